/// What is heard between two interruptions. A call that names a turn which is over is refused.
public struct Turn: Hashable, Sendable {
  /// Counts up with each interruption.
  let number: Int
}
