import Feedback

/// An `Ask:` line and the lines that belong to it, as far as they were read.
struct AskBlock {
  let begin: Entry<Keyword>
  private var sounds: [CueName] = []
  private var choices: [Question.Choice] = []
  /// Where each choice leads.
  private var targets: [Written?] = []
  private var starts: [Start] = []
  private var events: [Occurrence] = []
  private var hints: [MarkedText] = []
  private var skills: [String] = []
  private var isAfterChoice = false
  private var lines = OnceLines<Keyword>()

  init(_ begin: Entry<Keyword>) { self.begin = begin }

  /// Takes in a line; `false` for one that does not belong here.
  mutating func read(
    _ entry: Entry<Keyword>, _ context: TextContext, _ sentences: LessonSentences, _ findings: inout Findings
  ) -> Bool {
    let sentence = { (findings: inout Findings) in context.sentence(of: entry, &findings) }
    let wasAfterChoice = isAfterChoice
    isAfterChoice = false
    switch entry.key {
    case .choice, .answer:
      isAfterChoice = true
      guard let text = context.text(of: entry, &findings) else { break }
      let isRight = entry.key == .answer
      if isRight, choices.contains(where: \.isRight) { findings.tell(.twoAnswers, at: entry.keyword) }
      choices.append(Question.Choice(text, isRight: isRight))
      targets.append(nil)
    case .goesTo:
      guard wasAfterChoice else { return false }
      guard let name = entry.filledText(&findings), !targets.isEmpty else { break }
      targets[targets.count - 1] = name
    case .listen:
      guard let name = entry.filledText(&findings), let cue = context.cue(name, &findings) else { break }
      sounds.append(cue)
    case .start:
      if let start = sentence(&findings).flatMap({ sentences.starts.read($0, &findings) }) { starts.append(start) }
    case .event:
      if let event = sentence(&findings).flatMap({ sentences.occurrence($0, &findings) }) { events.append(event) }
    case .hint:
      if let text = context.text(of: entry, &findings) { hints.append(text) }
    case .skill: skills += context.skills(of: entry, &findings)
    case .why: lines.take(entry, &findings)
    default: return false
    }
    return true
  }

  /// The question, and where its choices lead; `nil` where it asks nothing.
  func finish(_ context: TextContext, _ findings: inout Findings) -> (Question, [Written?])? {
    let text = context.text(of: begin, &findings)
    // Where choices lead somewhere, each of them is an answer.
    let branches = targets.contains { $0 != nil }
    if !branches, !choices.contains(where: \.isRight) { findings.tell(.noAnswer, at: begin.keyword) }
    if choices.count < 2 { findings.tell(.tooFewChoices, at: begin.keyword) }
    let why = lines[.why].flatMap { context.text(of: $0, &findings) } ?? MarkedText("")
    guard let text else { return nil }
    let isQuiz = choices.contains(where: \.isRight)
    let choices = choices.map { Question.Choice($0.text, isRight: isQuiz ? $0.isRight : true) }
    return (
      Question(
        text: text, sounds: sounds, choices: choices, why: why, starts: starts, events: events, hints: hints,
        skills: skills),
      targets
    )
  }
}
