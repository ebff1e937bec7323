/// What is known of a task that a learner has met.
public struct TaskHistory: Hashable, Sendable, Codable {
  /// How often it was done, left out, and ended by a trap.
  public internal(set) var (done, skipped, trapped) = (0, 0, 0)
  /// How often it was done without a hint.
  public internal(set) var clean = 0
  /// Hints given in all.
  public internal(set) var hints = 0
  /// Keys that did not lead on, by their kind.
  public internal(set) var mistakes: [Mistake: Int] = [:]

  init() {}
}
