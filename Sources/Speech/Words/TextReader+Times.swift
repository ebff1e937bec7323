internal import Feedback

extension TextReader {
  /// `20/11/2024`, `20-11-2024`, `20.11.2024` and `2024-11-20`.
  mutating func readDate() -> Bool {
    guard let first = digits(at: place, atMost: 4), let separator = letter(at: first.end),
      separator == "/" || separator == "-" || separator == ".",
      let second = digits(at: first.end + 1, atMost: 2), letter(at: second.end) == separator,
      let third = digits(at: second.end + 1, atMost: 4), letter(at: third.end) != separator
    else { return false }
    let isYearFirst = first.digits.count == 4
    let (day, year) = isYearFirst ? (third.digits, first.digits) : (first.digits, third.digits)
    guard year.count == 4, day.count <= 2, let dayNumber = Int(day.string), (1...31).contains(dayNumber),
      let monthNumber = Int(second.digits.string), (1...12).contains(monthNumber)
    else { return false }
    let values = [
      "day": tables.said(Amount(whole: day)), "month": tables.term("month \(monthNumber)"),
      "year": tables.said(Amount(whole: year)),
    ]
    sayTemplate(tables.phrase("date", values, orElse: values.values.sorted().joined(separator: " ")))
    place = third.end
    return true
  }

  /// `7:05`, `19:30:10`, `7:05 AM`, and the Vietnamese `19h30`.
  mutating func readTime() -> Bool {
    guard let hour = digits(at: place, atMost: 2), let hourNumber = Int(hour.digits.string), hourNumber <= 24,
      let separator = letter(at: hour.end),
      separator == ":" || (separator == "h" && tables.spoken.numbers == .vietnamese),
      let minute = digits(at: hour.end + 1, atMost: 2), minute.digits.count == 2,
      let minuteNumber = Int(minute.digits.string), minuteNumber < 60
    else { return false }
    var values = ["hour": tables.said(Amount(whole: hour.digits)), "minute": tables.said(Amount(whole: minute.digits))]
    var end = minute.end
    var name = minuteNumber == 0 ? "time whole hour" : minuteNumber < 10 ? "time small minute" : "time"
    if separator == ":", letter(at: end) == ":", let second = digits(at: end + 1, atMost: 2), second.digits.count == 2 {
      values["second"] = tables.said(Amount(whole: second.digits))
      name = "time with seconds"
      end = second.end
    }
    guard letter(at: end)?.isPartOfWord != true, letter(at: end) != ":" else { return false }
    let afterBlank = letter(at: end) == " " ? end + 1 : end
    let half = halfOfDay(at: afterBlank)
    if half != nil && name == "time whole hour" { name = "time whole hour of half day" }
    var said = tables.phrase(name, values, orElse: "\(values["hour"] ?? "") \(values["minute"] ?? "")")
    if let half {
      said = tables.phrase(half.name, ["time": said], orElse: said)
      end = half.end
    } else {
      let word = Cleaning.cleaned(tables.term("word after time"))
      let wordEnd = afterBlank + word.count
      if !word.isEmpty, wordEnd <= text.count, text[afterBlank..<wordEnd].elementsEqual(word),
        letter(at: wordEnd)?.isPartOfWord != true
      {
        // The whole hour keeps its word: 8 o'clock, आठ बजे.
        end = wordEnd
      }
    }
    sayTemplate(said)
    place = end
    return true
  }

  private func halfOfDay(at start: Int) -> (name: String, end: Int)? {
    for (name, marks) in [("am", tables.morningMarks), ("pm", tables.afternoonMarks)] {
      for mark in marks where start + mark.count <= text.count {
        let end = start + mark.count
        guard text[start..<end].small == mark, letter(at: end)?.isPartOfWord != true else { continue }
        return (name, end)
      }
    }
    return nil
  }
}
