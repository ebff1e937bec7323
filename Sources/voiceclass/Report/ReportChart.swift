import Feedback
import Trainer

/// Bars for sighted staff: how many tasks each learner has done. Who hears the page hears the same as a sentence.
struct ReportChart {
  /// It as lines of SVG.
  let lines: [String]

  private static let (barLeft, barWidth, rowHeight, numberWidth) = (260, 480, 32, 80)

  /// The chart of a class.
  init(_ report: ClassReport, in phrases: Phrases) {
    let title = Markup.escaped(phrases[ReportSentence.chart.key].plain)
    let told = report.learners.map { learner in
      phrases[
        ReportSentence.chartTells.key,
        ["name": MarkedText(learner.name), "tasks": MarkedText(String(learner.tasksDone))]
      ].plain
    }
    let most = max(1, report.learners.map(\.tasksDone).max() ?? 1)
    let (width, height) = (Self.barLeft + Self.barWidth + Self.numberWidth, report.learners.count * Self.rowHeight)
    let bars = report.learners.enumerated().flatMap { row, learner in
      let (top, length) = (row * Self.rowHeight, learner.tasksDone * Self.barWidth / most)
      return [
        "<text x=\"\(Self.barLeft - 10)\" y=\"\(top + 21)\" text-anchor=\"end\">\(Self.short(learner.name))</text>",
        "<rect x=\"\(Self.barLeft)\" y=\"\(top + 4)\" width=\"\(length)\" height=\"\(Self.rowHeight - 8)\"/>",
        "<text x=\"\(Self.barLeft + length + 8)\" y=\"\(top + 21)\">\(learner.tasksDone)</text>",
      ]
    }
    lines =
      [
        "<h2>\(title)</h2>",
        "<svg role=\"img\" aria-labelledby=\"chart-title chart-tells\" viewBox=\"0 0 \(width) \(height)\" "
          + "width=\"\(width)\" height=\"\(height)\">",
        "<title id=\"chart-title\">\(title)</title>",
        "<desc id=\"chart-tells\">\(Markup.escaped(told.joined(separator: "; ")))</desc>",
      ] + bars + ["</svg>"]
  }

  /// As much of a name as fits beside the bars; the table has the whole of it.
  private static func short(_ name: String) -> String {
    name.count <= 26 ? Markup.escaped(name) : Markup.escaped(name.prefix(25) + "…")
  }
}
