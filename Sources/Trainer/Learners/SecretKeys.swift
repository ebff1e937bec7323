import Feedback
import Keys

/// Three keys being pressed that nobody else knows. They are never said, shown or kept.
struct SecretKeys: Hashable, Sendable, Codable {
  /// The names of the keys so far.
  private(set) var keys: [String] = []
  /// Those of a new secret, which are pressed twice so that a slip locks nobody out.
  private(set) var first: [String]?
  private(set) var triesLeft = tries

  /// So many keys are asked for.
  static let count = 3
  /// So often.
  static let tries = 3

  /// What a key led to.
  enum Outcome: Hashable {
    case more, unused
    /// All keys have been pressed.
    case whole([String])
  }

  /// A key. Those that mean something here can't be part of it.
  mutating func press(_ key: Key, _ command: Command?) -> Outcome {
    guard command == nil, !key.symbol.isModifier, key.symbol != .unknown else { return .unused }
    // A capital is the same key.
    keys.append(key.name.lowercased())
    guard keys.count >= Self.count else { return .more }
    defer { keys = [] }
    return .whole(keys)
  }

  /// All of it once more: the same again, for a new secret.
  mutating func askAgain(after keys: [String]) { first = keys }

  /// From the beginning.
  mutating func beginAnew() { first = nil }

  /// One try less; `false` where none is left.
  mutating func failed() -> Bool {
    triesLeft -= 1
    return triesLeft > 0
  }

  /// How many have been pressed.
  func count(_ words: Words) -> MarkedText {
    words[LearnerSentence.secretKey.key, ["number": words.number(keys.count), "count": words.number(Self.count)]]
  }
}
