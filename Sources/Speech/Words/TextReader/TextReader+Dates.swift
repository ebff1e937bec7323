internal import Feedback

extension TextReader {
  /// `20/11/2024`, `20-11-2024`, `20.11.2024`, `2024-11-20`, `20/11/24`, and `12/25/2024` where nothing else is meant.
  mutating func readDate() -> Bool {
    guard let first = digits(at: place, atMost: 4), let separator = letter(at: first.end),
      separator == "/" || separator == "-" || separator == ".",
      let second = digits(at: first.end + 1, atMost: 2), letter(at: second.end) == separator,
      let third = digits(at: second.end + 1, atMost: 4), letter(at: third.end)?.isPartOfWord != true,
      letter(at: third.end) != separator || letter(at: third.end + 1)?.isDigit != true
    else { return false }
    let isYearFirst = first.digits.count == 4
    var (day, month, year) =
      isYearFirst ? (third.digits, second.digits, first.digits) : (first.digits, second.digits, third.digits)
    if let number = Int(month.string), number > 12, !isYearFirst { (day, month) = (month, day) }
    if year.count == 2, separator != ".", day.count == 2, month.count == 2 { year = ["2", "0"] + year }
    guard year.count == 4, let dayNumber = Self.day(day), let monthNumber = Self.month(month) else { return false }
    let values = [
      "day": tables.said(Amount(whole: day)), "month": tables.term("month \(monthNumber)"),
      "year": tables.said(Amount(whole: year)),
    ]
    guard dayNumber > 0 else { return false }
    place = third.end
    sayBeginningOfRange(
      tables.phrase("date", values, orElse: values.values.sorted().joined(separator: " ")), ofTime: true)
    return true
  }

  /// A day and a month without a year, `lễ 30/4`, or a month and a year, `11/2024`.
  mutating func readDayAndMonth() -> Bool {
    if readDaysOfMonth() { return true }
    guard let first = digits(at: place, atMost: 2), let separator = letter(at: first.end),
      separator == "/" || separator == "-", let second = digits(at: first.end + 1, atMost: 4),
      letter(at: second.end)?.isPartOfWord != true, letter(at: second.end) != separator
    else { return false }
    if second.digits.count == 4 { return separator == "/" && readMonthAndYear(first.digits, second.digits, second.end) }
    guard second.digits.count <= 2, let day = Self.day(first.digits), let month = Self.month(second.digits),
      !tables.term("day and month").isEmpty
    else { return false }
    guard isDayAndMonth(day, month, separator) else { return false }
    let values = ["day": tables.said(Amount(whole: first.digits)), "month": tables.term("month \(month)")]
    place = second.end
    dateEnd = place
    sayBeginningOfRange(tables.phrase("day and month", values, orElse: ""), ofTime: true)
    return true
  }

  private func isDayAndMonth(_ day: Int, _ month: Int, _ separator: Unicode.Scalar) -> Bool {
    let context = tables.context
    guard separator == "/" else {
      // 2-9 is a date behind the word that begins the sentence for it, as in Vietnamese.
      let first = tables.term("day and month").prefix { $0 != " " }
      return !first.hasPrefix("{") && isBehind([String(first).letters], at: place)
    }
    // A share is never larger than its whole.
    return isBehind(context.beforeDate, at: place) || goesOn(from: dateEnd)
      || (day > month && !isBehind(context.beforeShare, at: place))
  }

  /// `1-3/12`: days of one month.
  private mutating func readDaysOfMonth() -> Bool {
    guard let first = digits(at: place, atMost: 2), letter(at: first.end) == "-",
      let last = digits(at: first.end + 1, atMost: 2), letter(at: last.end) == "/",
      let month = digits(at: last.end + 1, atMost: 2), letter(at: month.end) != "/",
      let firstDay = Self.day(first.digits), let lastDay = Self.day(last.digits), firstDay < lastDay,
      let monthNumber = Self.month(month.digits), !tables.term("day and month").isEmpty
    else { return false }
    let days = tables.phrase(
      "range", ["number": tables.said(Amount(whole: first.digits)), "last": tables.said(Amount(whole: last.digits))],
      orElse: "")
    sayTemplate(
      tables.phrase("day and month", ["day": days, "month": tables.term("month \(monthNumber)")], orElse: ""))
    place = month.end
    dateEnd = place
    return true
  }

  private mutating func readMonthAndYear(_ first: Letters, _ year: Letters, _ end: Int) -> Bool {
    guard let number = Int(year.string), (1900...2099).contains(number) else { return false }
    let said = tables.said(Amount(whole: year))
    if isBehind(tables.context.beforePartOfYear, at: place), !tables.term("part of year").isEmpty {
      builder.say(
        tables.phrase("part of year", ["number": tables.said(Amount(whole: first)), "year": said], orElse: ""))
    } else if let month = Self.month(first), !tables.term("month and year").isEmpty {
      sayTemplate(
        tables.phrase("month and year", ["month": tables.term("month \(month)"), "year": said], orElse: ""))
    } else {
      return false
    }
    place = end
    return true
  }

  private static func day(_ digits: Letters) -> Int? {
    guard digits.count <= 2, let number = Int(digits.string), (1...31).contains(number) else { return nil }
    return number
  }

  private static func month(_ digits: Letters) -> Int? {
    guard digits.count <= 2, let number = Int(digits.string), (1...12).contains(number) else { return nil }
    return number
  }
}
