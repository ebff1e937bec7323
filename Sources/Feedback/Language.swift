/// A language that people are taught in, by its ISO 639-1 code, such as `vi`.
///
/// A string and not a list of cases: a new language is a new folder of text, no code.
public struct Language: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// Two or three small letters.
  public let code: String

  /// A language by its code.
  public init(_ code: String) { self.code = code }

  public var description: String { code }

  public static func < (one: Language, other: Language) -> Bool { one.code < other.code }
}
