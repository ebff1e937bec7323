import Feedback
import LessonText

/// What came of rehearsing a lesson.
public struct LessonRehearsal: Hashable, Sendable, Codable {
  /// The id of the lesson.
  public var lesson: String
  /// Its title.
  public var title: String
  /// The code of its language.
  public var language: String
  /// How many minutes its author gave it.
  public var plannedMinutes: Int
  /// Its tasks, in order.
  public var tasks: [TaskRehearsal]
  /// Who did it, and how.
  public var learners: [LessonLearners]
  /// The longest time for which the trainer was heard without a key between, in seconds: by the ideal learner, or who
  /// comes next to her.
  public var longestNarration: Int

  /// How many ideal and careless learners were stuck.
  public var stuck: Int { learners.reduce(0) { $0 + ($1.kind == .lost ? 0 : $1.count - $1.finished) } }
}

/// The learners of one kind in a lesson.
public struct LessonLearners: Hashable, Sendable, Codable {
  /// Of what kind.
  public var kind: LearnerKind
  /// How many.
  public var count: Int
  /// How many came to the end.
  public var finished: Int
  /// Why the others did not, and how many of them.
  public var stuck: [String: Int]
  /// The keys of the first of those who pressed any, as a script; `nil` where there is none.
  public var keysOfStuck: String?
  /// The keys of the first of those who came to the end, as a script; `nil` where nobody did.
  public var keysOfFinished: String?
  /// How long it took, in seconds: half of those who finished took no longer.
  public var seconds: Int
  /// How much of that was doing, in percent: tasks from when they had been told.
  public var doingPercent: Int
}

/// What came of rehearsing a task.
public struct TaskRehearsal: Hashable, Sendable, Codable {
  /// What is done in it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case practice, question, drill }

  /// Counts from 1.
  public var number: Int
  /// What is done in it.
  public var kind: Kind
  /// The first words of what is asked.
  public var words: String
  /// Who met it, and how.
  public var learners: [TaskLearners]
  /// The longest time for which the trainer was heard before it or in it without a key between, in seconds: by the same.
  public var longestNarration: Int
}

/// The learners of one kind in a task.
public struct TaskLearners: Hashable, Sendable, Codable {
  /// Of what kind.
  public var kind: LearnerKind
  /// How many came to the task.
  public var met: Int
  /// How many did it.
  public var done: Int
  /// Why the others did not, and how many of them.
  public var stuck: [String: Int]
  /// Keys of those who did it: half of them pressed no more.
  public var keys: Int
  /// The most keys, whether it was done or not.
  public var mostKeys: Int
  /// The fewest keys with which it was done.
  public var fewestKeys: Int
  /// Hints that all of them were given together.
  public var hints: Int
  /// Seconds for which something was heard since the task before: half of those who did it heard no more.
  public var seconds: Int
}

extension LessonRehearsal {
  /// Sums up what all learners did.
  init(_ plan: Lesson, in pack: LanguagePack, _ runs: [(LearnerKind, [RehearsalRun])]) {
    lesson = plan.id
    title = plan.title.plain
    language = pack.language.language.code
    plannedMinutes = plan.minutes
    let words = Words(pack: pack)
    let steps = plan.steps.indices.filter { plan.steps[$0].isTask }
    // An exam is done as a paper, which has a word of its own before it.
    let shift = pack.course.modules.contains { $0.exam == plan.id } ? Paper.stepsBefore : 0
    tasks = steps.enumerated().map { number, step in
      let runs = runs.map { ($0.0, $0.1.flatMap(\.tasks).of(step + shift)) }
      return TaskRehearsal(plan.steps[step], number: number + 1, words, runs)
    }
    learners = runs.map { LessonLearners($0.0, $0.1) }
    longestNarration = runs.first?.1.map(\.narration).max()?.seconds ?? 0
  }
}

extension LessonLearners {
  fileprivate init(_ kind: LearnerKind, _ runs: [RehearsalRun]) {
    let finished = runs.filter { $0.stuck == nil }
    self.kind = kind
    count = runs.count
    self.finished = finished.count
    stuck = runs.compactMap(\.stuck).counted
    keysOfStuck = runs.first { $0.stuck != nil && !$0.script.isEmpty }?.script.joined(separator: " ")
    keysOfFinished = finished.first?.script.joined(separator: " ")
    seconds = finished.map(\.length).median.seconds
    let length = finished.reduce(0) { $0 + $1.length }
    doingPercent = length == 0 ? 0 : finished.reduce(0) { $0 + $1.doing } * 100 / length
  }
}

extension TaskRehearsal {
  fileprivate init(
    _ step: Lesson.Step, number: Int, _ words: Words, _ runs: [(LearnerKind, [RehearsalRun.Task])]
  ) {
    self.number = number
    kind = step.kindOfTask
    self.words = step.firstWords(words)
    learners = runs.map { TaskLearners($0.0, $0.1) }
    longestNarration = runs.first?.1.map(\.narration).max()?.seconds ?? 0
  }
}

extension TaskLearners {
  fileprivate init(_ kind: LearnerKind, _ tasks: [RehearsalRun.Task]) {
    let done = tasks.filter { $0.stuck == nil }
    self.kind = kind
    met = tasks.count
    self.done = done.count
    stuck = tasks.compactMap(\.stuck).counted
    keys = done.map(\.keys).median
    mostKeys = tasks.map(\.keys).max() ?? 0
    fewestKeys = done.map(\.keys).min() ?? 0
    hints = tasks.reduce(0) { $0 + $1.hints }
    seconds = done.map(\.heard).median.seconds
  }
}

extension [RehearsalRun.Task] {
  fileprivate func of(_ step: Int) -> Self { filter { $0.step == step } }
}

extension [Stuck] {
  fileprivate var counted: [String: Int] { reduce(into: [:]) { $0[$1.rawValue, default: 0] += 1 } }
}

extension [Int] {
  /// The middle one; the smaller of two.
  fileprivate var median: Int { isEmpty ? 0 : sorted()[(count - 1) / 2] }
}

extension Int {
  /// Microseconds as seconds, rounded.
  fileprivate var seconds: Int { (self + 500_000) / 1_000_000 }
}

extension Lesson.Step {
  fileprivate var kindOfTask: TaskRehearsal.Kind {
    switch self {
    case .ask: .question
    case .type: .drill
    case .practise, .say, .cue, .goTo: .practice
    }
  }

  /// Enough of what is asked to know the task by.
  fileprivate func firstWords(_ words: Words) -> String {
    let text =
      switch self {
      case .practise(let exercise): words.named(exercise.instruction).plain
      case .ask(let question): words.named(question.text).plain
      case .type(let drill): drill.text
      case .say, .cue, .goTo: ""
      }
    return text.split(separator: " ").prefix(6).joined(separator: " ")
  }
}
