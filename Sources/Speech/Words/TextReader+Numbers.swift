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
  func sign(in signs: [LanguageTables.Sign], behind end: Int) -> (sign: LanguageTables.Sign, end: Int)? {
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
  mutating func sayTemplate(_ sentence: String) {
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
