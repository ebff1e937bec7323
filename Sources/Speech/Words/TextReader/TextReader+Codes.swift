internal import Feedback

extension TextReader {
  /// A number that is dialled or typed and not counted: `gọi 113`, `PIN 7304`, `code 482 915`.
  mutating func readDialledNumber() -> Bool {
    guard let first = digits(at: place), first.digits.count <= Self.longestDialled else { return false }
    if first.digits.count == 3, let second = digits(at: first.end + 1), second.digits.count == 3,
      letter(at: first.end) == " " || letter(at: first.end) == "-", isEndOfNumber(second.end),
      isSaidByDigits(second.end)
    {
      builder.say(tables.saidDigits(first.digits))
      builder.pause(.comma)
      builder.say(tables.saidDigits(second.digits))
      place = second.end
      return true
    }
    guard first.digits.count >= Self.shortestDialled, isEndOfNumber(first.end), isSaidByDigits(first.end) else {
      return false
    }
    builder.say(tables.saidDigits(first.digits))
    place = first.end
    dialledEnd = place
    return true
  }

  private static let shortestDialled = 3
  private static let longestDialled = 4

  private func isEndOfNumber(_ end: Int) -> Bool {
    guard let next = letter(at: end) else { return true }
    if next.isPartOfWord || next == "%" { return false }
    // More digits behind a blank are of a longer number.
    if next == " ", letter(at: end + 1)?.isDigit == true { return false }
    return !(letter(at: end + 1)?.isDigit == true && ".,:/-".unicodeScalars.contains(next))
  }

  private func isSaidByDigits(_ end: Int) -> Bool {
    let context = tables.context
    guard sign(in: tables.currencies, behind: end) == nil, sign(in: tables.units, behind: end) == nil,
      sign(in: tables.scales, behind: end) == nil, !isBefore(context.behindAmount, at: end)
    else { return false }
    return context.serviceNumbers.contains(Letters(text[place..<end])) || goesOn(from: dialledEnd)
      || isBehind(context.beforeDigits, at: place, linking: context.linking)
      || isBefore(context.behindDigits, at: end, inFull: false)
  }

  /// `*101#` and `*#06#`: what is dialled to ask the network, sign by sign.
  mutating func readNetworkCode() -> Bool {
    guard text[place] == "*" || text[place] == "#", peek(-1)?.isDigit != true else { return false }
    var end = place
    while let letter = letter(at: end), letter.isDigit || letter == "*" || letter == "#" { end += 1 }
    let code = text[place..<end]
    guard end - place <= Self.longestCode, code.last == "#", code.contains(where: \.isDigit), code.count > 2 else {
      return false
    }
    while place < end {
      if let run = digits(at: place) {
        builder.say(tables.saidInGroups(run.digits))
        place = run.end
      } else {
        builder.say(tables.spoken.characterNames[Character(text[place])] ?? "")
        place += 1
      }
    }
    return true
  }

  // MARK: - Letters and digits

  /// `HS104257`, `A7K29`, `29A-123.45`, `KA-01-AB-1234`: letters by their names and digits one by one, with a pause at
  /// each hyphen.
  mutating func readCode() -> Bool {
    guard isAtWordStart, text[place].isDigit || text[place].isCapital, let end = endOfCode() else { return false }
    // What stands in the table, as MP3 and F1 do, is no code.
    if tables.pronunciations.match(text, at: place) != nil { return false }
    while place < end {
      var runEnd = place
      if let run = digits(at: place) {
        builder.say(run.digits.count > 4 ? tables.saidInGroups(run.digits) : tables.saidDigits(run.digits))
        runEnd = run.end
      } else if text[place].isPartOfWord {
        while runEnd < end, text[runEnd].isPartOfWord { runEnd += 1 }
        let letters = Letters(text[place..<runEnd])
        builder.say(tables.isEngineLatin && letters.count == 1 ? tables.letterAlone(letters[0]) : spelled(letters))
      } else {
        builder.pause(.comma)
        runEnd += 1
      }
      place = runEnd
    }
    return true
  }

  /// Most capitals in a row that a code has; more are a word, as in `COVID-19`.
  private static let mostCapitals = 3
  private static let longestCode = 30

  private func endOfCode() -> Int? {
    if let end = endOfIndianPlate() { return end }
    var end = place
    var runs: [(isDigits: Bool, count: Int)] = []
    var hyphens = 0
    while let first = letter(at: end), end - place < Self.longestCode {
      if let run = digits(at: end) {
        runs.append((true, run.digits.count))
        end = run.end
      } else if first.isCapital {
        var runEnd = end
        while let letter = letter(at: runEnd), letter.isCapital, Script.of(letter) == .latin { runEnd += 1 }
        guard runEnd > end, runEnd - end <= Self.mostCapitals else { return nil }
        runs.append((false, runEnd - end))
        end = runEnd
      } else {
        break
      }
      guard let separator = letter(at: end), let next = letter(at: end + 1) else { break }
      let isHyphen = separator == "-" && (next.isDigit || next.isCapital)
      let isPlateDot =
        separator == "." && runs.last?.count == 3 && runs.count > 2 && digits(at: end + 1)?.digits.count == 2
      let isPlateBlank = separator == " " && isVietnamesePlate(runs, at: end + 1)
      if isHyphen || isPlateDot || isPlateBlank {
        hyphens += 1
        end += 1
      }
    }
    guard let last = letter(at: end - 1), last.isDigit || last.isCapital, letter(at: end)?.isPartOfWord != true,
      runs.contains(where: \.isDigits), runs.contains(where: { !$0.isDigits })
    else { return nil }
    let isNumberWithSign = runs.count == 2 && runs[0].isDigits
    let isLettersWithNumber = runs.count == 2 && !runs[0].isDigits && runs[1].count < 3
    return isNumberWithSign || isLettersWithNumber ? nil : end
  }

  /// `MH 12 DE 1433`: two letters of the state, the district, up to three letters, four digits.
  private func endOfIndianPlate() -> Int? {
    guard tables.spoken.numbers != .vietnamese, let state = endOfCapitals(at: place), state == place + 2,
      let district = digits(at: state + 1, atMost: 2), letter(at: state) == " ", letter(at: district.end) == " ",
      let series = endOfCapitals(at: district.end + 1), series <= district.end + 4, letter(at: series) == " ",
      let number = digits(at: series + 1, atMost: 4), number.digits.count == 4
    else { return nil }
    return letter(at: number.end)?.isPartOfWord == true ? nil : number.end
  }

  private func endOfCapitals(at start: Int) -> Int? {
    var end = start
    while let letter = letter(at: end), letter.isCapital { end += 1 }
    return end > start && letter(at: end)?.isPartOfWord != true ? end : nil
  }

  /// `30E 567.89`, with a blank instead of the hyphen.
  private func isVietnamesePlate(_ runs: [(isDigits: Bool, count: Int)], at start: Int) -> Bool {
    guard tables.spoken.numbers == .vietnamese, runs.count >= 2, runs[0].isDigits, runs[0].count == 2,
      !runs[1].isDigits, let first = digits(at: start), first.digits.count == 3, letter(at: first.end) == "."
    else { return false }
    return digits(at: first.end + 1)?.digits.count == 2
  }

  /// Capitals by the names of their letters, as each language's voice says them.
  private func spelled(_ capitals: Letters) -> String {
    if tables.isEngineLatin { return capitals.map { "\($0)." }.joined() }
    return capitals.map { tables.letterNames[[$0.small]] ?? String($0) }.joined(separator: " ")
  }

  // MARK: - Roman numbers

  /// `Chapter IV`: only behind a word that counts so, since `IV`, `DI` and `I` are much else too.
  mutating func readRomanNumber() -> Bool {
    guard isAtWordStart, let value = Self.romanDigits[text[place]], value > 0 else { return false }
    var end = place
    while let letter = letter(at: end), Self.romanDigits[letter] != nil { end += 1 }
    let numeral = Letters(text[place..<end])
    guard letter(at: end)?.isPartOfWord != true, letter(at: end)?.isDigit != true,
      let number = Self.number(ofRoman: numeral), isBehind(tables.context.beforeRoman, at: place)
    else { return false }
    builder.say(tables.said(Amount(whole: String(number).letters)))
    place = end
    return true
  }

  /// Larger ones are hardly ever met, and their letters stand for other things.
  private static let romanDigits: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10]

  private static func number(ofRoman numeral: Letters) -> Int? {
    guard numeral.count <= 7 else { return nil }
    let values = numeral.compactMap { romanDigits[$0] }
    var number = 0
    for (index, value) in values.enumerated() {
      number += index + 1 < values.count && value < values[index + 1] ? -value : value
    }
    // Written back, so that only the usual form counts.
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    guard (1...39).contains(number) else { return nil }
    return String(repeating: "X", count: number / 10) + ones[number % 10] == numeral.string ? number : nil
  }
}
