/// How a task or a skill stands, as it is told to the learner.
public enum SkillState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Not met yet.
  case new
  /// Met, and not yet done often enough without help.
  case learning
  /// Mastered.
  case sure
  /// Was mastered; long ago, or missed since.
  case rusty

  /// The state of what all of these make up together.
  init(of states: [SkillState]) {
    if states.allSatisfy({ $0 == .new }) {
      self = .new
    } else if states.contains(where: { $0 == .new || $0 == .learning }) {
      self = .learning
    } else {
      self = states.contains(.rusty) ? .rusty : .sure
    }
  }
}
