import Feedback
import Phone

/// The lines of `language.txt` that say how times and dates are written, such as `Date: {weekday}, {day} {month}`.
struct CalendarLines<Key: Hashable & Sendable> {
  let morning: Entry<Key>?
  let afternoon: Entry<Key>?
  let date: Entry<Key>?
  let weekdays: Entry<Key>?
  let months: Entry<Key>?
  let seconds: Entry<Key>?
  let minutes: Entry<Key>?

  private static var timePlaces: Set<String> { ["hour", "hour24", "minute"] }
  private static var datePlaces: Set<String> { ["weekday", "day", "month", "year"] }

  /// The calendar: digits alone where a line is missing.
  func calendar(_ findings: inout Findings) -> Calendar {
    var calendar = Calendar()
    if let text = text(morning, Self.timePlaces, &findings) { calendar.morning = text }
    if let text = text(afternoon, Self.timePlaces, &findings) { calendar.afternoon = text }
    if let text = text(date, Self.datePlaces, &findings) { calendar.date = text }
    if let text = text(seconds, ["second"], &findings) { calendar.seconds = text }
    if let text = text(minutes, ["minute", "second"], &findings) { calendar.minutes = text }
    calendar.weekdays = names(weekdays, count: 7, &findings)
    calendar.months = names(months, count: 12, &findings)
    return calendar
  }

  private func text(_ entry: Entry<Key>?, _ places: Set<String>, _ findings: inout Findings) -> MarkedText? {
    guard let written = entry?.filledText(&findings) else { return nil }
    return MarkReader(languages: [], commands: Vocabulary()).read(written, details: places, &findings)
  }

  /// The names, all of them or none.
  private func names(_ entry: Entry<Key>?, count: Int, _ findings: inout Findings) -> [String] {
    guard let written = entry?.filledText(&findings) else { return [] }
    let names = written.listed
    guard names.count == count, !names.contains(where: \.isBlank) else {
      findings.tell(.wrongCount, at: written, ["count": "\(names.filter { !$0.isBlank }.count)", "other": "\(count)"])
      return []
    }
    return names.map(\.string)
  }
}
