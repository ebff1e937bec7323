public import Feedback
public import LessonText

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
  /// The loudness of cues beside speech from now on, in percent of what they were recorded with; 0 is none.
  case setCueVolume(percent: Int)
  /// The colours of the screen from now on.
  case setColours(ScreenColours)
  /// How large the screen is written from now on.
  case setLetters(ScreenLetters)
  /// The voices in which a language is spoken from now on.
  case setVoice(Language, VoiceChoice)
  /// Something to be kept.
  case record(LearnerEvent)
  /// A certificate to be kept as a text, with the learner's name and the date in it.
  case write(Certificate)
  /// Open the records of another learner, and answer ``Input/learnerOpened(_:_:_:)`` or ``Input/learnerRefused(_:)``.
  case openLearner(LearnerWish)
  /// The learner is called so from now on.
  case nameLearner(String)
  /// The learner shows these keys, by their names, before she is let in; `nil` for none.
  case setSecret([String]?)
  /// Put the records of this PC and those on a stick together, and answer ``Input/recordsExchanged(_:)``.
  case exchangeRecords
  /// Do something with the records for an instructor, and answer ``Input/classAnswered(_:)``.
  case classWork(ClassWish)
  /// Switch the PC off, once the session is over.
  case switchOff
  /// The session is over, once all speech has ended.
  case leave
}
