import Feedback
import Phone

/// Reads what a lesson, or a piece that lessons share, is made of: steps, each with the lines that belong to it.
struct StepsReader {
  private let context: TextContext
  private let sentences: LessonSentences
  private let file: String
  private(set) var steps: [StepInFile] = []
  private var block = Block.none
  /// Whether the last line may be followed by `Goes to:` as its own.
  private var isAfterChoice = false

  /// What the lines at hand belong to.
  private enum Block {
    case none
    case practise(PractiseBlock)
    case ask(AskBlock)
    case type(TypeBlock)
  }

  /// A reader of the steps of a file.
  init(_ context: TextContext, _ sentences: LessonSentences, file: String) {
    self.context = context
    self.sentences = sentences
    self.file = file
  }

  /// Takes in a line; `false` for one that is no line of steps.
  mutating func read(_ entry: Entry<Keyword>, _ findings: inout Findings) -> Bool {
    switch entry.key {
    case .say:
      finishBlock(&findings)
      if let text = context.text(of: entry, &findings) { add(.say(text), at: entry.keyword) }
    case .cue:
      finishBlock(&findings)
      guard let name = entry.filledText(&findings), let cue = context.cue(name, &findings) else { break }
      add(.cue(cue), at: entry.keyword)
    case .practise:
      finishBlock(&findings)
      block = .practise(PractiseBlock(entry))
    case .ask:
      finishBlock(&findings)
      block = .ask(AskBlock(entry))
    case .typeDrill:
      finishBlock(&findings)
      block = .type(TypeBlock(entry))
    case .goesTo:
      if case .ask(var question) = block, question.read(entry, context, sentences, &findings) {
        block = .ask(question)
        break
      }
      finishBlock(&findings)
      if let name = entry.filledText(&findings) {
        steps.append(StepInFile(content: .goTo(name), place: entry.keyword.place(in: file)))
      }
    case .start, .event, .goal, .never, .hint, .praise, .limit, .patience, .listen, .choice, .answer, .why:
      readBelow(entry, &findings)
    // Before all steps it is said of the whole lesson.
    case .skill where !hasBegun: return false
    case .skill: readBelow(entry, &findings)
    default: return false
    }
    return true
  }

  /// Whether the first step has begun.
  private var hasBegun: Bool { if case .none = block { !steps.isEmpty } else { true } }

  private mutating func readBelow(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    switch block {
    case .practise(var exercise):
      if exercise.read(entry, context, sentences, &findings) { return block = .practise(exercise) }
    case .ask(var question):
      if question.read(entry, context, sentences, &findings) { return block = .ask(question) }
    case .type(var drill):
      if drill.read(entry, context, &findings) { return block = .type(drill) }
    case .none: break
    }
    tellWrongPlace(entry, &findings)
  }

  /// Tells a line that does not belong where it stands.
  func tellWrongPlace(_ entry: Entry<Keyword>, _ findings: inout Findings) {
    let owners: [Keyword] =
      switch entry.key {
      case .choice, .answer, .listen: [.ask]
      case .start, .event: [.practise, .ask]
      case .hint, .skill: [.practise, .ask, .typeDrill]
      case .praise: [.practise, .typeDrill]
      case .why: [.ask, .never]
      default: [.practise]
      }
    let words = owners.map { "“\(context.keywords.word(for: $0)):”" }
    findings.tell(
      .keywordInWrongPlace, at: entry.keyword,
      ["written": entry.keyword.string, "after": words.joined(separator: ", ")])
  }

  /// Ends what the last lines belonged to.
  mutating func finishBlock(_ findings: inout Findings) {
    let ended = block
    block = .none
    switch ended {
    case .none: break
    case .practise(let exercise):
      guard let read = exercise.finish(context, sentences, &findings) else { return }
      add(.practise(read), at: exercise.begin.keyword)
    case .ask(let question):
      guard let (read, targets) = question.finish(context, &findings) else { return }
      if targets.contains(where: { $0 != nil }) {
        steps.append(
          StepInFile(content: .branching(read, targets), place: question.begin.keyword.place(in: file)))
      } else {
        add(.ask(read), at: question.begin.keyword)
      }
    case .type(let drill):
      guard let read = drill.finish(context, &findings) else { return }
      add(.type(read), at: drill.begin.keyword)
    }
  }

  /// Puts steps of another file here.
  mutating func include(_ others: [StepInFile]) { steps += others }

  private mutating func add(_ step: Lesson.Step, at keyword: Written) {
    steps.append(StepInFile(content: .step(step), place: keyword.place(in: file)))
  }
}

/// What understands the sentences of lessons.
struct LessonSentences {
  let goals: GoalGrammar
  let starts: StartReader
  let happenings: HappeningGrammar

  /// The sentences of a language, and English ones beside them, on a phone with these names.
  init(_ own: LanguageSheet, _ english: LanguageSheet, _ names: PhoneNames, _ context: TextContext) {
    let words = GoalWords(
      names: names, keys: context.keys, controls: context.controls,
      unknownNumber: context.words[.unknownNumber] ?? [])
    goals = GoalGrammar(own.goals, english.goals, words)
    happenings = HappeningGrammar(own.happenings, english.happenings, words)
    starts = StartReader(goals: goals, happenings: happenings, names: names)
  }

  /// What a `Goal:` or `Never:` line asks for; what is no goal is told.
  func goal(_ written: Written, _ findings: inout Findings) -> Goal? {
    switch goals.read(written, &findings) {
    case .understood(let understood): return understood.goal
    case .told: return nil
    case .notGoal:
      findings.tell(.unknownGoal, at: written, ["written": written.string], meant: goals.nearest(to: written))
      return nil
    }
  }

  /// What an `Event:` line lets happen; what can't happen is told.
  func occurrence(_ written: Written, _ findings: inout Findings) -> Occurrence? {
    switch happenings.read(written, &findings) {
    case .understood(let occurrence): return occurrence
    case .told: return nil
    case .notHappening:
      findings.tell(
        .unknownHappening, at: written, ["written": written.string], meant: happenings.nearest(to: written))
      return nil
    }
  }
}
