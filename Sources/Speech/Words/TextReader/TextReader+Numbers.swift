internal import Feedback

extension TextReader {
  /// What begins with a digit, with a sign before one, or with the sign of a currency.
  mutating func readNumber() -> Bool {
    guard isAtWordStart else { return false }
    if text[place].isDigit {
      return readDate() || readTime() || readDialledNumber() || readSpacedAmount() || readTelephoneNumber()
        || readDayAndMonth() || readShare() || readVersion() || readAmount(at: place, isNegative: false)
    }
    switch text[place] {
    case "+": return readTelephoneNumber()
    case "(": return (peek(1)?.isDigit == true || peek(1) == "+") && readTelephoneNumber()
    case "*", "#": return readNetworkCode() || readNumberSign()
    case "-": return readNegativeAmount()
    default: return readMoneySign() || readNumberSign()
    }
  }

  /// `No. 5`: the word for the sign; the number comes next.
  private mutating func readNumberSign() -> Bool {
    guard let (sign, end) = matchingSign(in: tables.numberSigns, at: place),
      letter(at: letter(at: end) == " " ? end + 1 : end)?.isDigit == true
    else { return false }
    builder.say(sign.many)
    place = end
    numberStart = end
    return true
  }

  /// A run of digits at a place, and where it ends.
  func digits(at start: Int, atMost: Int = .max) -> (digits: Letters, end: Int)? {
    var end = start
    while let letter = letter(at: end), letter.isDigit { end += 1 }
    guard end > start, end - start <= atMost else { return nil }
    return (Letters(text[start..<end]), end)
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
      let isOver = (Int(first.digits.string) ?? 0) > (Int(second.digits.string) ?? 0) && !tables.term("over").isEmpty
      builder.say(
        tables.phrase(isOver ? "over" : "of", ["number": number, "total": last], orElse: "\(number) \(last)"))
      place = second.end
      if let (unit, end) = sign(in: tables.units, behind: place) {
        builder.say(unit.many)
        place = end
      }
    } else {
      // The last number may have a unit, so it is left to be read on its own.
      builder.say(tables.phrase("range", ["number": number, "last": ""], orElse: number))
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

  // MARK: - Sentences of the file

  /// Says a sentence of the file; a first word that was just said is not said twice: `ngày 20/11/2024`.
  mutating func sayTemplate(_ sentence: String) {
    let words = sentence.split(separator: " ")
    guard let first = words.first, first.lowercased() == builder.lastWord else { return builder.say(sentence) }
    builder.say(words.dropFirst().joined(separator: " "))
  }
}
