import Feedback

/// Writes lessons, course plans and names as their authors do: with the keywords of a language, and the first of its
/// sentences that is understood.
///
/// A lesson that was read from files is read as an equal one again from what is printed. Its pieces stand in it as its
/// own steps, and its sections are numbered: nobody kept their names.
public struct LessonPrinter {
  private let language: LessonLanguage
  private let phrases: Phrases
  private let sentences: SentencePrinter

  /// A printer for a language.
  /// - Parameter english: whose sentences stand where the language has none.
  public init(_ pack: LanguagePack, english: LanguagePack? = nil) {
    language = pack.language
    phrases = pack.phrases
    sentences = SentencePrinter(pack, english: english)
  }

  // MARK: Files

  /// A lesson.
  public func text(of lesson: Lesson) -> String {
    var page = Page(language)
    page.line(.lesson, text(lesson.title))
    page.line(.id, lesson.id)
    page.line(.module, text(lesson.module))
    page.line(.level, "\(lesson.level)")
    page.line(.minutes, "\(lesson.minutes)")
    if !lesson.needs.isEmpty { page.line(.needs, lesson.needs.joined(separator: ", ")) }
    page.line(.objective, text(lesson.objective))
    print(skills: lesson.skills, on: &page)
    print(lesson.steps, on: &page)
    return page.text
  }

  /// A piece that lessons share. It holds nothing that leads elsewhere.
  public func text(ofPiece id: String, _ steps: [Lesson.Step]) -> String {
    var page = Page(language)
    page.line(.piece, id)
    print(steps, on: &page)
    return page.text
  }

  /// A course plan.
  public func text(of course: Course) -> String {
    var page = Page(language)
    page.line(.course, text(course.title))
    for module in course.modules {
      page.blank()
      page.line(.module, text(module.title))
      for lesson in module.lessons { page.line(.lesson, lesson) }
      if let exam = module.exam { page.line(.exam, exam) }
    }
    return page.text
  }

  /// What stands for `[name: …]`, in the order of the words.
  public func text(ofNames names: [String: String]) -> String {
    var page = Page(language)
    for (word, name) in names.sorted(by: { $0.key < $1.key }) { page.line(.name, "\(word) = \(name)") }
    return page.text
  }

  /// The skills that lessons train, in their order.
  public func text(of skills: [Skill]) -> String {
    var page = Page(language)
    for skill in skills { page.line(skill.isVital ? .vitalSkill : .skill, "\(skill.id) = \(text(skill.title))") }
    return page.text
  }

  /// A glossary, in its order.
  public func text(ofGlossary glossary: [GlossaryWord]) -> String {
    var page = Page(language)
    for entry in glossary { page.line(.glossaryWord, "\(text(entry.word)) = \(text(entry.explanation))") }
    return page.text
  }

  // MARK: Steps

  private func print(_ steps: [Lesson.Step], on page: inout Page) {
    let targets = Set(steps.flatMap(\.targets)).filter { $0 < steps.count }.sorted()
    let sections = Dictionary(uniqueKeysWithValues: targets.enumerated().map { ($1, "\($0 + 1)") })
    // A line that leads on would belong to the answer it stands under.
    var isAfterAnswer = false
    for (number, step) in steps.enumerated() {
      page.blank()
      if let name = sections[number] {
        page.line(.section, name)
      } else if isAfterAnswer, case .goTo = step {
        page.line(.section, "\(sections.count + number + 1)")
      }
      isAfterAnswer = false
      switch step {
      case .say(let text): page.line(.say, self.text(text))
      case .cue(let name): page.line(.cue, name.rawValue)
      case .practise(let exercise): print(exercise, on: &page)
      case .ask(let question):
        print(question, sections, on: &page)
        isAfterAnswer =
          question.choices.last?.goesTo == nil && question.why.isEmpty && question.hints.isEmpty
          && question.skills.isEmpty
      case .type(let drill): print(drill, on: &page)
      case .goTo(let target): page.line(.goesTo, sections[target] ?? sentences.end)
      }
    }
  }

  private func print(_ exercise: Exercise, on page: inout Page) {
    page.line(.practise, text(exercise.instruction))
    for start in exercise.starts { page.line(.start, Self.doubled(sentences.sentence(for: start))) }
    for event in exercise.events { page.line(.event, Self.doubled(sentences.sentence(for: event))) }
    for goal in exercise.goals { page.line(.goal, Self.doubled(sentences.sentence(for: goal))) }
    for trap in exercise.traps {
      var goal = trap.goal
      // What is never to be is never to be at any moment, without saying so.
      if !goal.isNegated { goal = Goal(goal.condition) }
      page.line(.never, Self.doubled(sentences.sentence(for: goal)))
      if !trap.why.isEmpty { page.line(.why, text(trap.why)) }
    }
    for hint in exercise.hints { page.line(.hint, text(hint)) }
    if !exercise.praise.isEmpty { page.line(.praise, text(exercise.praise)) }
    if let limit = exercise.limit { page.line(.limit, "\(limit)") }
    if let patience = exercise.patience { page.line(.patience, "\(patience)") }
    print(skills: exercise.skills, on: &page)
  }

  private func print(_ question: Question, _ sections: [Int: String], on page: inout Page) {
    page.line(.ask, text(question.text))
    for sound in question.sounds { page.line(.listen, sound.rawValue) }
    for start in question.starts { page.line(.start, Self.doubled(sentences.sentence(for: start))) }
    for event in question.events { page.line(.event, Self.doubled(sentences.sentence(for: event))) }
    // Where every choice is right, each leads somewhere, and none is the answer.
    let hasAnswer = !question.choices.allSatisfy(\.isRight)
    for choice in question.choices {
      page.line(hasAnswer && choice.isRight ? .answer : .choice, text(choice.text))
      if let target = choice.goesTo { page.line(.goesTo, sections[target] ?? sentences.end) }
    }
    if !question.why.isEmpty { page.line(.why, text(question.why)) }
    for hint in question.hints { page.line(.hint, text(hint)) }
    print(skills: question.skills, on: &page)
  }

  private func print(_ drill: Drill, on page: inout Page) {
    page.line(.typeDrill, Self.doubled(drill.text))
    for hint in drill.hints { page.line(.hint, text(hint)) }
    if !drill.praise.isEmpty { page.line(.praise, text(drill.praise)) }
    print(skills: drill.skills, on: &page)
  }

  private func print(skills: [String], on page: inout Page) {
    for skill in skills { page.line(.skill, skill) }
  }

  // MARK: Texts

  /// A text with its marks.
  private func text(_ text: MarkedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .detail(let name): "{\(name)}"
      case .command(let name): "[key: \(phrases.template("command \(name)")?.plain ?? name)]"
      case .words(let span):
        if let language = span.language {
          "[\(language): \(span.text)]"
        } else if span.isSpelled {
          "[spell: \(span.text)]"
        } else if span.relativeRate != 1 {
          "[slow: \(span.text)]"
        } else {
          Self.doubled(span.text)
        }
      }
    }.joined()
  }

  private static func doubled(_ words: String) -> String {
    words.reduce(into: "") { $0 += $1 == "[" || $1 == "]" ? "\($1)\($1)" : String($1) }
  }
}

/// Lines that grow.
private struct Page {
  private(set) var text = ""
  private let language: LessonLanguage

  init(_ language: LessonLanguage) { self.language = language }

  mutating func line(_ keyword: Keyword, _ words: String) {
    text += "\(language.keywords[keyword]?.first ?? keyword.rawValue): \(words)\n"
  }

  mutating func blank() { text += "\n" }
}

extension Lesson.Step {
  /// The steps that it may lead to, other than the next one.
  fileprivate var targets: [Int] {
    switch self {
    case .goTo(let target): [target]
    case .ask(let question): question.choices.compactMap(\.goesTo)
    default: []
    }
  }
}
