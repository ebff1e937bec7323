internal import Feedback

extension TextReader {
  /// What begins with a digit, with a sign before one, or with the sign of a currency.
  mutating func readNumber() -> Bool {
    guard isAtWordStart else { return false }
    if text[place].isDigit {
      return readDate() || readTime() || readTelephoneNumber() || readShare() || readVersion()
        || readAmount(at: place, isNegative: false)
    }
    if text[place] == "+" { return readTelephoneNumber() }
    if text[place] == "-", peek(1)?.isDigit == true, peek(-1) == nil || peek(-1) == " " {
      return readAmount(at: place + 1, isNegative: true)
    }
    return readMoneySign() || readNumberSign()
  }

  /// `No. 5`: the word for the sign; the number comes next.
  private mutating func readNumberSign() -> Bool {
    guard let (sign, end) = matchingSign(in: tables.numberSigns, at: place),
      letter(at: letter(at: end) == " " ? end + 1 : end)?.isDigit == true
    else { return false }
    builder.say(sign.many)
    place = end
    return true
  }

  /// A run of digits at a place, and where it ends.
  private func digits(at start: Int, atMost: Int = .max) -> (digits: Letters, end: Int)? {
    var end = start
    while let letter = letter(at: end), letter.isDigit { end += 1 }
    guard end > start, end - start <= atMost else { return nil }
    return (Letters(text[start..<end]), end)
  }

  // MARK: - Dates

  /// `20/11/2024`, `20-11-2024`, `20.11.2024` and `2024-11-20`.
  private mutating func readDate() -> Bool {
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

  // MARK: - Times

  /// `7:05`, `19:30:10`, `7:05 AM`, and the Vietnamese `19h30`.
  private mutating func readTime() -> Bool {
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

  // MARK: - Telephone numbers and codes

  /// More groups than this no telephone number has.
  private static let mostGroups = 10

  /// Eight digits and more, with or without blanks between; and digits without separators that are no amount: five and
  /// more, or with a leading zero.
  private mutating func readTelephoneNumber() -> Bool {
    let hasPlus = text[place] == "+"
    var groups: [Letters] = []
    var end = hasPlus ? place + 1 : place
    while let run = digits(at: end) {
      groups.append(run.digits)
      end = run.end
      guard let separator = letter(at: end), separator == " " || separator == "-" || separator == ".",
        letter(at: end + 1)?.isDigit == true
      else { break }
      // Dots are of a number such as 0912.345.678; an amount has no leading zero.
      guard separator != "." || hasPlus || groups[0].first == "0", groups.count < Self.mostGroups else { break }
      end += 1
    }
    if let last = letter(at: end - 1), !last.isDigit { end -= 1 }
    guard let first = groups.first else { return false }
    let count = groups.reduce(0) { $0 + $1.count }
    let canGroup = hasPlus || first.count >= 3 || first.first == "0"
    if groups.count > 1, count < 8 || count > 19 || !canGroup || groups.dropFirst().contains(where: { $0.count < 2 }) {
      guard let single = digits(at: place) else { return false }
      groups = [single.digits]
      end = single.end
    }
    let isCode = groups.count > 1 || hasPlus || first.count >= 5 || (first.count > 1 && first[0] == "0")
    guard isCode, !isAmount(end: end, groups) else { return false }
    var digits = groups.flatMap { $0 }
    if hasPlus {
      builder.say(tables.term("plus"))
      let ownCode = groups.count > 1 && first.count <= 3 ? first.count : first[0] == "1" || first[0] == "7" ? 1 : 2
      if digits.count > ownCode + 4 {
        builder.say(tables.saidDigits(digits.prefix(ownCode)))
        builder.pause(.comma)
        digits.removeFirst(ownCode)
      }
    }
    builder.say(tables.saidInGroups(digits))
    place = end
    return true
  }

  /// What is followed by a currency, a unit or separated thousands is an amount, however long.
  private func isAmount(end: Int, _ groups: [Letters]) -> Bool {
    guard groups.count == 1, groups[0].first != "0" || groups[0].count == 1 else { return false }
    if let separator = letter(at: end), separator == "." || separator == ",", letter(at: end + 1)?.isDigit == true {
      return true
    }
    return sign(in: tables.currencies, behind: end) != nil || sign(in: tables.units, behind: end) != nil
      || letter(at: end) == "%"
  }

  // MARK: - Shares, ranges, versions

  /// `2/8` and `3-5`.
  private mutating func readShare() -> Bool {
    guard let first = digits(at: place, atMost: 4), let separator = letter(at: first.end),
      separator == "/" || separator == "-", let second = digits(at: first.end + 1, atMost: 4),
      letter(at: second.end) != separator, letter(at: second.end)?.isPartOfWord != true
    else { return false }
    let number = tables.said(Amount(whole: first.digits))
    let last = tables.said(Amount(whole: second.digits))
    if separator == "/" {
      sayTemplate(tables.phrase("of", ["number": number, "total": last], orElse: "\(number) \(last)"))
      place = second.end
    } else {
      // The last number may have a unit, so it is left to be read on its own.
      sayTemplate(tables.phrase("range", ["number": number, "last": ""], orElse: number))
      place = first.end + 1
      _ = readAmount(at: place, isNegative: false)
    }
    return true
  }

  /// `1.51.2`: numbers with the name of the dot between.
  private mutating func readVersion() -> Bool {
    guard Amount.read(text, at: place, isVietnamese: tables.spoken.numbers == .vietnamese) == nil else { return false }
    while let run = digits(at: place) {
      builder.say(run.digits.count > 4 ? tables.saidInGroups(run.digits) : tables.said(Amount(whole: run.digits)))
      place = run.end
      guard peek() == ".", peek(1)?.isDigit == true else { break }
      builder.say(tables.spoken.characterNames["."] ?? "")
      place += 1
    }
    return true
  }

  // MARK: - Amounts

  /// A number, with its currency, unit or percent sign behind it.
  private mutating func readAmount(at start: Int, isNegative: Bool, money: LanguageTables.Sign? = nil) -> Bool {
    guard let (amount, end) = Amount.read(text, at: start, isVietnamese: tables.spoken.numbers == .vietnamese) else {
      return false
    }
    let following = money.map { (sign: $0, end: end) } ?? sign(in: tables.currencies, behind: end)
    let isOne = amount.whole == ["1"] && amount.decimals.isEmpty
    let isMoney = following != nil
    var said = tables.said(amount, inRupees: isMoney && tables.isRupee(following?.sign))
    if isNegative { said = tables.phrase("minus", ["number": said], orElse: said) }
    place = end
    if let following {
      said += " " + (isOne ? following.sign.one : following.sign.many)
      place = max(end, following.end)
    } else if let percent = signEnd("%", behind: end) {
      said = tables.phrase("percent", ["number": said], orElse: said)
      place = percent
    } else if let (unit, unitEnd) = sign(in: tables.units, behind: end) {
      said += " " + (isOne ? unit.one : unit.many)
      place = unitEnd
    } else if let glued = gluedEnding(at: end) {
      said += glued.string
      place = end + glued.count
    }
    builder.say(said)
    return true
  }

  /// The letters of `1st` and `2nd`, which the engine reads well with their number.
  private func gluedEnding(at end: Int) -> Letters? {
    guard tables.isEngineLatin, let first = letter(at: end),
      first.isPartOfWord
    else { return nil }
    let ending = Letters(text[end..<endOfWord(at: end)])
    return ending.count <= 3 && tables.owns(ending) ? ending : nil
  }

  /// `₹500`, `Rs. 500`: the sign goes behind the amount.
  private mutating func readMoneySign() -> Bool {
    guard let (currency, end) = matchingSign(in: tables.currencies, at: place) else { return false }
    let start = letter(at: end) == " " ? end + 1 : end
    guard letter(at: start)?.isDigit == true else { return false }
    return readAmount(at: start, isNegative: false, money: currency)
  }

  private func signEnd(_ sign: Unicode.Scalar, behind end: Int) -> Int? {
    if letter(at: end) == sign { return end + 1 }
    return letter(at: end) == " " && letter(at: end + 1) == sign ? end + 2 : nil
  }

  /// A sign right behind a number or after one blank.
  private func sign(in signs: [LanguageTables.Sign], behind end: Int) -> (sign: LanguageTables.Sign, end: Int)? {
    matchingSign(in: signs, at: letter(at: end) == " " ? end + 1 : end)
  }

  private func matchingSign(
    in signs: [LanguageTables.Sign], at start: Int
  ) -> (sign: LanguageTables.Sign, end: Int)? {
    for sign in signs where start + sign.written.count <= text.count && !sign.written.isEmpty {
      let end = start + sign.written.count
      guard text[start..<end].elementsEqual(sign.written) else { continue }
      let endsInLetter = sign.written.last?.isPartOfWord == true
      if endsInLetter, letter(at: end)?.isPartOfWord == true { continue }
      return (sign, end)
    }
    return nil
  }

  // MARK: - Sentences of the file

  /// Says a sentence of the file; a first word that was just said is not said twice: `ngày 20/11/2024`.
  private mutating func sayTemplate(_ sentence: String) {
    let words = sentence.split(separator: " ")
    guard let first = words.first, first.lowercased() == builder.lastWord else { return builder.say(sentence) }
    builder.say(words.dropFirst().joined(separator: " "))
  }
}

extension LanguageTables {
  /// Whether money is counted in lakh and crore.
  func isRupee(_ sign: Sign?) -> Bool {
    guard let sign, let rupee = currencies.first(where: { $0.written == ["₹"] }) else { return false }
    return sign.many == rupee.many
  }
}
