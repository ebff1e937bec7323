import Feedback
import Phone

/// Reads a lesson.
struct LessonReader {
  private let context: TextContext
  private let goals: GoalGrammar
  private let starts: StartReader
  private var head = OnceLines<Keyword>()
  private var steps: [Lesson.Step] = []
  private var block: Block = .none

  /// What the lines at hand belong to.
  private enum Block {
    case none
    case practise(Entry<Keyword>, Practise)
    case ask(Entry<Keyword>, Ask)
  }

  /// An exercise, as far as it was read.
  private struct Practise {
    var starts: [Start] = []
    var goals: [Goal] = []
    var hasGoalLine = false
    var hints: [MarkedText] = []
    var lines = OnceLines<Keyword>()
  }

  /// A question, as far as it was read.
  private struct Ask {
    var choices: [Question.Choice] = []
    var lines = OnceLines<Keyword>()
  }

  private init(_ context: TextContext, _ goals: GoalGrammar, _ names: PhoneNames) {
    self.context = context
    self.goals = goals
    starts = StartReader(goals: goals, names: names)
  }

  /// The lesson of a text; `nil` where it has no id by which others could know it.
  static func lesson(
    of text: SourceText, _ context: TextContext, _ goals: GoalGrammar, _ names: PhoneNames,
    _ findings: inout Findings
  ) -> LessonDraft? {
    var reader = LessonReader(context, goals, names)
    for entry in context.keywords.entries(of: text, .lesson, &findings) {
      reader.read(entry, &findings)
    }
    return reader.finish(text, &findings)
  }

  private mutating func read(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    switch entry.key {
    case .say:
      finishBlock(&findings)
      if let text = context.text(of: entry, &findings) { steps.append(.say(text)) }
    case .cue:
      finishBlock(&findings)
      guard let name = entry.filledText(&findings), let cue = context.cue(name, &findings) else { return }
      steps.append(.cue(cue))
    case .practise:
      finishBlock(&findings)
      block = .practise(entry, Practise())
    case .ask:
      finishBlock(&findings)
      block = .ask(entry, Ask())
    case .start, .goal, .hint, .praise:
      guard case .practise(let begin, var exercise) = block else {
        return tellPlace(of: entry, after: .practise, &findings)
      }
      read(entry, into: &exercise, &findings)
      block = .practise(begin, exercise)
    case .choice, .answer, .why:
      guard case .ask(let begin, var question) = block else { return tellPlace(of: entry, after: .ask, &findings) }
      read(entry, into: &question, &findings)
      block = .ask(begin, question)
    default: head.take(entry, &findings)
    }
  }

  private func read(_ entry: Entry<Keyword>, into exercise: inout Practise, _ findings: inout Findings) {
    switch entry.key {
    case .start:
      guard let written = entry.filledText(&findings) else { return }
      if let start = starts.read(context.marks.unmarked(written, &findings), &findings) {
        exercise.starts.append(start)
      }
    case .goal:
      exercise.hasGoalLine = true
      guard let written = entry.filledText(&findings) else { return }
      if let goal = goal(context.marks.unmarked(written, &findings), &findings) { exercise.goals.append(goal) }
    case .hint:
      if let text = context.text(of: entry, &findings) { exercise.hints.append(text) }
    default: exercise.lines.take(entry, &findings)
    }
  }

  private func read(_ entry: Entry<Keyword>, into question: inout Ask, _ findings: inout Findings) {
    guard entry.key != .why else { return question.lines.take(entry, &findings) }
    guard let text = context.text(of: entry, &findings) else { return }
    let isRight = entry.key == .answer
    if isRight, question.choices.contains(where: \.isRight) { findings.tell(.twoAnswers, at: entry.keyword) }
    question.choices.append(Question.Choice(text, isRight: isRight))
  }

  private func goal(_ written: Written, _ findings: inout Findings) -> Goal? {
    switch goals.read(written, &findings) {
    case .understood(let understood): return understood.goal
    case .told: return nil
    case .notGoal:
      findings.tell(.unknownGoal, at: written, ["written": written.string], meant: goals.nearest(to: written))
      return nil
    }
  }

  private mutating func finishBlock(_ findings: inout Findings) {
    switch block {
    case .none: break
    case .practise(let entry, let exercise): finish(exercise, entry, &findings)
    case .ask(let entry, let question): finish(question, entry, &findings)
    }
    block = .none
  }

  private mutating func finish(_ exercise: Practise, _ entry: Entry<Keyword>, _ findings: inout Findings) {
    let instruction = context.text(of: entry, &findings)
    if !exercise.hasGoalLine { findings.tell(.missingGoal, at: entry.keyword) }
    let praise = exercise.lines[.praise].flatMap { context.text(of: $0, &findings) } ?? MarkedText("")
    guard let instruction, !exercise.goals.isEmpty else { return }
    if starts.alreadyHold(exercise.goals, after: exercise.starts) {
      findings.tell(.goalAlreadyTrue, at: entry.keyword)
    }
    steps.append(
      .practise(
        Exercise(
          instruction: instruction, starts: exercise.starts, goals: exercise.goals, hints: exercise.hints,
          praise: praise)))
  }

  private mutating func finish(_ question: Ask, _ entry: Entry<Keyword>, _ findings: inout Findings) {
    let text = context.text(of: entry, &findings)
    if !question.choices.contains(where: \.isRight) { findings.tell(.noAnswer, at: entry.keyword) }
    if question.choices.count < 2 { findings.tell(.tooFewChoices, at: entry.keyword) }
    let why = question.lines[.why].flatMap { context.text(of: $0, &findings) } ?? MarkedText("")
    guard let text else { return }
    steps.append(.ask(Question(text: text, choices: question.choices, why: why)))
  }

  private mutating func finish(_ text: SourceText, _ findings: inout Findings) -> LessonDraft? {
    finishBlock(&findings)
    for keyword in [Keyword.lesson, .id, .module, .level, .minutes, .objective] where head[keyword] == nil {
      findings.tell(.missingLine, at: text.beginning, ["keyword": context.keywords.word(for: keyword)])
    }
    let title = head[.lesson].flatMap { context.text(of: $0, &findings) }
    let module = head[.module].flatMap { context.text(of: $0, &findings) }
    let objective = head[.objective].flatMap { context.text(of: $0, &findings) }
    let level = head.text(.level, &findings).flatMap { $0.number(in: 1...3, &findings) }
    let minutes = head.text(.minutes, &findings).flatMap { $0.number(in: 1...120, &findings) }
    let needs = head.text(.needs, &findings)?.listed ?? []
    for need in needs where need.isBlank {
      if let entry = head[.needs] { findings.tell(.emptyText, at: need, ["keyword": entry.keyword.string]) }
    }
    if steps.isEmpty, !findings.hasErrors { findings.tell(.noSteps, at: text.beginning) }
    guard let idPlace = head.text(.id, &findings), let id = idPlace.id(&findings) else { return nil }
    var draft = LessonDraft(lesson: nil, id: id, idPlace: idPlace, needs: needs.filter { !$0.isBlank })
    guard let title, let module, let objective, let level, let minutes, !findings.hasErrors else { return draft }
    draft.lesson = Lesson(
      id: id, title: title, module: module, level: level, minutes: minutes, needs: draft.needs.map(\.string),
      objective: objective, steps: steps)
    return draft
  }

  private func tellPlace(of entry: Entry<Keyword>, after keyword: Keyword, _ findings: inout Findings) {
    findings.tell(
      .keywordInWrongPlace, at: entry.keyword,
      ["written": entry.keyword.string, "after": "“\(context.keywords.word(for: keyword)):”"])
  }
}
