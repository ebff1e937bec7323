/// Which signs a screen reader names where they stand between words. Each level names what the one before it names, and
/// more. The levels are TalkBack's, where `some` is what a phone comes with; `none` is for a teacher's sentences.
///
/// Whatever the level, a sign that is read as a word stays one, as in `50%` and `A & B`, and what belongs to a number, a
/// time or an address is read with it.
public enum Punctuation: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Nothing for its own sake: marks are pauses.
  case none
  /// Signs that mean something: `@ # % & + = / \ * _ < > | ~ ^`, and money.
  case some
  /// Brackets, quotation marks, colons, semicolons and dashes too.
  case most
  /// Full stops, commas, question and exclamation marks too.
  case all

  public static func < (one: Punctuation, other: Punctuation) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .some: 1
    case .most: 2
    case .all: 3
    }
  }
}
