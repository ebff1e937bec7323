import Feedback

/// Times and dates of the phone's clock.
extension Calendar {
  static let millisecondsADay = 86_400_000

  /// Milliseconds since the midnight before the phone's time began.
  private func sinceFirstMidnight(_ clock: Int) -> Int { startMinute * 60_000 + clock }

  /// Which day it is, in days since Monday, 1 January 2001.
  func day(at clock: Int) -> Int { startDay + sinceFirstMidnight(clock) / Self.millisecondsADay }

  /// Milliseconds since midnight.
  func timeOfDay(at clock: Int) -> Int { sinceFirstMidnight(clock) % Self.millisecondsADay }

  /// The moment on the phone's clock at which so many milliseconds of a day have passed.
  func clock(on day: Int, at timeOfDay: Int) -> Int {
    (day - startDay) * Self.millisecondsADay + timeOfDay - startMinute * 60_000
  }

  /// The day of the week, 0 for Monday.
  static func weekday(of day: Int) -> Int { (day % 7 + 7) % 7 }

  /// Year, month and day of a day in the Gregorian calendar.
  ///
  /// Years are counted from 1 March, so that the day that is sometimes there comes last; four hundred of them have
  /// 146,097 days (H. Hinnant, "chrono-compatible low-level date algorithms").
  static func date(of day: Int) -> (year: Int, month: Int, day: Int) {
    let sinceMarch = day + 730_791  // 1 January 2001 in days since 1 March of the year 0
    let era = (sinceMarch >= 0 ? sinceMarch : sinceMarch - 146_096) / 146_097
    let dayOfEra = sinceMarch - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The time as it is written in the language.
  func timeText(at clock: Int) -> String {
    let minutes = timeOfDay(at: clock) / 60_000
    return timeText(hour: minutes / 60, minute: minutes % 60)
  }

  /// A time of the day.
  func timeText(hour: Int, minute: Int) -> String {
    let form = hour < 12 ? morning : afternoon
    return form.filled(with: [
      "hour": MarkedText(String((hour + 11) % 12 + 1)), "hour24": MarkedText(String(hour)),
      "minute": MarkedText(minute.twoDigits),
    ]).plain
  }

  /// A length of milliseconds as it is written in the language; less than nothing is nothing.
  func lengthText(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    let form = seconds < 60 ? self.seconds : minutes
    return form.filled(with: ["minute": MarkedText(String(seconds / 60)), "second": MarkedText(String(seconds % 60))])
      .plain
  }

  /// The date as it is written in the language.
  func dateText(at clock: Int) -> String {
    let day = day(at: clock)
    let (year, month, dayOfMonth) = Self.date(of: day)
    return date.filled(with: [
      "weekday": MarkedText(weekdayText(at: clock)), "day": MarkedText(String(dayOfMonth)),
      "month": MarkedText(months.indices.contains(month - 1) ? months[month - 1] : String(month)),
      "year": MarkedText(String(year)),
    ]).plain
  }

  /// The name of the day; empty where the language has none.
  func weekdayText(at clock: Int) -> String {
    let weekday = Self.weekday(of: day(at: clock))
    return weekdays.indices.contains(weekday) ? weekdays[weekday] : ""
  }
}

extension Int {
  /// With a zero before a single digit.
  var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
