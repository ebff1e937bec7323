import Feedback
import Trainer

/// The report of a centre, or of one class, as a page for a browser or a printer: a part for each class, and the PCs.
struct CentrePage {
  private let report: CentreReport
  private let phrases: Phrases
  private let languages: [String: String]

  /// - Parameter languages: The languages by their own names, by their codes.
  init(_ report: CentreReport, in phrases: Phrases, languages: [String: String]) {
    (self.report, self.phrases, self.languages) = (report, phrases, languages)
  }

  /// The page of a class that has a name.
  func pageOfClass(_ name: String) -> String {
    let title = phrases[
      CentreSentence.ofClass.key, ["class": MarkedText(name), "date": MarkedText(report.day)]]
    var charts = 0
    return page(title, report.parts.first.map { inside(of: $0, heading: "h2", &charts) } ?? [])
  }

  /// The page of a centre.
  var text: String {
    var charts = 0
    let summary = ["<p>\(Markup.text(report.summary(in: phrases)))</p>"]
    let classes = classes(&charts)
    let parts = report.parts.flatMap { part in
      ["<h2>\(Markup.text(part.name))</h2>"] + inside(of: part, heading: "h3", &charts)
    }
    let body = summary + classes + parts + pcs(&charts)
    return page(phrases[CentreSentence.of.key, ["date": MarkedText(report.day)]], body)
  }

  private func page(_ title: MarkedText, _ body: [String]) -> String {
    ReportPage(phrases: phrases).page(title: title, body)
  }

  private func classes(_ charts: inout Int) -> [String] {
    guard report.parts.count > 1 else { return [] }
    let title = phrases[CentreSentence.classes.key]
    let columns = [
      CentreSentence.columnClass.key, CentreSentence.columnLearners.key, CentreSentence.columnLessons.key,
      ReportSentence.column(.tasks).key, ReportSentence.column(.minutes).key,
    ]
    let rows = report.parts.map { part in
      let lessons = part.report.learners.reduce(0) { $0 + $1.lessonsDone }
      return [part.name]
        + [part.report.learners.count, lessons, part.report.tasks, part.report.minutes].map {
          MarkedText(String($0))
        }
    }
    let bars = report.parts.map { (name: $0.name.plain, number: $0.report.minutes) }
    return ["<h2>\(Markup.text(title))</h2>"]
      + ReportTable(head: columns.map { phrases[$0] }, rows: rows).lines(under: title)
      + chart(CentreSentence.chartMinutes.key, bars, under: "h3", &charts)
  }

  private func inside(of part: CentreReport.Part, heading: String, _ charts: inout Int) -> [String] {
    let summary = ["<p>\(Markup.text(part.report.summary(in: phrases)))</p>"]
    guard !part.report.learners.isEmpty else { return summary }
    let table = ReportTable(part.report, in: phrases, languages: languages)
    charts += 1
    return summary + list(CentreSentence.needs.key, part.needs, under: heading)
      + list(CentreSentence.plan.key, part.plan, under: heading) + table.lines(under: part.name)
      + ReportChart(part.report, in: phrases, number: charts).lines(under: heading)
      + ReportPage(phrases: phrases).impressions(of: part.report, under: heading)
  }

  private func pcs(_ charts: inout Int) -> [String] {
    guard !report.pcs.isEmpty else { return [] }
    let title = phrases[CentreSentence.pcs.key]
    let columns = [
      CentreSentence.columnPC.key, CentreSentence.columnEntries.key, ReportSentence.column(.lastDay).key,
    ]
    let rows = report.pcs.map { [$0.name, String($0.entries), $0.lastDay].map { MarkedText($0) } }
    return ["<h2>\(Markup.text(title))</h2>"]
      + ReportTable(head: columns.map { phrases[$0] }, rows: rows).lines(under: title)
      + chart(
        CentreSentence.chartEntries.key, report.pcs.map { (name: $0.name, number: $0.entries) }, under: "h3", &charts)
  }

  private func chart(
    _ title: PhraseKey, _ bars: [ReportChart.Bar], under heading: String, _ charts: inout Int
  ) -> [String] {
    charts += 1
    return ReportChart(phrases[title], bars, in: phrases, number: charts).lines(under: heading)
  }

  private func list(_ title: PhraseKey, _ sentences: [MarkedText], under heading: String) -> [String] {
    ["<\(heading)>\(Markup.text(phrases[title]))</\(heading)>", "<ul>"]
      + sentences.map { "<li>\(Markup.text($0))</li>" } + ["</ul>"]
  }
}
