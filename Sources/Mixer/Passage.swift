/// Speech and its pauses that can be taken out again by themselves, such as one utterance.
public struct Passage: Hashable, Sendable {
  /// Tells it from others.
  public let number: Int

  /// A passage by its number.
  public init(number: Int) { self.number = number }
}
