import Feedback
import Trainer

/// A report as a page for a browser: one that reads well with a screen reader, and prints well. It holds no script and
/// fetches nothing.
struct ReportPage {
  let phrases: Phrases

  /// The page of one learner.
  func page(of learner: LearnerReport) -> String {
    let sentences = learner.sentences(in: phrases)
    let title = sentences.first ?? MarkedText([])
    let items = sentences.dropFirst().map { "<li>\(Markup.text($0))</li>" }
    return page(title: title, ["<ul>"] + items + ["</ul>"])
  }

  /// The page of a class.
  func page(of report: ClassReport, _ table: ReportTable) -> String {
    let title = phrases[ReportSentence.ofClass.key]
    let summary = "<p>\(Markup.text(report.summary(in: phrases)))</p>"
    guard !report.learners.isEmpty else { return page(title: title, [summary]) }
    let chart = ReportChart(report, in: phrases, number: 1)
    return page(
      title: title,
      [summary] + table.lines(under: title) + chart.lines(under: "h2") + impressions(of: report, under: "h2"))
  }

  /// How the parts were for the learners.
  func impressions(of report: ClassReport, under tag: String) -> [String] {
    let sentences = report.impressions(in: phrases)
    guard let heading = sentences.first else { return [] }
    let items = sentences.dropFirst().map { "<li>\(Markup.text($0))</li>" }
    return ["<\(tag)>\(Markup.text(heading))</\(tag)>", "<ul>"] + items + ["</ul>"]
  }

  /// A whole page.
  func page(title: MarkedText, _ body: [String]) -> String {
    let lines =
      [
        "<!DOCTYPE html>", "<html lang=\"\(Markup.escaped(phrases.language.code))\">", "<head>",
        "<meta charset=\"utf-8\">", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>\(Markup.escaped(title.plain))</title>", "<style>", Self.style, "</style>", "</head>", "<body>",
        "<main>",
        "<h1>\(Markup.text(title))</h1>",
      ] + body + ["</main>", "</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }

  /// Black on white, 16 to 1 and more; the bars are 8 to 1: WCAG 2.2 asks for 7 to 1 of text at its highest level.
  private static let style = """
    body { font: 1.25rem/1.5 sans-serif; color: #1a1a1a; background: #ffffff; margin: 2rem; }
    table { border-collapse: collapse; }
    caption { text-align: start; font-weight: bold; padding-block: 0.5rem; }
    th, td { border: 1px solid #595959; padding: 0.25rem 0.75rem; text-align: start; vertical-align: top; }
    figure { margin: 1rem 0; }
    svg { max-width: 100%; height: auto; }
    svg text { font: 16px sans-serif; fill: #1a1a1a; }
    svg rect { fill: #1d4f91; }
    """
}

/// Text within a page: nothing in it is taken for markup.
enum Markup {
  /// Words of other languages are told, so that a screen reader changes its voice.
  static func text(_ text: MarkedText) -> String {
    text.spans.map { span in
      guard let language = span.language else { return escaped(span.text) }
      return "<span lang=\"\(escaped(language.code))\">\(escaped(span.text))</span>"
    }.joined()
  }

  /// Without what a browser would obey. Signs that no page may hold are left out.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
  }
}
