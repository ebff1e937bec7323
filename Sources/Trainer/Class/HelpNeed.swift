public import Feedback
public import LessonText

/// Why a learner needs her instructor.
public enum HelpReason: String, Hashable, Sendable, CaseIterable {
  // In this order: the most urgent first. `docs/class.md` tells the same in words.
  /// A task on which her safety hangs went by with full help, or ended in a trap, time after time.
  case stuckInSafety = "stuck safety"
  /// The same task was left out, shown, or done with full help, time after time.
  case stuck
  /// A check of a module is not passed yet.
  case check
  /// Most of the last tasks went by with hints or mistakes.
  case hints
  /// Many keys lead nowhere.
  case keys
  /// She has not been here for long.
  case away
  /// She has a name and has not begun.
  case notBegun = "not begun"
}

/// From when on something is a reason: the whole rule in one table.
enum HelpTable {
  /// So often the same task has gone by with full help since it was last done without any.
  static let misses = 2
  /// So many of the last tasks are looked at, and where fewer than that part of them went well, it is a reason.
  static let recent = (atLeast: 6, well: 1, of: 3)
  /// Keys that lead nowhere a task, in the tasks of her last two sittings: from so many on, in so many tasks at least.
  static let keys = (aTask: 4, tasks: 4, sittings: 2)
  /// Days: twice a week is usual, so that three times were missed.
  static let daysAway = 10
}

/// A reason, with what it is about.
public struct HelpNeed: Hashable, Sendable {
  /// Why.
  public let reason: HelpReason
  /// The lesson of the task, or the module of the check, by its title.
  public var title: MarkedText = MarkedText("")
  /// What was to be done in the task.
  public var task: MarkedText = MarkedText("")
  /// How often, how many, or how many days.
  public var count = 0
  /// The kind of key that leads nowhere most often.
  public var mistake: Mistake?

  /// All reasons of a learner, the most urgent first.
  /// - Parameter today: counted from 1970; `nil` where nobody knows.
  public static func all(of profile: Profile, in pack: LanguagePack, on today: Int?) -> [HelpNeed] {
    let book = SkillBook(pack, profile)
    guard profile.sittings > 0 || !profile.tasks.isEmpty || profile.place != nil else {
      return [HelpNeed(reason: .notBegun)]
    }
    return stuck(profile, book) + checks(profile, pack)
      + [hints(profile), keys(profile), away(profile, today)]
      .compactMap { $0 }
  }

  private static func stuck(_ profile: Profile, _ book: SkillBook) -> [HelpNeed] {
    let tasks = profile.tasks.filter { $0.value.misses >= HelpTable.misses }
      .sorted { ($1.value.misses, $0.key) < ($0.value.misses, $1.key) }
    let needs = tasks.compactMap { id, history -> HelpNeed? in
      guard let (lesson, step) = book.pack.step(of: id) else { return nil }
      return HelpNeed(
        reason: book.isVital(id) ? .stuckInSafety : .stuck, title: lesson.title,
        task: lesson.steps[step].task, count: history.misses)
    }
    return needs.filter { $0.reason == .stuckInSafety } + needs.filter { $0.reason == .stuck }
  }

  private static func checks(_ profile: Profile, _ pack: LanguagePack) -> [HelpNeed] {
    pack.course.modules.compactMap { module in
      guard let missed = profile.missed[module.id], !missed.isEmpty, !profile.passedChecks.contains(module.id)
      else { return nil }
      return HelpNeed(reason: .check, title: module.title, count: missed.count)
    }
  }

  private static func hints(_ profile: Profile) -> HelpNeed? {
    let (all, well) = (profile.recent.count, profile.recent.count { $0 })
    guard all >= HelpTable.recent.atLeast, well * HelpTable.recent.of < all * HelpTable.recent.well else { return nil }
    return HelpNeed(reason: .hints, count: all - well)
  }

  private static func keys(_ profile: Profile) -> HelpNeed? {
    let first = profile.sittings - HelpTable.keys.sittings
    let late = profile.tasks.values.filter { $0.last.map { $0.number > first } ?? false }
    let tries = late.reduce(0) { $0 + $1.done + $1.skipped + $1.trapped }
    let kinds = late.reduce(into: [Mistake: Int]()) { sum, history in sum.merge(history.mistakes) { $0 + $1 } }
    let sum = kinds.values.reduce(0, +)
    guard late.count >= HelpTable.keys.tasks, tries > 0, sum >= tries * HelpTable.keys.aTask else { return nil }
    let most = Mistake.allCases.max { kinds[$0, default: 0] < kinds[$1, default: 0] }
    return HelpNeed(reason: .keys, count: (sum + tries / 2) / tries, mistake: most)
  }

  private static func away(_ profile: Profile, _ today: Int?) -> HelpNeed? {
    guard let today, let last = profile.sitting?.day, today - last >= HelpTable.daysAway else { return nil }
    return HelpNeed(reason: .away, count: today - last)
  }
}

extension HelpNeed {
  /// Why, in a sentence.
  public func sentence(in phrases: Phrases) -> MarkedText {
    var details = ["count": MarkedText(String(count)), "title": title, "task": task]
    if let mistake { details["mistake"] = phrases[ClassSentence.kind(mistake).key] }
    return phrases[ClassSentence.why(reason).key, details]
  }

  /// What helps, in a sentence.
  public func advice(in phrases: Phrases) -> MarkedText { phrases[ClassSentence.advice(reason).key] }
}

extension Lesson.Step {
  /// What is to be done in it.
  fileprivate var task: MarkedText {
    switch self {
    case .practise(let exercise): exercise.instruction
    case .ask(let question): question.text
    case .type(let drill): MarkedText(drill.text)
    case .say, .cue, .goTo: MarkedText("")
    }
  }
}
