public import Feedback

/// What is told to an instructor of her class, and to a learner of what her class does today. Its sentences stand in
/// `phrases.txt`.
public enum ClassSentence: Hashable, Sendable, CaseIterable {
  // For the learner.
  case menuToday, todayOffered, todayMissing
  // Going in.
  case menu, ask, notKept, failed
  // The menu.
  case everybody, chooseClass, newClass, menuHelp, menuNobody, menuLearners, menuPlan, menuNew, menuReport,
    menuReportAll
  // A learner.
  case stateNew, stateAt, stateNext, stateDone, unknownDay, needs, nobodyNeedsHelp, needsNoHelp, noLearners, herClass,
    noClass, herSecret, secretGone, wasPut
  case why(HelpReason)
  case advice(HelpReason)
  case kind(Mistake)
  // The plan.
  case today, tomorrow, dayFree, dayPlanned, lessonMissing, addLesson, takeAway, wholePart, tooMany
  // Typing.
  case askName, askClassName, keysName, added, nameTaken, nobodyAdded
  // Reports.
  case begins, onStick, inFolder

  public static var allCases: [ClassSentence] {
    [
      .menuToday, .todayOffered, .todayMissing, .menu, .ask, .notKept, .failed, .everybody, .chooseClass, .newClass,
      .menuHelp, .menuNobody, .menuLearners, .menuPlan, .menuNew, .menuReport, .menuReportAll, .stateNew, .stateAt,
      .stateNext, .stateDone, .unknownDay, .needs, .nobodyNeedsHelp, .needsNoHelp, .noLearners, .herClass, .noClass,
      .herSecret,
      .secretGone, .wasPut, .today, .tomorrow, .dayFree, .dayPlanned, .lessonMissing, .addLesson, .takeAway,
      .wholePart, .tooMany, .askName, .askClassName, .keysName, .added, .nameTaken,
      .nobodyAdded, .begins, .onStick, .inFolder,
    ] + HelpReason.allCases.flatMap { [.why($0), .advice($0)] } + Mistake.allCases.map { .kind($0) }
  }

  /// Its key, with the details that are given.
  public var key: PhraseKey {
    switch self {
    case .menuToday: PhraseKey("class menu today", ["lesson"])
    case .todayOffered: PhraseKey("class today offered", ["lesson"])
    case .todayMissing: PhraseKey("class today missing", ["lesson"])
    case .menu: PhraseKey("class menu item")
    case .ask: PhraseKey("class ask")
    case .notKept: PhraseKey("class not kept")
    case .failed: PhraseKey("class failed")
    case .everybody: PhraseKey("class everybody")
    case .chooseClass: PhraseKey("class choose", ["class"])
    case .newClass: PhraseKey("class new class")
    case .menuHelp: PhraseKey("class menu help", ["count"])
    case .menuNobody: PhraseKey("class menu nobody")
    case .menuLearners: PhraseKey("class menu learners", ["count"])
    case .menuPlan: PhraseKey("class menu plan")
    case .menuNew: PhraseKey("class menu new")
    case .menuReport: PhraseKey("class menu report", ["class"])
    case .menuReportAll: PhraseKey("class menu report all")
    case .stateNew: PhraseKey("class state new", ["name"])
    case .stateAt: PhraseKey("class state at", ["name", "lesson", "done", "count", "date"])
    case .stateNext: PhraseKey("class state next", ["name", "lesson", "done", "count", "date"])
    case .stateDone: PhraseKey("class state done", ["name", "done", "count", "date"])
    case .unknownDay: PhraseKey("class unknown day")
    case .needs: PhraseKey("class needs", ["name", "why"])
    case .nobodyNeedsHelp: PhraseKey("class nobody needs help")
    case .needsNoHelp: PhraseKey("class needs no help")
    case .noLearners: PhraseKey("class no learners")
    case .herClass: PhraseKey("class of learner", ["class"])
    case .noClass: PhraseKey("class none")
    case .herSecret: PhraseKey("class take secret")
    case .secretGone: PhraseKey("class secret gone", ["name"])
    case .wasPut: PhraseKey("class put", ["name", "class"])
    case .why(let reason): PhraseKey("class why \(reason.rawValue)", reason.details)
    case .advice(let reason): PhraseKey("class advice \(reason.rawValue)")
    case .kind(let mistake): PhraseKey("class mistake \(mistake.words)")
    case .today: PhraseKey("class today")
    case .tomorrow: PhraseKey("class tomorrow")
    case .dayFree: PhraseKey("class day free", ["day"])
    case .dayPlanned: PhraseKey("class day planned", ["day", "lessons"])
    case .lessonMissing: PhraseKey("class lesson missing", ["lesson"])
    case .addLesson: PhraseKey("class add lesson")
    case .takeAway: PhraseKey("class take away", ["lesson"])
    case .wholePart: PhraseKey("class whole part", ["count"])
    case .tooMany: PhraseKey("class too many", ["count"])
    case .askName: PhraseKey("class ask name")
    case .askClassName: PhraseKey("class ask class name")
    case .keysName: PhraseKey("class keys name")
    case .added: PhraseKey("class added", ["name"])
    case .nameTaken: PhraseKey("class name taken", ["name"])
    case .nobodyAdded: PhraseKey("class nobody added")
    case .begins: PhraseKey("class report begins")
    case .onStick: PhraseKey("class report on stick", ["file"])
    case .inFolder: PhraseKey("class report in folder", ["file", "folder"])
    }
  }
}

extension HelpReason {
  /// What its sentence names.
  fileprivate var details: Set<String> {
    switch self {
    case .stuckInSafety, .stuck: ["title", "task", "count"]
    case .check: ["title", "count"]
    case .hints, .away: ["count"]
    case .keys: ["count", "mistake"]
    case .notBegun: []
    }
  }
}
