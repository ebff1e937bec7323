public import Feedback
public import LessonText

/// What is told of a class: each learner in a sentence, who needs help, and what is planned.
public struct ClassOverview {
  private let records: ClassRecords
  private let className: String
  private let words: Words

  /// Of a class by its name, or of everybody, in the words of a language.
  public init(_ records: ClassRecords, of className: String, in pack: LanguagePack) {
    self.init(records, of: className, Words(pack: pack))
  }

  init(_ records: ClassRecords, of className: String, _ words: Words) {
    (self.records, self.className, self.words) = (records, className, words)
  }

  /// The class by its name; everybody's as it is said.
  public var name: MarkedText {
    className.isEmpty ? words[ClassSentence.everybody.key] : MarkedText(className)
  }

  /// Its learners, by name.
  public var learners: [ClassLearner] { records.learners(of: className) }

  /// How a learner stands, in a sentence.
  public func state(of learner: ClassLearner) -> MarkedText {
    let (profile, pack) = (learner.profile, words.pack)
    let name = MarkedText(learner.card.name)
    guard profile.sittings > 0 || !profile.tasks.isEmpty || profile.place != nil else {
      return words[ClassSentence.stateNew.key, ["name": name]]
    }
    let lessons = pack.course.modules.flatMap(\.lessons).filter { pack.lessons[$0] != nil }
    var details = [
      "name": name, "done": words.number(lessons.count { profile.finishedLessons.contains($0) }),
      "count": words.number(lessons.count), "date": lastDay(of: profile),
    ]
    if let open = profile.place.flatMap({ pack.lessons[$0.lesson] }) {
      details["lesson"] = open.title
      return words[ClassSentence.stateAt.key, details]
    }
    if let next = SkillBook(pack, profile).nextLesson {
      details["lesson"] = next.title
      return words[ClassSentence.stateNext.key, details]
    }
    return words[ClassSentence.stateDone.key, details]
  }

  private func lastDay(of profile: Profile) -> MarkedText {
    guard let day = profile.sitting?.day else { return words[ClassSentence.unknownDay.key] }
    return CivilDay(day).spoken(on: CivilDay(records.today), words)
  }

  /// Those who need help, with all their reasons: the most urgent first.
  public var needs: [(learner: ClassLearner, needs: [HelpNeed])] {
    let all = learners.map { ($0, HelpNeed.all(of: $0.profile, in: words.pack, on: records.today)) }
    let ranks = Dictionary(uniqueKeysWithValues: zip(HelpReason.allCases, HelpReason.allCases.indices))
    return all.filter { !$0.1.isEmpty }.enumerated().sorted { one, other in
      func rank(_ needs: [HelpNeed]) -> (Int, Int) {
        (needs.first.flatMap { ranks[$0.reason] } ?? 0, -(needs.first?.count ?? 0))
      }
      let (first, second) = (rank(one.element.1), rank(other.element.1))
      return first == second ? one.offset < other.offset : first < second
    }.map { (learner: $0.element.0, needs: $0.element.1) }
  }

  /// Who needs help and with what, a sentence for each; one that says so where nobody does.
  public var needSentences: [MarkedText] {
    let all = needs.map { sentence($0.learner, $0.needs) }
    return all.isEmpty ? [words[ClassSentence.nobodyNeedsHelp.key]] : all
  }

  /// A learner with the most urgent of her reasons.
  func sentence(_ learner: ClassLearner, _ needs: [HelpNeed]) -> MarkedText {
    let why = needs.first.map { $0.sentence(in: words.pack.phrases) } ?? MarkedText("")
    return words[ClassSentence.needs.key, ["name": MarkedText(learner.card.name), "why": why]]
  }

  /// A lesson as it is named in a plan; one that is not on this PC by its id, which says so.
  func title(of lesson: String) -> MarkedText {
    words.pack.lessons[lesson]?.title ?? words[ClassSentence.lessonMissing.key, ["lesson": MarkedText(lesson)]]
  }

  /// What is planned for a day, in a sentence.
  public func planned(on day: Int) -> MarkedText {
    let lessons = records.plan.lessons(on: day, of: className)
    let when = CivilDay(day).spoken(on: CivilDay(records.today), words)
    guard !lessons.isEmpty else { return words[ClassSentence.dayFree.key, ["day": when]] }
    return words[
      ClassSentence.dayPlanned.key, ["day": when, "lessons": .joined(lessons.map { title(of: $0) }, by: "; ")]]
  }

  /// What is planned from today on, a sentence for each day, today first.
  public var plannedSentences: [MarkedText] {
    let days = records.plan.days(from: records.today, of: className).prefix(ClassPlan.mostDaysTold)
    return ([records.today] + days.filter { $0 != records.today }).map { planned(on: $0) }
  }
}

extension ClassPlan {
  /// More days are not read aloud at once.
  static let mostDaysTold = 60
}
