import Records
import Support
import Trainer

/// What a class has done, put into the records of a program as sessions would have.
struct RecordedClass {
  let program: Program

  /// Learners of these names, each of whom has done the first lesson.
  init(_ names: [String]) throws {
    program = try Program()
    let store = try RecordsStore(path: program.folder("home/data/voiceclass/records.sqlite"))
    for name in names {
      let learner = try store.learner(named: name)
      for event in Self.firstLesson { try store.append(event, learner: learner) }
    }
  }

  /// Lets the next session begin long before the last event, as on a PC whose battery is dead.
  func loseTheTime() throws {
    let store = try RecordsStore(path: program.folder("home/data/voiceclass/records.sqlite")) { 4_000_000_000_000 }
    try store.append(.volumeSet(percent: 60), learner: store.thisPC)
  }

  /// Lets one of them do something more.
  func add(_ event: LearnerEvent, of name: String) throws {
    let store = try RecordsStore(path: program.folder("home/data/voiceclass/records.sqlite"))
    try store.append(event, learner: try store.learner(named: name))
  }

  private static let firstLesson: [LearnerEvent] =
    [.languageChosen(language: "vi"), .lessonBegun(lesson: "first-keys")]
    + (1...3).map { .taskDone(lesson: "first-keys", task: $0, keys: 3, hints: 0, more: TaskResult()) }
    + [.lessonFinished(lesson: "first-keys")]
}
