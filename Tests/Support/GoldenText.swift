import Foundation

/// A text that was read by somebody and found good, in a file; what is printed now must be the same.
public struct GoldenText: Sendable {
  /// How a text compares with its file.
  public enum Verdict: Hashable, Sendable {
    /// It is the same.
    case same
    /// It differs, from the line of this number on; the new text lies beside the file, as `.actual`.
    case differs(line: Int)
    /// It was taken for good now, since that was asked for. A run that rewrites what it should compare with proves
    /// nothing.
    case accepted
  }

  private let path: String

  /// The text in a file, by its path in the project.
  public init(_ path: String) { self.path = "\(ShippedLibrary.projectFolder)/\(path)" }

  /// Compares.
  public func compare(_ text: String) throws -> Verdict {
    let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let actual = (path as NSString).deletingPathExtension + ".actual"
    try? FileManager.default.removeItem(atPath: actual)
    guard text != expected else { return .same }
    if ProcessInfo.processInfo.environment["VOICECLASS_ACCEPT"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return .accepted
    }
    try text.write(toFile: actual, atomically: true, encoding: .utf8)
    let lines = [expected, text].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    return .differs(line: same + 1)
  }
}
