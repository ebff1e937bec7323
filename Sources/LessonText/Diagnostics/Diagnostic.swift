/// A mistake in a text file: what, where, and the words that its sentence needs.
public struct Diagnostic: Hashable, Sendable, Error {
  /// Where in a file. Lines and columns count from 1; a column is one character, as a screen reader steps.
  public struct Place: Hashable, Sendable {
    /// The path as the author knows it.
    public var file: String
    /// Counts from 1.
    public var line: Int
    /// The smallest stretch that is wrong; never empty.
    public var columns: Range<Int>

    /// A place.
    public init(file: String, line: Int, columns: Range<Int>) {
      self.file = file
      self.line = line
      self.columns = columns
    }
  }

  /// How bad it is: an error keeps the lesson from being played.
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// What is wrong; `problems.txt` says it in each language.
  public var problem: Problem
  /// Where.
  public var place: Place
  /// By name, since languages order them differently.
  public var details: [String: String]
  /// What stands at the place once it is mended, where that can be one thing alone; empty to take out what stands
  /// there, `nil` where only the author can know.
  public var mend: String?

  /// A mistake.
  public init(_ problem: Problem, at place: Place, _ details: [String: String] = [:], mend: String? = nil) {
    self.problem = problem
    self.place = place
    self.details = details
    self.mend = mend
  }
}
