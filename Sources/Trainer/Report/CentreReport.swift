public import Feedback
public import LessonText

/// What is told of a centre: its classes, who needs help in each, what is planned, and its PCs.
public struct CentreReport {
  /// A class.
  public struct Part {
    /// Its name; everybody's as it is said.
    public let name: MarkedText
    /// How its learners get on.
    public let report: ClassReport
    /// Who needs help and with what, a sentence for each.
    public let needs: [MarkedText]
    /// What is planned from today on, a sentence for each day.
    public let plan: [MarkedText]
  }

  /// A PC.
  public struct PC: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How many entries it has written.
    public let entries: Int
    /// The day of the last of them, as 2026-05-31.
    public let lastDay: String

    /// A PC.
    public init(name: String, entries: Int, lastDay: String) {
      (self.name, self.entries, self.lastDay) = (name, entries, lastDay)
    }
  }

  /// The classes, by name, and those who are in none after them. A centre without classes has one, of everybody.
  public let parts: [Part]
  /// The PCs whose records are here.
  public let pcs: [PC]
  /// The day on which it is made, as 2026-05-31.
  public let day: String

  /// The report of a whole centre, or of a class by its name.
  public init(_ records: ClassRecords, of className: String, pcs: [PC], in pack: LanguagePack) {
    (self.pcs, day) = (pcs, CivilDay(records.today).written)
    let words = Words(pack: pack)
    func part(_ name: MarkedText, _ className: String, _ learners: [ClassLearner]) -> Part {
      var some = records
      some.learners = learners
      let overview = ClassOverview(some, of: "", words)
      return Part(
        name: name,
        report: ClassReport(learners.map { LearnerReport(of: $0.profile, named: $0.card.name, in: pack) }),
        needs: overview.needSentences,
        plan: ClassOverview(records, of: className, words).plannedSentences)
    }
    guard className.isEmpty else {
      parts = [part(MarkedText(className), className, records.learners(of: className))]
      return
    }
    let names = records.classNames
    let others = records.learners.filter { $0.profile.className == nil }
    guard !names.isEmpty else {
      parts = [part(words[ClassSentence.everybody.key], "", others)]
      return
    }
    parts =
      names.map { part(MarkedText($0), $0, records.learners(of: $0)) }
      + (others.isEmpty ? [] : [part(words[CentreSentence.withoutClass.key], "", others)])
  }

  /// How many learners there are.
  public var learners: Int { parts.reduce(0) { $0 + $1.report.learners.count } }

  /// How many classes and learners there are and what they have done together, in a sentence.
  public func summary(in phrases: Phrases) -> MarkedText {
    let details = [
      "classes": parts.count, "learners": learners, "tasks": parts.reduce(0) { $0 + $1.report.tasks },
      "minutes": parts.reduce(0) { $0 + $1.report.minutes },
    ]
    return phrases[CentreSentence.tells.key, details.mapValues { MarkedText(String($0)) }]
  }
}

/// What the report of a centre says besides. The raw value names its sentence in `phrases.txt`.
public enum CentreSentence: String, Hashable, Sendable, CaseIterable {
  case of, ofClass = "of class", tells, classes, needs, plan, pcs, caption
  case withoutClass = "without class"
  case chartMinutes = "chart minutes"
  case chartEntries = "chart entries"
  // Above columns.
  case columnClass = "column class"
  case columnLearners = "column learners"
  case columnLessons = "column lessons"
  case columnPC = "column pc"
  case columnEntries = "column entries"

  /// Its key, with the details that are given.
  public var key: PhraseKey { PhraseKey("centre \(rawValue)", details) }

  private var details: Set<String> {
    switch self {
    case .of: ["date"]
    case .ofClass: ["class", "date"]
    case .tells: ["classes", "learners", "tasks", "minutes"]
    case .caption: ["most", "top", "least", "bottom", "average"]
    default: []
    }
  }
}
