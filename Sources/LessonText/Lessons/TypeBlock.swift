import Feedback

/// A `Type:` line and the lines that belong to it, as far as they were read.
struct TypeBlock {
  let begin: Entry<Keyword>
  private var hints: [MarkedText] = []
  private var skills: [String] = []
  private var lines = OnceLines<Keyword>()

  init(_ begin: Entry<Keyword>) { self.begin = begin }

  /// Takes in a line; `false` for one that does not belong here.
  mutating func read(_ entry: Entry<Keyword>, _ context: TextContext, _ findings: inout Findings) -> Bool {
    switch entry.key {
    case .hint:
      if let text = context.text(of: entry, &findings) { hints.append(text) }
    case .skill: skills += context.skills(of: entry, &findings)
    case .praise: lines.take(entry, &findings)
    default: return false
    }
    return true
  }

  /// The drill; `nil` where nothing is to be typed.
  func finish(_ context: TextContext, _ findings: inout Findings) -> Drill? {
    guard let written = begin.filledText(&findings) else { return nil }
    let text = context.marks.unmarked(written, &findings).string
    let praise = lines[.praise].flatMap { context.text(of: $0, &findings) } ?? MarkedText("")
    return Drill(text: text, hints: hints, praise: praise, skills: skills)
  }
}
