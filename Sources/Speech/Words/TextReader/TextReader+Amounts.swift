internal import Feedback

extension TextReader {
  /// A number, with its currency, unit or percent sign behind it, and the range that it begins.
  mutating func readAmount(at start: Int, isNegative: Bool, money: LanguageTables.Sign? = nil) -> Bool {
    guard let (amount, end) = Amount.read(text, at: start, isVietnamese: tables.spoken.numbers == .vietnamese) else {
      return false
    }
    return sayAmount(amount, end: end, isNegative: isNegative, money: money)
  }

  private mutating func sayAmount(
    _ amount: Amount, end: Int, isNegative: Bool, money: LanguageTables.Sign? = nil
  ) -> Bool {
    var end = end
    var scale = scaleWord(behind: end)
    if let found = scale {
      end = found.end
      // 48.2 lakh crore.
      if let more = scaleWord(behind: end) {
        scale?.words += " " + more.words
        end = more.end
      }
    }
    let following = money.map { (sign: $0, end: end) } ?? sign(in: tables.currencies, behind: end)
    var said = tables.said(amount, inRupees: tables.isRupee(following?.sign))
    if let more = scale?.words { said += " " + more }
    if tables.spoken.numbers == .vietnamese, scale?.isGlued == true, let run = digits(at: end, atMost: 3) {
      // 1tr5 is one million and five.
      said += " " + tables.said(Amount(whole: run.digits))
      end = run.end
      scale?.isGlued = false
    }
    let isOne = amount.whole == ["1"] && amount.decimals.isEmpty && scale == nil
    if let following {
      said = scale == nil ? tables.saidMoney(amount, said, following.sign) : said + " " + following.sign.many
      end = max(end, following.end)
      // 500/- of Indian bills, behind ₹ too.
      if money != nil, letter(at: end) == "/", letter(at: end + 1) == "-" { end += 2 }
    } else if let percent = signEnd("%", behind: end) {
      said = tables.phrase("percent", ["number": said], orElse: said)
      end = percent
    } else if let (unit, unitEnd) = sign(in: tables.units, behind: end) {
      said += " " + (isOne ? unit.one : unit.many)
      end = unitEnd
    } else if endOfTimes(behind: end) == nil, let glued = gluedEnding(at: end) {
      said += glued.string
      end += glued.count
    }
    if !amount.decimals.isEmpty, following == nil, letter(at: end) == "/", let total = digits(at: end + 1, atMost: 4) {
      // 4.5/5 stars.
      said = tables.phrase("of", ["number": said, "total": tables.said(Amount(whole: total.digits))], orElse: said)
      end = total.end
    }
    if isNegative { said = tables.phrase("minus", ["number": said], orElse: said) }
    place = end
    amountEnd = end
    if let times = endOfTimes(behind: end) {
      builder.say(said)
      builder.say(tables.spoken.characterNames["×"] ?? "")
      place = times
      numberStart = times
      return true
    }
    sayBeginningOfRange(said)
    return true
  }

  /// Says what may be the beginning of a range, as in `8:00-10:00` and `5kg-7kg`; what it goes to is read on its own.
  ///
  /// A first word that was just said is said again unless it belongs to a date or a time.
  mutating func sayBeginningOfRange(_ said: String, ofTime: Bool = false) {
    let hyphen = ofTime && peek() == " " && peek(1) == "-" && peek(2) == " " ? place + 1 : place
    let next = hyphen == place ? place + 1 : place + 3
    let isRange = letter(at: hyphen) == "-" && letter(at: next)?.isDigit == true
    let sentence = isRange ? tables.phrase("range", ["number": said, "last": ""], orElse: said) : said
    if ofTime { sayTemplate(sentence) } else { builder.say(sentence) }
    guard isRange else { return }
    place = next
    numberStart = next
  }

  /// Behind the `x` of `5 x 4`, which stands for a sign.
  private func endOfTimes(behind end: Int) -> Int? {
    let sign = letter(at: end) == " " ? end + 1 : end
    guard letter(at: sign) == "x" || letter(at: sign) == "×" else { return nil }
    let next = letter(at: sign + 1) == " " ? sign + 2 : sign + 1
    return letter(at: next)?.isDigit == true ? next : nil
  }

  /// `50 000 đ` and `1 000 000`: blanks between the thousands of what is surely an amount.
  mutating func readSpacedAmount() -> Bool {
    guard let first = digits(at: place, atMost: 3), first.digits.first != "0" else { return false }
    var whole = first.digits
    var end = first.end
    var areZeros = true
    while letter(at: end) == " ", let next = digits(at: end + 1), next.digits.count == 3, whole.count < 15 {
      whole += next.digits
      areZeros = areZeros && next.digits.allSatisfy { $0 == "0" }
      end = next.end
    }
    guard end > first.end, areZeros || sign(in: tables.currencies, behind: end) != nil else { return false }
    guard letter(at: end)?.isDigit != true, !(letter(at: end) == " " && letter(at: end + 1)?.isDigit == true) else {
      return false
    }
    return sayAmount(Amount(whole: whole, isGrouped: true), end: end, isNegative: false)
  }

  /// `-5`, and `- 50.000 VND` at the beginning of what is told of an account.
  mutating func readNegativeAmount() -> Bool {
    guard peek(-1) == nil || peek(-1) == " " else { return false }
    if peek(1)?.isDigit == true { return readAmount(at: place + 1, isNegative: true) }
    guard peek(1) == " ", peek(2)?.isDigit == true, builder.isAtStart,
      let (_, end) = Amount.read(text, at: place + 2, isVietnamese: tables.spoken.numbers == .vietnamese),
      sign(in: tables.currencies, behind: end) != nil
    else { return false }
    return readAmount(at: place + 2, isNegative: true)
  }

  /// `₹500`, `Rs. 500`: the sign goes behind the amount.
  mutating func readMoneySign() -> Bool {
    guard let (currency, end) = matchingSign(in: tables.currencies, at: place) else { return false }
    let start = letter(at: end) == " " ? end + 1 : end
    guard letter(at: start)?.isDigit == true else { return false }
    return readAmount(at: start, isNegative: false, money: currency)
  }

  /// A slash behind an amount counts by what follows: `15.000đ/kg`, `3 lần/ngày`.
  mutating func readSlashBehindAmount() -> Bool {
    guard text[place] == "/", let amountEnd, amountEnd <= place,
      text[amountEnd..<place].split(separator: " ").count <= 1, peek(-1) != " "
    else { return false }
    let unit = matchingSign(in: tables.units, at: place + 1)
    guard unit != nil || isBefore(tables.context.behindSlash, at: place + 1), peek(1) != " " else { return false }
    let said: String
    let end: Int
    if let unit {
      (said, end) = (unit.sign.one, unit.end)
    } else {
      end = endOfWord(at: place + 1)
      said = text[place + 1..<end].string
    }
    builder.say(tables.phrase("per", ["unit": said], orElse: said))
    place = end
    return true
  }

  // MARK: - Signs

  private func scaleWord(behind end: Int) -> (words: String, end: Int, isGlued: Bool)? {
    guard let (scale, scaleEnd) = sign(in: tables.scales, behind: end) else { return nil }
    return (scale.many, scaleEnd, letter(at: end) != " ")
  }

  /// The letters of `1st` and `2nd`, which the engine reads well with their number.
  private func gluedEnding(at end: Int) -> Letters? {
    guard tables.isEngineLatin, let first = letter(at: end),
      first.isPartOfWord
    else { return nil }
    let ending = Letters(text[end..<endOfWord(at: end)])
    return ending.count <= 3 && tables.owns(ending) ? ending : nil
  }

  private func signEnd(_ sign: Unicode.Scalar, behind end: Int) -> Int? {
    if letter(at: end) == sign { return end + 1 }
    return letter(at: end) == " " && letter(at: end + 1) == sign ? end + 2 : nil
  }

  /// A sign right behind a number or after one blank.
  func sign(in signs: [LanguageTables.Sign], behind end: Int) -> (sign: LanguageTables.Sign, end: Int)? {
    matchingSign(in: signs, at: letter(at: end) == " " ? end + 1 : end)
  }

  func matchingSign(
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
}

extension LanguageTables {
  /// Whether money is counted in lakh and crore.
  func isRupee(_ sign: Sign?) -> Bool {
    guard let sign, let rupee = currencies.first(where: { $0.written == ["₹"] }) else { return false }
    return sign.many == rupee.many
  }

  /// An amount of money; two decimals are its small coins, where the language names them: 4 dollars 50 cents.
  func saidMoney(_ amount: Amount, _ said: String, _ currency: Sign) -> String {
    let isOne = amount.whole == ["1"]
    guard amount.decimals.count == 2, let cents = Int(amount.decimals.string), let coin = coins[currency.many] else {
      return said + " " + (isOne && amount.decimals.isEmpty ? currency.one : currency.many)
    }
    let whole = self.said(Amount(whole: amount.whole, isGrouped: true, isIndian: amount.isIndian))
    let money = "\(whole) \(isOne ? currency.one : currency.many)"
    let small = "\(cents) \(cents == 1 ? coin.one : coin.many)"
    if cents == 0 { return money }
    return amount.whole.allSatisfy { $0 == "0" } ? small : "\(money) \(small)"
  }
}
