/// The page of results, or a part of it.
struct Results {
  private(set) var text = ""
  /// What was to be reached and was not, in words.
  private(set) var missed: [String] = []
  private var heading = ""

  mutating func line(_ line: String = "") { text += line + "\n" }

  mutating func begin(_ heading: String) {
    self.heading = heading
    line("## " + heading)
    line()
  }

  mutating func table(_ head: [String]) {
    line("| " + head.joined(separator: " | ") + " |")
    line("|" + String(repeating: "---|", count: head.count))
  }

  mutating func row(_ cells: [String]) { line("| " + cells.joined(separator: " | ") + " |") }

  /// The head of tables of milliseconds.
  static let milliseconds = ["From, to", "system", "median", "p95", "most", "times", "goal"]

  /// Milliseconds, and what is to be reached.
  mutating func row(_ what: String, _ system: String, _ measured: [Double?], _ goal: Goal?) {
    let figures = Figures(measured)
    let gaps = figures.missed > 0 ? ", and \(figures.missed) times nothing" : ""
    row([
      what, system, figures.median.short, figures.late.short, figures.most.short, "\(figures.count)\(gaps)",
      goal.map { tell($0.verdict(figures), of: "\(what), \($0.statistic.rawValue)") } ?? "",
    ])
  }

  /// The words of a goal; one that was missed is remembered.
  mutating func tell(_ verdict: (text: String, isReached: Bool), of what: String) -> String {
    if !verdict.isReached { missed.append("\(heading): \(what), \(verdict.text)") }
    return verdict.text
  }

  mutating func add(_ other: Results) {
    text += other.text
    missed += other.missed
  }
}
