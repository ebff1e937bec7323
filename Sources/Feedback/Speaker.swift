/// Who talks. The two voices differ audibly, so that a learner always knows.
public enum Speaker: String, Hashable, Sendable, Codable, CaseIterable {
  /// The screen reader of the simulated phone.
  case phone
  /// The trainer, who explains and praises.
  case trainer
}
