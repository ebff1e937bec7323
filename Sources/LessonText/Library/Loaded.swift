public import Feedback

/// What came of loading a library.
public struct Loaded: Sendable {
  /// The languages that are usable; `nil` where none is.
  public var library: Library?
  /// What is wrong, in the order of files and lines.
  public var diagnostics: [Diagnostic]
  /// Says what is wrong in the authors' languages.
  public var printer: DiagnosticPrinter
  /// Where each step stands of the lessons that can be played, by language and by id.
  public var places: [Language: [String: [Diagnostic.Place]]]
  /// The files that were read, as the author knows them.
  public var files: [String]
  /// All that is spoken, file by file, if it was asked for.
  public var texts: [SpokenText]

  /// In which file each lesson and each app stands, by language.
  public var homes: [Language: Homes]

  /// The files of what is known by an id, as their author knows them.
  public struct Homes: Hashable, Sendable {
    /// Of lessons, by their ids.
    public var lessons: [String: String]
    /// Of apps, by their ids.
    public var apps: [String: String]
  }

  /// Takes in what was found wrong besides, each in its place.
  public mutating func add(_ more: [Diagnostic]) { diagnostics = (diagnostics + more).inOrder }

  /// Whether something is wrong that keeps a lesson from being played.
  public var hasErrors: Bool { diagnostics.contains { $0.problem.severity == .error } }
}
