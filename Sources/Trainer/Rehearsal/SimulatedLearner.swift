/// Somebody who does lessons in a rehearsal: a pure value that is told what a learner has before her, and no more.
protocol SimulatedLearner: Sendable {
  /// How long she thinks once all is silent, in milliseconds.
  var thinking: Int { get }

  /// What she does next.
  mutating func next(_ outlook: Outlook) -> Deed
}

/// How a simulated learner does her lessons.
public enum LearnerKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Goes the shortest way. She has no chance in her, so one of them is enough.
  case ideal
  /// Hits a wrong key one time in five, then follows the last hint that she heard.
  case careless
  /// Presses keys at random until the coach leads her; knows only what she has been told.
  case lost
}
