import Foundation
import Records
import Trainer

/// Makes statements of the events of one learner, one after the other in the order of the log.
///
/// What only chooses, such as a speed or a language, is no statement.
struct StatementMaker {
  private let actor: Statement.Actor
  private let activities: CourseActivities

  private var language: String?
  /// The time at the PC, and the run of each lesson, by the ids of the events with which they began.
  private var sitting: String?
  private var runs: [String: Run] = [:]
  private var check = CheckRun()
  private var last: Int64?

  /// Going through a lesson, from its beginning to its end: it may be left and gone on with on another day.
  private struct Run {
    var registration: String?
    var practised: Int64 = 0
  }

  /// Doing a check.
  private struct CheckRun {
    var asked = 0
    var practised: Int64 = 0
  }

  /// Statements of a learner.
  init(_ actor: Statement.Actor, _ activities: CourseActivities) { (self.actor, self.activities) = (actor, activities) }

  /// The statement of the next event; `nil` where there is none.
  mutating func statement(of kept: KeptEvent) -> Statement? {
    let practised = pass(to: kept.moment, kept.event)
    switch kept.event {
    case .languageChosen(let code):
      language = code
      return nil
    case .rateSet, .volumeSet, .keymapChosen, .settingChosen, .classJoined: return nil
    case .sittingBegun:
      sitting = kept.id
      return make(.attempted, activities.course, kept, Statement.Context(registration: sitting))
    case .lessonBegun(let lesson):
      runs[lesson] = Run(registration: kept.id)
      return make(.initialized, activities.lesson(lesson), kept, context(ofLesson: lesson))
    case .stepReached(let lesson, let step):
      return make(
        .experienced, activities.lesson(lesson), kept, context(ofLesson: lesson), outcome(step: step))
    case .taskDone(let lesson, let task, let keys, let hints, let more):
      return done(task, of: lesson, keys: keys, hints: hints, more ?? TaskResult(), practised, kept)
    case .taskSkipped(let lesson, let task, let occasion):
      if occasion == .check { check.asked += 1 }
      var outcome = Statement.Outcome(success: false, completion: false, duration: Self.written(practised))
      outcome.extensions = [Self.named("occasion"): .text(occasion.rawValue)]
      return make(.attempted, activities.task(task, of: lesson), kept, context(ofTaskOf: lesson, occasion), outcome)
    case .trapMet(let lesson, let task):
      var outcome = Statement.Outcome(success: false, completion: false, duration: Self.written(practised))
      outcome.extensions = [Self.named("trap"): .flag(true)]
      return make(.attempted, activities.task(task, of: lesson), kept, context(ofTaskOf: lesson, .lesson), outcome)
    case .lessonFinished(let lesson):
      let outcome = Statement.Outcome(completion: true, duration: Self.written(runs[lesson]?.practised ?? 0))
      return make(.completed, activities.lesson(lesson), kept, context(ofLesson: lesson), outcome)
    case .lessonLeft(let lesson, let step):
      var outcome = outcome(step: step)
      outcome.completion = false
      outcome.duration = Self.written(runs[lesson]?.practised ?? 0)
      return make(.terminated, activities.lesson(lesson), kept, context(ofLesson: lesson), outcome)
    case .checkEnded(let module, let passed, let missed):
      return ended(module, passed, missed.count, kept)
    case .moduleShown(let module):
      // cmi5, section 9.5.5.2: what was shown in a test beforehand.
      let outcome = Statement.Outcome(
        success: true, completion: true,
        extensions: ["https://w3id.org/xapi/cmi5/result/extensions/reason": .text("Tested Out")])
      return make(.waived, activities.module(module), kept, context(ofPart: activities.course), outcome)
    case .moduleJudged(let module, let impression):
      let outcome = Statement.Outcome(response: impression)
      return make(.experienced, activities.module(module), kept, context(ofPart: activities.course), outcome)
    }
  }

  // MARK: Time

  /// How long she has practised since the last event. Longer pauses count as much as in a report.
  private mutating func pass(to moment: Int64, _ event: LearnerEvent) -> Int64 {
    defer { last = max(moment, last ?? moment) }
    if case .sittingBegun = event { return 0 }
    let practised = min(max(0, moment - (last ?? moment)), Profile.longestPause)
    if let lesson = event.lesson { runs[lesson, default: Run()].practised += practised }
    if event.occasion == .check { check.practised += practised }
    return practised
  }

  // MARK: What came of it

  private mutating func done(
    _ task: Int, of lesson: String, keys: Int, hints: Int, _ result: TaskResult, _ practised: Int64, _ kept: KeptEvent
  ) -> Statement {
    if result.occasion == .check { check.asked += 1 }
    var outcome = Statement.Outcome(success: true, completion: true, duration: Self.written(practised))
    // The shortest way over hers: 1 where there is none shorter.
    if let shortest = result.shortest, shortest > 0 {
      outcome.score = Statement.Score(scaled: (Double(shortest) / Double(max(keys, shortest)) * 100).rounded() / 100)
    }
    outcome.extensions = [
      Self.named("keys"): .number(keys), Self.named("hints"): .number(hints),
      Self.named("mistakes"): .number(result.mistakes.values.reduce(0, &+)),
      Self.named("shown"): .flag(result.wasShown), Self.named("occasion"): .text(result.occasion.rawValue),
    ]
    return make(
      .answered, activities.task(task, of: lesson), kept, context(ofTaskOf: lesson, result.occasion), outcome)
  }

  private mutating func ended(_ module: String, _ passed: Bool, _ missed: Int, _ kept: KeptEvent) -> Statement? {
    defer { check = CheckRun() }
    var outcome = Statement.Outcome(
      success: passed, completion: true, duration: Self.written(check.practised))
    if check.asked > 0 {
      let right = max(0, check.asked - missed)
      outcome.score = Statement.Score(
        scaled: (Double(right) / Double(check.asked) * 100).rounded() / 100, raw: right, min: 0, max: check.asked)
    }
    return make(
      passed ? .passed : .failed, activities.check(ofModule: module), kept,
      context(ofPart: activities.module(module)), outcome)
  }

  private func outcome(step: Int) -> Statement.Outcome {
    Statement.Outcome(extensions: [Self.named("step"): .number(step)])
  }

  // MARK: In what it happened

  private func context(ofLesson lesson: String) -> Statement.Context {
    let surroundings = Statement.Surroundings(
      parent: activities.module(ofLesson: lesson).map { [$0.reference] }, grouping: [activities.course.reference])
    return Statement.Context(
      registration: runs[lesson]?.registration ?? sitting, contextActivities: surroundings)
  }

  /// A task that is asked again belongs to the time at the PC, and not to the run of its lesson.
  private func context(ofTaskOf lesson: String, _ occasion: Occasion) -> Statement.Context {
    let surroundings = Statement.Surroundings(
      parent: [activities.lesson(lesson).reference], grouping: [activities.course.reference])
    let run = occasion == .lesson ? runs[lesson]?.registration : nil
    return Statement.Context(registration: run ?? sitting, contextActivities: surroundings)
  }

  private func context(ofPart whole: Statement.Activity) -> Statement.Context {
    Statement.Context(
      registration: sitting, contextActivities: Statement.Surroundings(parent: [whole.reference]))
  }

  private func make(
    _ verb: StatementVerb, _ object: Statement.Activity, _ kept: KeptEvent, _ context: Statement.Context,
    _ outcome: Statement.Outcome? = nil
  ) -> Statement {
    var context = context
    context.language = language
    return Statement(
      id: kept.id, actor: actor, verb: verb.verb, object: object, result: outcome, context: context,
      timestamp: Self.moment(kept.moment))
  }

  // MARK: As it is written

  private static func named(_ extension: String) -> String { "\(CourseActivities.root)/extensions/\(`extension`)" }

  /// ISO 8601, to the hundredth of a second, as cmi5 has it at the finest.
  static func written(_ milliseconds: Int64) -> String {
    let hundredths = milliseconds / 10
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "PT\(whole)S" }
    return "PT\(whole).\(rest < 10 ? "0" : "")\(rest)S"
  }

  /// A moment in milliseconds since 1970, in UTC.
  static func moment(_ milliseconds: Int64) -> String {
    let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000)
    let second = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601).dropLast()
    return "\(second).\("\(1000 + rest)".dropFirst())Z"
  }
}

extension LearnerEvent {
  /// The lesson whose run it belongs to.
  fileprivate var lesson: String? {
    switch self {
    case .stepReached(let lesson, _), .lessonFinished(let lesson), .lessonLeft(let lesson, _), .trapMet(let lesson, _):
      lesson
    case .taskDone(let lesson, _, _, _, let more): (more?.occasion ?? .lesson) == .lesson ? lesson : nil
    case .taskSkipped(let lesson, _, .lesson): lesson
    case .taskSkipped, .lessonBegun, .languageChosen, .rateSet, .volumeSet, .keymapChosen, .settingChosen,
      .classJoined, .sittingBegun, .checkEnded, .moduleShown, .moduleJudged:
      nil
    }
  }

  /// Where a task was done; `nil` for anything else.
  fileprivate var occasion: Occasion? {
    switch self {
    case .taskDone(_, _, _, _, let more): more?.occasion ?? .lesson
    case .taskSkipped(_, _, let occasion): occasion
    default: nil
    }
  }
}
