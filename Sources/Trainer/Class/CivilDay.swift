import Feedback
import LessonText
import Phone

/// A day of the Gregorian calendar, counted from 1 January 1970, without a clock and without a place.
public struct CivilDay: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int

  /// Plans reach no further, so that a number of somebody else's never overflows anything: 2100.
  static let latest = 47_847

  /// The day of that number.
  public init(_ number: Int) { self.number = number }

  /// The day that is written as 2026-12-02; `nil` for what is no day.
  public init?(written: String) {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1970...2100).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let found = CivilDay(Self.number(year, month, day))
    // There is no 31 November: it would be taken for the day after.
    guard found.written == written else { return nil }
    self = found
  }

  public static func < (one: CivilDay, other: CivilDay) -> Bool { one.number < other.number }

  /// As 2026-12-02.
  public var written: String {
    let (year, month, day) = date
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day of the week, 0 for Monday: the first day of 1970 was a Thursday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// Year, month and day.
  ///
  /// Years are counted from 1 March, so that the day that is sometimes there comes last; four hundred of them have
  /// 146,097 days (H. Hinnant, "chrono-compatible low-level date algorithms").
  var date: (year: Int, month: Int, day: Int) {
    let sinceMarch = number + 719_468
    let era = (sinceMarch >= 0 ? sinceMarch : sinceMarch - 146_096) / 146_097
    let dayOfEra = sinceMarch - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (years / 400, years % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension CivilDay {
  /// As it is said: today, tomorrow, or its name and its date.
  func spoken(on today: CivilDay?, _ words: Words) -> MarkedText {
    if let today, number == today.number { return words[ClassSentence.today.key] }
    if let today, number == today.number + 1 { return words[ClassSentence.tomorrow.key] }
    let calendar = words.pack.phone.calendar
    let (year, month, day) = date
    func name(_ index: Int, of names: [String], else number: Int) -> MarkedText {
      MarkedText(names.indices.contains(index) ? names[index] : String(number))
    }
    return calendar.date.filled(with: [
      "weekday": name(weekday, of: calendar.weekdays, else: weekday + 1),
      "day": words.number(day), "month": name(month - 1, of: calendar.months, else: month),
      "year": words.number(year),
    ])
  }
}
