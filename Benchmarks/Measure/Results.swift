/// The page of results.
struct Results {
  private(set) var text = ""

  mutating func line(_ line: String = "") { text += line + "\n" }

  mutating func table(_ head: [String]) {
    line("| " + head.joined(separator: " | ") + " |")
    line("|" + String(repeating: "---|", count: head.count))
  }

  mutating func row(_ cells: [String]) { line("| " + cells.joined(separator: " | ") + " |") }

  /// Milliseconds, and what is to be reached.
  mutating func row(_ what: String, _ measured: [Double?], reach: String) {
    let figures = Figures(measured)
    let missed = figures.missed > 0 ? ", and \(figures.missed) times nothing" : ""
    row([what, figures.median.short, figures.late.short, figures.most.short, "\(figures.count)\(missed)", reach])
  }
}
