/// Which learner, on all PCs.
public struct LearnerID: Hashable, Sendable {
  let identifier: Identifier
}

/// A learner as she is listed.
public struct Learner: Hashable, Sendable {
  /// Which one.
  public let id: LearnerID
  /// Her name, as it was last given.
  public let name: String
}
