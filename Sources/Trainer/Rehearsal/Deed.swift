import Keys

/// What a simulated learner does.
enum Deed: Hashable, Sendable {
  /// Listens until what sounds is over.
  case listen
  /// Presses a key.
  case press(Key)
  /// Listens for so long, then cuts what is still being said.
  case interrupt(Key, afterMilliseconds: Int)
  /// Thinks an answer over. That takes no time where nobody listens.
  case ponder
  /// Waits for something to come by itself.
  case wait(milliseconds: Int)
  /// Knows no way on.
  case giveUp(Stuck)
}

/// Why a learner does not get on.
public enum Stuck: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing leads to the goal from where she is.
  case noWay = "no way"
  /// She pressed more keys than anybody has patience for.
  case tooManyKeys = "too many keys"
  /// It took longer than anybody has patience for.
  case tooLong = "too long"
  /// A key led out of the lesson.
  case left
  /// It goes on and on without anything to be done.
  case endless
}
