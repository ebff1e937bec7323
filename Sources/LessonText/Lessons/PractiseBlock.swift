import Feedback

/// A `Practise:` line and the lines that belong to it, as far as they were read.
struct PractiseBlock {
  let begin: Entry<Keyword>
  private var starts: [Start] = []
  private var events: [Occurrence] = []
  private var goals: [Goal] = []
  private var traps: [Trap] = []
  /// A trap line stood there, right or wrong, that a `Why:` may explain.
  private var isAfterTrap = false
  private var hasGoalLine = false
  private var hints: [MarkedText] = []
  private var skills: [String] = []
  private var lines = OnceLines<Keyword>()

  /// Seconds that a limit may have, and the patience of the coach.
  private static let seconds = 5...3_600

  init(_ begin: Entry<Keyword>) { self.begin = begin }

  /// Takes in a line; `false` for one that does not belong here.
  mutating func read(
    _ entry: Entry<Keyword>, _ context: TextContext, _ sentences: LessonSentences, _ findings: inout Findings
  ) -> Bool {
    let sentence = { (findings: inout Findings) in context.sentence(of: entry, &findings) }
    let wasAfterTrap = isAfterTrap
    isAfterTrap = entry.key == .never
    switch entry.key {
    case .start:
      if let start = sentence(&findings).flatMap({ sentences.starts.read($0, &findings) }) { starts.append(start) }
    case .event:
      if let event = sentence(&findings).flatMap({ sentences.occurrence($0, &findings) }) { events.append(event) }
    case .goal:
      hasGoalLine = true
      if let goal = sentence(&findings).flatMap({ sentences.goal($0, &findings) }) { goals.append(goal) }
    case .never:
      guard var goal = sentence(&findings).flatMap({ sentences.goal($0, &findings) }) else { break }
      // What is never to be is never to be at any moment.
      if !goal.isNegated { goal.tense = .once }
      traps.append(Trap(goal, why: MarkedText("")))
    case .why:
      guard wasAfterTrap else {
        findings.tell(.whyWithoutTrap, at: entry.keyword)
        break
      }
      guard let text = context.text(of: entry, &findings), !traps.isEmpty else { break }
      traps[traps.count - 1].why = text
    case .hint:
      if let text = context.text(of: entry, &findings) { hints.append(text) }
    case .skill: skills += context.skills(of: entry, &findings)
    case .praise, .limit, .patience: lines.take(entry, &findings)
    default: return false
    }
    return true
  }

  /// The exercise; `nil` where it has no goal that could be understood.
  func finish(_ context: TextContext, _ sentences: LessonSentences, _ findings: inout Findings) -> Exercise? {
    let instruction = context.text(of: begin, &findings)
    if !hasGoalLine { findings.tell(.missingGoal, at: begin.keyword) }
    let praise = lines[.praise].flatMap { context.text(of: $0, &findings) } ?? MarkedText("")
    let limit = lines.text(.limit, &findings).flatMap { $0.number(in: Self.seconds, &findings) }
    let patience = lines.text(.patience, &findings).flatMap { $0.number(in: Self.seconds, &findings) }
    guard let instruction, !goals.isEmpty else { return nil }
    if sentences.starts.alreadyHold(goals, after: starts) { findings.tell(.goalAlreadyTrue, at: begin.keyword) }
    return Exercise(
      instruction: instruction, starts: starts, events: events, goals: goals, traps: traps, hints: hints,
      praise: praise, limit: limit, patience: patience, skills: skills)
  }
}
