public import Feedback

/// What the keywords and sentences of a language do, told for those who write lessons: a `handbook.txt`.
///
/// It is no part of a `LanguagePack`, since nobody who does a lesson needs it.
public struct Handbook: Hashable, Sendable {
  /// A part of what is told.
  public enum Block: Hashable, Sendable {
    /// A paragraph.
    case text(String)
    /// The lines of an example.
    case example([String])
  }

  /// What is told of one keyword or sentence.
  public struct Entry: Hashable, Sendable {
    /// What it is about.
    public var subject: HandbookSubject
    /// In order.
    public var blocks: [Block]
  }

  /// A chapter: what it says by itself, and its entries.
  public struct Chapter: Hashable, Sendable {
    /// In the language of the handbook.
    public var title: String
    /// In order.
    public var blocks: [Block] = []
    /// In order.
    public var entries: [Entry] = []
  }

  /// In order.
  public var chapters: [Chapter]

  /// What is told of a keyword or sentence, and in which chapter; `nil` where nothing is.
  public subscript(subject: HandbookSubject) -> (chapter: Chapter, entry: Entry)? {
    for chapter in chapters {
      if let entry = chapter.entries.first(where: { $0.subject == subject }) { return (chapter, entry) }
    }
    return nil
  }

  /// The handbook of a language; `nil` where it has none that can be read.
  /// - Parameter files: the folder of all lessons.
  public static func load(from files: some FileSource, _ language: Language) -> Handbook? {
    var bounded = BoundedFiles(files, directory: "", Library.Limits())
    let path = "\(language.code)/\(LanguageFile.handbook.rawValue)"
    var findings = bounded.findings(for: path)
    guard let text = bounded.text(of: path, &findings) else { return nil }
    return HandbookReader.handbook(of: text, &findings)
  }
}
