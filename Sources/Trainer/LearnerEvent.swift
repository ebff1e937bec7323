/// Something a learner did that is worth keeping. What she is and can do is told by all of them together.
public enum LearnerEvent: Hashable, Sendable, Codable {
  /// Chose a language, by its code.
  case languageChosen(language: String)
  /// Set the speed, in words a minute.
  case rateSet(wordsAMinute: Int)
  /// Set the volume, in percent.
  case volumeSet(percent: Int)
  /// Chose which of TalkBack's keyboard commands count.
  case keymapChosen(keymap: Keymap)
  /// Began a lesson.
  case lessonBegun(lesson: String)
  /// Did a task of a lesson, which counts from 1, with so many keys, so many hints.
  case taskDone(lesson: String, task: Int, keys: Int, hints: Int)
  /// Ran into something that must not come true in a task of a lesson, which counts from 1; it began anew.
  case trapMet(lesson: String, task: Int)
  /// Did a lesson to its end.
  case lessonFinished(lesson: String)
  /// Left a lesson before its end, at a step that counts from 1.
  case lessonLeft(lesson: String, step: Int)
}

/// What is known of a learner when a session starts: a fold over her events.
public struct Profile: Hashable, Sendable {
  /// The language she chose, by its code; `nil` before the first choice.
  public var language: String?
  /// Her speed in words a minute; `nil` for the language's own.
  public var wordsAMinute: Int?
  /// Her volume in percent; `nil` for the program's own.
  public var volumePercent: Int?
  /// The keymap of TalkBack she chose; `nil` for the standard one.
  public var keymap: Keymap?
  /// The lessons she has done to the end.
  public var finishedLessons: Set<String>

  /// A learner nothing is known of.
  public init() { finishedLessons = [] }

  /// Takes in what she did.
  public mutating func take(_ event: LearnerEvent) {
    switch event {
    case .languageChosen(let code): language = code
    case .rateSet(let wordsAMinute): self.wordsAMinute = wordsAMinute
    case .volumeSet(let percent): volumePercent = percent
    case .keymapChosen(let keymap): self.keymap = keymap
    case .lessonFinished(let lesson): finishedLessons.insert(lesson)
    case .lessonBegun, .taskDone, .trapMet, .lessonLeft: break
    }
  }
}
