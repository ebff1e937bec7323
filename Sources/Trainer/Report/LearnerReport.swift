public import Feedback
public import LessonText

/// What is told of a learner: what she can do, what comes next, how long she has practised, what goes astray.
public struct LearnerReport: Hashable, Sendable {
  /// Her name.
  public let name: String
  /// The language in which she learns, by its code.
  public let language: String
  /// Sittings on different days.
  public let sittings: Int
  /// Minutes in which she practised.
  public let minutes: Int
  /// The lessons she has done to the end.
  public let lessonsDone: Int
  /// How many lessons the course has.
  public let lessonsInAll: Int
  /// Tasks done, those left out not among them.
  public let tasksDone: Int
  /// Tasks done without a hint.
  public let tasksClean: Int
  /// Hints given in all.
  public let hints: Int
  /// Keys that did not lead on, by their kind.
  public let mistakes: [Mistake: Int]
  /// The modules she has passed, or showed that she knew already, by their titles.
  public let modules: [MarkedText]
  /// How modules were for her, where she said so, in the order of the course.
  public let impressions: [ModuleImpression]
  /// What she can do, in words: the lessons she has done.
  public let canDo: [MarkedText]
  /// The skills she is sure of, those she is learning, and those that want practice again, in words.
  public let (sure, learning, rusty): ([MarkedText], [MarkedText], [MarkedText])
  /// What comes next.
  public let next: Next
  /// When she did something last, in milliseconds since 1970; `nil` where nothing is known.
  public let lastMoment: Int64?

  /// What comes next.
  public enum Next: Hashable, Sendable {
    /// A lesson that she has not begun, by its title.
    case lesson(MarkedText)
    /// The lesson that she is at.
    case goingOn(MarkedText)
    /// No lesson is left.
    case nothing
  }

  /// The report of a learner, in the words of a language.
  public init(of profile: Profile, named name: String, in pack: LanguagePack) {
    self.name = name
    language = profile.language ?? pack.language.language.code
    sittings = profile.sittings
    minutes = Int((profile.practised + 30_000) / 60_000)
    let course = pack.course.modules.flatMap(\.lessons).filter { pack.lessons[$0] != nil }
    lessonsDone = course.count { profile.finishedLessons.contains($0) }
    lessonsInAll = course.count
    let histories = profile.tasks.values
    tasksDone = histories.reduce(0) { $0 + $1.done }
    tasksClean = histories.reduce(0) { $0 + $1.clean }
    hints = histories.reduce(0) { $0 + $1.hints }
    mistakes = histories.reduce(into: [:]) { sum, history in sum.merge(history.mistakes) { $0 + $1 } }
    let known = profile.passedChecks.union(profile.shownModules)
    modules = pack.course.modules.filter { known.contains($0.id) }.map(\.title)
    impressions = pack.course.modules.enumerated().compactMap { number, module in
      profile.impressions[module.id].flatMap { Impression(rawValue: $0) }
        .map { ModuleImpression(number: number + 1, module: module.title, impression: $0) }
    }
    canDo = pack.course.modules.flatMap(\.lessons).filter { profile.finishedLessons.contains($0) }
      .compactMap { pack.lessons[$0]?.title }
    let skills = SkillBook(pack, profile).skills
    func titles(_ state: SkillState) -> [MarkedText] { skills.filter { $0.state == state }.map(\.skill.title) }
    (sure, learning, rusty) = (titles(.sure), titles(.learning), titles(.rusty))
    let left = pack.course.modules.filter { !known.contains($0.id) }.flatMap(\.lessons)
      .first { !profile.finishedLessons.contains($0) && pack.lessons[$0] != nil }
    if let open = profile.place.flatMap({ pack.lessons[$0.lesson] }) {
      next = .goingOn(open.title)
    } else if let lesson = left.flatMap({ pack.lessons[$0] }) {
      next = .lesson(lesson.title)
    } else {
      next = .nothing
    }
    lastMoment = profile.lastMoment
  }

  /// Keys that did not lead on, in all.
  public var allMistakes: Int { mistakes.values.reduce(0, +) }

  /// Hints in ten tasks, rounded: a number that can be heard without a decimal point.
  public var hintsInTenTasks: Int { tasksDone == 0 ? 0 : (hints * 10 + tasksDone / 2) / tasksDone }
}

extension LearnerReport {
  /// It in sentences, as they are read and said.
  public func sentences(in phrases: Phrases) -> [MarkedText] {
    let words = ReportWords(phrases: phrases)
    var sentences = [words[.of, ["name": MarkedText(name)]]]
    guard sittings + tasksDone + lessonsDone > 0 else {
      return sentences + [words[.nothing]] + [next(words)]
    }
    sentences.append(words[.sittings, sittings])
    sentences.append(words[.minutes, minutes])
    sentences.append(words[.lessons, ["count": words.number(lessonsDone), "all": words.number(lessonsInAll)]])
    sentences.append(words[.tasks, ["count": words.number(tasksDone), "clean": words.number(tasksClean)]])
    if tasksDone > 0 { sentences.append(words[.hints, hintsInTenTasks]) }
    if !modules.isEmpty { sentences.append(words[.modules, ["names": .joined(modules, by: ", ")]]) }
    if !impressions.isEmpty {
      let names = impressions.map { words[.impression, ["module": $0.module, "impression": words[$0.impression]]] }
      sentences.append(words[.impressions, ["names": .joined(names, by: "; ")]])
    }
    let lists: [(ReportSentence, [MarkedText])] = [
      (.canDo, canDo), (.sure, sure), (.learning, learning), (.rusty, rusty),
    ]
    for (sentence, names) in lists where !names.isEmpty {
      sentences.append(words[sentence, ["names": .joined(names, by: "; ")]])
    }
    let often = Mistake.allCases.filter { mistakes[$0, default: 0] > 0 }
      .sorted { mistakes[$0, default: 0] > mistakes[$1, default: 0] }
    if !often.isEmpty { sentences.append(words[.mistakes]) }
    sentences += often.map { words[.mistake($0), mistakes[$0, default: 0]] }
    return sentences + [next(words)]
  }

  private func next(_ words: ReportWords) -> MarkedText {
    switch next {
    case .lesson(let title): words[.next, ["lesson": title]]
    case .goingOn(let title): words[.goOn, ["lesson": title]]
    case .nothing: words[.allDone]
    }
  }
}

/// How a module was for a learner.
public struct ModuleImpression: Hashable, Sendable {
  /// Where the module stands in the course, from 1.
  public let number: Int
  /// The module, by its title.
  public let module: MarkedText
  /// What she said of it.
  public let impression: Impression
}

/// The sentences of reports.
struct ReportWords {
  let phrases: Phrases

  subscript(sentence: ReportSentence, details: [String: MarkedText] = [:]) -> MarkedText {
    phrases[sentence.key, details]
  }

  subscript(sentence: ReportSentence, count: Int) -> MarkedText { phrases[sentence.key, ["count": number(count)]] }

  subscript(impression: Impression) -> MarkedText { phrases[.impression(impression)] }

  func number(_ number: Int) -> MarkedText { MarkedText(String(number)) }
}
