internal import Feedback

extension TextReader {
  /// `7:05`, `19:30:10`, `7:05 AM`, `7am`, and the Vietnamese `19h30`.
  mutating func readTime() -> Bool {
    guard let hour = digits(at: place, atMost: 2), let hourNumber = Int(hour.digits.string), hourNumber <= 24 else {
      return false
    }
    if let half = halfOfDay(at: hour.end), (1...12).contains(hourNumber) {
      return sayTime(hour.digits, minute: nil, second: nil, half: half.name, end: half.end)
    }
    guard let minute = minute(behind: hour.end) else { return false }
    var end = minute.end
    var second: Letters?
    if letter(at: hour.end) == ":", letter(at: end) == ":", let run = digits(at: end + 1, atMost: 2),
      run.digits.count == 2
    {
      second = run.digits
      end = run.end
    }
    let half = halfOfDay(at: end)
    // 9.30 is a time only where it says so.
    guard half != nil || letter(at: hour.end) != "." else { return false }
    // A colon behind it may be that of the sentence: "7:45: the bus leaves".
    let goesOn = letter(at: end) == ":" && digits(at: end + 1, atMost: 1) != nil
    guard half != nil || letter(at: end)?.isPartOfWord != true, !goesOn else { return false }
    return sayTime(hour.digits, minute: minute.digits, second: second, half: half?.name, end: half?.end ?? end)
  }

  private func minute(behind end: Int) -> (digits: Letters, end: Int)? {
    guard let separator = letter(at: end),
      separator == ":" || separator == "."
        || ((separator == "h" || separator == "g") && tables.spoken.numbers == .vietnamese),
      let minute = digits(at: end + 1, atMost: 2), minute.digits.count == 2, let number = Int(minute.digits.string),
      number < 60
    else { return nil }
    return minute
  }

  private mutating func sayTime(_ hour: Letters, minute: Letters?, second: Letters?, half: String?, end: Int) -> Bool {
    guard let hourNumber = Int(hour.string) else { return false }
    let minuteNumber = minute.flatMap { Int($0.string) } ?? 0
    let ownHour = tables.term("hour \(hourNumber)")
    var values = ["hour": ownHour.isEmpty ? tables.said(Amount(whole: hour)) : ownHour]
    if let minute { values["minute"] = tables.said(Amount(whole: minute)) }
    var name = minuteNumber == 0 ? "time whole hour" : minuteNumber < 10 ? "time small minute" : "time"
    if let second {
      values["second"] = tables.said(Amount(whole: second))
      name = "time with seconds"
    }
    if name == "time whole hour" {
      if half != nil {
        name = "time whole hour of half day"
      } else if hourNumber == 0, !tables.term("midnight").isEmpty {
        name = "midnight"
      } else if hourNumber > 12, !tables.term("time whole hour above 12").isEmpty {
        name = "time whole hour above 12"
      }
    }
    var said = tables.phrase(name, values, orElse: "\(values["hour"] ?? "") \(values["minute"] ?? "")")
    var end = end
    if let half {
      // The whole hours of a half day may have words of their own: three in the afternoon, nine at night.
      let ofHour = "\(half) \(hourNumber)"
      said = tables.phrase(tables.term(ofHour).isEmpty ? half : ofHour, ["time": said], orElse: said)
    } else {
      let word = Cleaning.cleaned(tables.term("word after time"))
      let afterBlank = letter(at: end) == " " ? end + 1 : end
      let wordEnd = afterBlank + word.count
      if !word.isEmpty, wordEnd <= text.count, text[afterBlank..<wordEnd].elementsEqual(word),
        letter(at: wordEnd)?.isPartOfWord != true
      {
        // The whole hour keeps its word: 8 o'clock, आठ बजे.
        end = wordEnd
      }
    }
    place = end
    sayBeginningOfRange(said, ofTime: true)
    return true
  }

  /// The mark of a half of the day behind a time or after one blank.
  private func halfOfDay(at end: Int) -> (name: String, end: Int)? {
    let start = letter(at: end) == " " ? end + 1 : end
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
