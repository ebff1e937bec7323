import Feedback
import Foundation
import LessonText
import Trainer

/// A class as a table, in the words of a language: a head, and a row for each learner.
struct ReportTable {
  /// The words above the columns.
  let head: [MarkedText]
  /// What stands in them.
  let rows: [[MarkedText]]

  /// The table of a class.
  /// - Parameter names: the languages by their own names, by their codes.
  init(_ report: ClassReport, in phrases: Phrases, languages names: [String: String]) {
    head = ReportColumn.allCases.map { phrases[ReportSentence.column($0).key] }
    rows = report.learners.map { learner in
      ReportColumn.allCases.map { Self.cell($0, of: learner, languages: names) }
    }
  }

  /// Any other table.
  init(head: [MarkedText], rows: [[MarkedText]]) { (self.head, self.rows) = (head, rows) }

  /// It as lines of HTML: the first cell of each row is its head.
  func lines(under title: MarkedText) -> [String] {
    let head = head.map { "<th scope=\"col\">\(Markup.text($0))</th>" }
    let rows = rows.map { row in
      let cells = row.enumerated().map { place, cell in
        place == 0 ? "<th scope=\"row\">\(Markup.text(cell))</th>" : "<td>\(Markup.text(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return [
      "<table>", "<caption>\(Markup.text(title))</caption>", "<thead>", "<tr>\(head.joined())</tr>", "</thead>",
      "<tbody>",
    ] + rows + ["</tbody>", "</table>"]
  }

  private static func cell(_ column: ReportColumn, of learner: LearnerReport, languages: [String: String]) -> MarkedText
  {
    switch column {
    case .name: MarkedText(learner.name)
    case .language: MarkedText(languages[learner.language] ?? learner.language)
    case .sittings: MarkedText(String(learner.sittings))
    case .minutes: MarkedText(String(learner.minutes))
    case .lessons: MarkedText(String(learner.lessonsDone))
    case .tasks: MarkedText(String(learner.tasksDone))
    case .clean: MarkedText(String(learner.tasksClean))
    case .hints: MarkedText(String(learner.hintsInTenTasks))
    case .mistakes: MarkedText(String(learner.allMistakes))
    case .modules: .joined(learner.modules, by: ", ")
    case .next:
      switch learner.next {
      case .lesson(let title), .goingOn(let title): title
      case .nothing: MarkedText([])
      }
    case .lastDay: MarkedText(learner.lastMoment.map { $0.localDay } ?? "")
    }
  }

  /// It as RFC 4180 has it: UTF-8, lines ended by CR and LF.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front: a name may be anything.
  var commaSeparated: String {
    ([head] + rows).map { $0.map { Self.quoted($0.plain) }.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    let text = isFormula ? "'" + cell : cell
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

extension Int64 {
  /// The day of a moment in milliseconds since 1970, here, as 2026-05-31.
  var localDay: String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let day = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(self) / 1000))
    func padded(_ number: Int?, _ digits: Int) -> String {
      let written = String(number ?? 0)
      return String(repeating: "0", count: Swift.max(0, digits - written.count)) + written
    }
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }
}
