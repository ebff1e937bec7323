/// How a module was for a learner, as she says herself. A programme asks after satisfaction; here it is asked once a
/// module, when its check is passed, and whoever goes on without a word has lost nothing.
public enum Impression: String, Hashable, Sendable, CaseIterable {
  case good, mixed, hard

  /// What a key on the number row says; `nil` where it says nothing.
  init?(typed character: Character?) {
    guard let place = character?.wholeNumberValue, Self.allCases.indices.contains(place - 1) else { return nil }
    self = Self.allCases[place - 1]
  }
}
