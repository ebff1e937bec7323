public import Feedback

/// What a report says of a learner, and of a class. The raw value names its sentence in `phrases.txt`.
public enum ReportSentence: Hashable, Sendable, CaseIterable {
  // Of a learner.
  case of, nothing, sittings, minutes, lessons, tasks, hints, modules, impressions, impression, canDo, sure, learning,
    rusty, next, goOn, allDone, mistakes
  case mistake(Mistake)

  // Of a class.
  case ofClass, ofNobody, classTells, learner, ofImpressions, classImpression, chart, chartTells,
    column(ReportColumn)

  public static var allCases: [ReportSentence] {
    [
      .of, .nothing, .sittings, .minutes, .lessons, .tasks, .hints, .modules, .impressions, .impression, .canDo,
      .sure, .learning, .rusty, .next, .goOn, .allDone, .mistakes,
      .ofClass, .ofNobody, .classTells, .learner, .ofImpressions, .classImpression, .chart, .chartTells,
    ] + Mistake.allCases.map { .mistake($0) } + ReportColumn.allCases.map { .column($0) }
  }

  /// Its key, with the details that are given.
  public var key: PhraseKey {
    switch self {
    case .of: PhraseKey("report of", ["name"])
    case .nothing: PhraseKey("report nothing")
    case .sittings: PhraseKey("report sittings", ["count"])
    case .minutes: PhraseKey("report minutes", ["count"])
    case .lessons: PhraseKey("report lessons", ["count", "all"])
    case .tasks: PhraseKey("report tasks", ["count", "clean"])
    case .hints: PhraseKey("report hints", ["count"])
    case .modules: PhraseKey("report modules", ["names"])
    case .impressions: PhraseKey("report impressions", ["names"])
    case .impression: PhraseKey("report impression", ["module", "impression"])
    case .canDo: PhraseKey("report can do", ["names"])
    case .sure: PhraseKey("report sure", ["names"])
    case .learning: PhraseKey("report learning", ["names"])
    case .rusty: PhraseKey("report rusty", ["names"])
    case .next: PhraseKey("report next", ["lesson"])
    case .goOn: PhraseKey("report go on", ["lesson"])
    case .allDone: PhraseKey("report all done")
    case .mistakes: PhraseKey("report mistakes")
    case .mistake(let mistake): PhraseKey("report mistake \(mistake.words)", ["count"])
    case .ofClass: PhraseKey("report of class")
    case .ofNobody: PhraseKey("report of nobody")
    case .classTells: PhraseKey("report class tells", ["count", "tasks", "minutes"])
    case .learner: PhraseKey("report learner", ["name", "lessons", "all", "tasks", "minutes", "hints"])
    case .ofImpressions: PhraseKey("report of impressions")
    case .classImpression:
      PhraseKey("report class impression", Set(["module"] + Impression.allCases.map(\.rawValue)))
    case .chart: PhraseKey("report chart")
    case .chartTells: PhraseKey("report chart tells", ["name", "tasks"])
    case .column(let column): PhraseKey("report column \(column.rawValue)")
    }
  }
}

/// What stands in a table of learners, in this order.
public enum ReportColumn: String, Hashable, Sendable, CaseIterable {
  case name, language, sittings, minutes, lessons, tasks, clean, hints, mistakes, modules, next
  case lastDay = "last day"
}

extension Mistake {
  /// As the keys of phrases are written.
  var words: String {
    switch self {
    case .notPossible: "not possible"
    case .unusedKey: "unused key"
    case .direction, .fingers, .taps, .item, .gesture, .edge, .letter, .answer: rawValue
    }
  }
}
