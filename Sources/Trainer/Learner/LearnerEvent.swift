/// Something a learner did that is worth keeping. What she is and can do is told by all of them together.
public enum LearnerEvent: Hashable, Sendable, Codable {
  // What she chose.

  /// Chose a language, by its code.
  case languageChosen(language: String)
  /// Set the speed, in words a minute.
  case rateSet(wordsAMinute: Int)
  /// Set the volume, in percent.
  case volumeSet(percent: Int)
  /// Chose which of TalkBack's keyboard commands count.
  case keymapChosen(keymap: Keymap)
  /// Chose something in the settings, both by name. A name that only another version knows is kept and means nothing.
  case settingChosen(setting: String, choice: String)

  // When she was here.

  /// Began to practise: the program was started, or she took it over from somebody else.
  case sittingBegun(sitting: Sitting)

  /// Belongs to a class, by its name, as an instructor said; to none where it is empty.
  case classJoined(name: String)

  // What she did.

  /// Began a lesson.
  case lessonBegun(lesson: String)
  /// Came to a step of a lesson, which counts from 1: there it goes on, should the power be cut.
  case stepReached(lesson: String, step: Int)
  /// Did a task of a lesson, by its number, with so many keys, so many hints. `more` is `nil` from older versions.
  case taskDone(lesson: String, task: Int, keys: Int, hints: Int, more: TaskResult?)
  /// Left a task of a lesson out, by its number.
  case taskSkipped(lesson: String, task: Int, occasion: Occasion)
  /// Ran into something that must not come true in a task of a lesson, by its number; it began anew.
  case trapMet(lesson: String, task: Int)
  /// Did a lesson to its end.
  case lessonFinished(lesson: String)
  /// Left a lesson before its end, at a step that counts from 1.
  case lessonLeft(lesson: String, step: Int)
  /// Came to the end of a check of a module, with the tasks that are asked again.
  case checkEnded(module: String, passed: Bool, missed: [TaskID])
  /// Showed in a placement that she knows a module, which is left out for now.
  case moduleShown(module: String)
  /// Said how a module was for her, by the name of an ``Impression``. One that only another version knows means nothing.
  case moduleJudged(module: String, impression: String)
}
