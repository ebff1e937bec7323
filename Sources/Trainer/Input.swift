public import Keys

/// What reaches the trainer from outside. Time reaches it only so.
public enum Input: Hashable, Sendable {
  /// Something on the keyboard.
  case key(Key)
  /// Text that was pasted: told, never taken for keys.
  case pasted(String)
  /// So much time has passed since this was last told, in milliseconds. Told before everything else that comes in, so
  /// that the phone's clock is right whenever something happens on it.
  case timePassed(milliseconds: Int)
  /// A moment that the trainer asked for has come.
  case moment(Wake)
  /// All that was to be heard has been heard.
  case speechFinished
  /// Sound can be heard again after it could not: what was said meanwhile went unheard.
  case soundReturned
  /// Sound comes from another loudspeaker than before: what was being said began at the old one.
  case soundMoved
  /// The records of a learner are open: from now on the session is hers. Without a card it is a guest's.
  case learnerOpened(LearnerCard?, Profile, Sitting?)
  /// The records of a learner were not opened.
  case learnerRefused(LearnerRefusal)
  /// Records were put together with those on a stick, or could not be.
  case recordsExchanged(ExchangeOutcome)
  /// Other PCs have other learners, or had new ones: these may be chosen from now on. Nothing is said of it.
  case learnersChanged([LearnerCard])
  /// What an instructor wanted was done with the records, or could not be.
  case classAnswered(ClassAnswer)
  /// A stick for records was plugged in.
  case stickPlugged
  /// It was taken out.
  case stickRemoved
}

/// A moment asked for; a later wish makes the earlier one void.
public struct Wake: Hashable, Sendable {
  /// Counts up with each wish, so that a moment that comes late is known to be old.
  public var number: Int

  /// The wish of that number.
  public init(number: Int) { self.number = number }
}
