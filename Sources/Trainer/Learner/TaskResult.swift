/// How a task was done, besides its keys and hints.
public struct TaskResult: Hashable, Sendable, Codable {
  /// Where it was done.
  public var occasion: Occasion
  /// Keys that did not lead on, by their kind.
  public var mistakes: [Mistake: Int]
  /// Whether the trainer played the way before.
  public var wasShown: Bool
  /// Keys of the shortest way; `nil` where none is known, such as for a question.
  public var shortest: Int?

  /// A task done in a lesson.
  public init(
    _ occasion: Occasion = .lesson, mistakes: [Mistake: Int] = [:], wasShown: Bool = false, shortest: Int? = nil
  ) {
    self.occasion = occasion
    self.mistakes = mistakes
    self.wasShown = wasShown
    self.shortest = shortest
  }
}

/// Where a task is done.
public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
  case lesson
  /// At the beginning of a sitting: what is due again.
  case warmUp
  /// At the end of a module, without hints.
  case check
  /// To find out where to begin.
  case placement
}

/// What differs between a key that was pressed and the one that leads on.
public enum Mistake: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  /// The right gesture, the other way round.
  case direction
  /// The right gesture, with another number of fingers.
  case fingers
  /// The right gesture, with another number of taps, or held where it is not, or not held.
  case taps
  /// Something else was chosen than what was to be.
  case item
  /// Another gesture altogether.
  case gesture
  /// Nothing more lies that way.
  case edge
  /// The item can't do that.
  case notPossible
  /// A key that means nothing there.
  case unusedKey
  /// Another letter than the one to be typed.
  case letter
  /// Another answer than the right one.
  case answer
}
