public import Feedback

/// What a rehearsal says of lessons to their author. Its sentences stand in `phrases.txt`.
public enum RehearsalSentence: Hashable, Sendable, CaseIterable {
  /// Begins a lesson.
  case lesson
  /// What a kind of learner is called.
  case learners(LearnerKind)
  /// How many of a kind of learner did the lesson.
  case finished
  /// How long it took them, and how much of that was doing.
  case took
  /// The same of a single one.
  case tookAlone
  /// How to hear one who was stuck.
  case replay
  /// What a kind of task is called.
  case kind(TaskRehearsal.Kind)
  /// Begins a task.
  case task
  /// How many of a kind of learner did a task.
  case done
  /// With how many keys and hints they did it, and what they heard.
  case effort
  /// The same of a single one.
  case effortAlone
  /// That none of them came to it.
  case notMet
  /// How many were stuck, and why.
  case stuck(Stuck)
  /// The longest narration in a task, and in the lesson.
  case narration
  /// Minutes and seconds.
  case time
  /// Seconds alone.
  case shortTime
  /// Nobody who knows the way was stuck.
  case allWell
  /// Somebody was.
  case notWell

  public static let allCases: [RehearsalSentence] =
    [
      .lesson, .finished, .took, .tookAlone, .replay, .task, .done, .effort, .effortAlone, .notMet, .narration, .time,
      .shortTime, .allWell,
      .notWell,
    ]
    + LearnerKind.allCases.map { .learners($0) } + TaskRehearsal.Kind.allCases.map { .kind($0) }
    + Stuck.allCases.map { .stuck($0) }

  /// Its key, with the details that are given.
  public var key: PhraseKey {
    switch self {
    case .lesson: PhraseKey("rehearse lesson", ["lesson", "language", "minutes"])
    case .learners(let kind): PhraseKey("rehearse \(kind.rawValue)")
    case .finished: PhraseKey("rehearse finished", ["learners", "done", "count"])
    case .took: PhraseKey("rehearse took", ["time", "percent"])
    case .tookAlone: PhraseKey("rehearse took alone", ["time", "percent"])
    case .replay: PhraseKey("rehearse replay", ["command"])
    case .kind(let kind): PhraseKey("rehearse \(kind.rawValue)")
    case .task: PhraseKey("rehearse task", ["number", "kind", "words"])
    case .done: PhraseKey("rehearse done", ["learners", "done", "count"])
    case .effort: PhraseKey("rehearse effort", ["keys", "most", "fewest", "hints", "time"])
    case .effortAlone: PhraseKey("rehearse effort alone", ["keys", "hints", "time"])
    case .notMet: PhraseKey("rehearse not met", ["learners"])
    case .stuck(let stuck): PhraseKey("rehearse stuck \(stuck.rawValue)", ["count"])
    case .narration: PhraseKey("rehearse narration", ["time"])
    case .time: PhraseKey("rehearse time", ["minutes", "seconds"])
    case .shortTime: PhraseKey("rehearse short time", ["seconds"])
    case .allWell: PhraseKey("rehearse all well", ["count"])
    case .notWell: PhraseKey("rehearse not well", ["count"])
    }
  }
}
