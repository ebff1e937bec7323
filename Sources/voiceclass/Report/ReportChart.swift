import Feedback
import Trainer

/// Bars for sighted staff, such as how many tasks each learner has done. Who hears the page hears the same in words, and
/// a sentence below it says for everybody what it shows.
struct ReportChart {
  /// A bar.
  typealias Bar = (name: String, number: Int)

  private let title: String
  private let caption: String
  private let told: String
  private let bars: [Bar]
  private let number: Int

  private static let (barLeft, barWidth, rowHeight, numberWidth) = (260, 480, 32, 80)

  /// The tasks of a class.
  /// - Parameter number: The how-many-th chart of its page it is.
  init(_ report: ClassReport, in phrases: Phrases, number: Int) {
    let bars = report.learners.map { (name: $0.name, number: $0.tasksDone) }
    self.init(phrases[ReportSentence.chart.key], bars, in: phrases, number: number)
  }

  /// A chart of at least one bar.
  init(_ title: MarkedText, _ bars: [Bar], in phrases: Phrases, number: Int) {
    (self.bars, self.number) = (bars, number)
    self.title = Markup.escaped(title.plain)
    told = bars.map { bar in
      phrases[
        ReportSentence.chartTells.key, ["name": MarkedText(bar.name), "tasks": MarkedText(String(bar.number))]
      ].plain
    }.joined(separator: "; ")
    guard let most = bars.max(by: { $0.number < $1.number }), let least = bars.min(by: { $0.number < $1.number }),
      most.number > least.number
    else {
      caption = told
      return
    }
    let sum = bars.reduce(0) { $0 + $1.number }
    let details = [
      "most": most.name, "top": String(most.number), "least": least.name, "bottom": String(least.number),
      "average": String((sum + bars.count / 2) / bars.count),
    ]
    caption = phrases[CentreSentence.caption.key, details.mapValues { MarkedText($0) }].plain
  }

  /// It as lines of HTML, under a heading of that tag.
  func lines(under tag: String) -> [String] {
    let most = max(1, bars.map(\.number).max() ?? 1)
    let (width, height) = (Self.barLeft + Self.barWidth + Self.numberWidth, bars.count * Self.rowHeight)
    let drawn = bars.enumerated().flatMap { row, bar in
      let (top, length) = (row * Self.rowHeight, bar.number * Self.barWidth / most)
      return [
        "<text x=\"\(Self.barLeft - 10)\" y=\"\(top + 21)\" text-anchor=\"end\">\(Self.short(bar.name))</text>",
        "<rect x=\"\(Self.barLeft)\" y=\"\(top + 4)\" width=\"\(length)\" height=\"\(Self.rowHeight - 8)\"/>",
        "<text x=\"\(Self.barLeft + length + 8)\" y=\"\(top + 21)\">\(bar.number)</text>",
      ]
    }
    let ids = "chart-\(number)-title chart-\(number)-tells"
    return [
      "<\(tag)>\(title)</\(tag)>",
      "<figure>",
      "<svg role=\"img\" aria-labelledby=\"\(ids)\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\">",
      "<title id=\"chart-\(number)-title\">\(title)</title>",
      "<desc id=\"chart-\(number)-tells\">\(Markup.escaped(told))</desc>",
    ] + drawn + ["</svg>", "<figcaption>\(Markup.escaped(caption))</figcaption>", "</figure>"]
  }

  /// As much of a name as fits beside the bars; the table has the whole of it.
  private static func short(_ name: String) -> String {
    name.count <= 26 ? Markup.escaped(name) : Markup.escaped(name.prefix(25) + "…")
  }
}
