public import Feedback

/// What the trainer wants done: an order, as plain data.
public enum Effect: Hashable, Sendable {
  /// Something to be heard, in the order of the effects.
  case hear(Feedback)
  /// Come back after so many milliseconds with this moment. It replaces the moment asked for before.
  case wake(afterMilliseconds: Int, Wake)
  /// Tell the time after so many milliseconds, counted from when it was last told: something happens on the phone then.
  /// It replaces the wish before.
  case wakePhone(afterMilliseconds: Int)
  /// The learner's speed from now on, in words a minute.
  case setRate(wordsAMinute: Int)
  /// The learner's volume from now on, 10 to 100 percent.
  case setVolume(percent: Int)
  /// Something to be kept.
  case record(LearnerEvent)
  /// A certificate to be kept as a text, with the learner's name and the date in it.
  case write(Certificate)
  /// The session is over, once all speech has ended.
  case leave
}
