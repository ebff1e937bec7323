/// A learner as she is chosen from a list.
public struct LearnerCard: Hashable, Sendable, Codable {
  /// Which one, as the records name her.
  public var id: String
  /// As she is called; empty for whoever practised on this PC without a name.
  public var name: String
  /// Whether she shows a secret before she is let in.
  public var hasSecret: Bool

  /// A learner's card.
  public init(id: String, name: String, hasSecret: Bool = false) {
    self.id = id
    self.name = name
    self.hasSecret = hasSecret
  }
}

/// Whose records are to be opened.
public enum LearnerWish: Hashable, Sendable {
  /// A learner of the list, by her id, with the names of the keys that she showed as her secret.
  case known(String, secret: [String]?)
  /// Somebody of whom nothing is kept.
  case guest
  /// A learner who is new, with the name she has until she gives another.
  case new(name: String)
}

/// Why a learner's records were not opened.
public enum LearnerRefusal: Hashable, Sendable {
  /// The keys were not those of her secret.
  case secretDiffers
  /// Her records can't be read now.
  case unreadable
}
