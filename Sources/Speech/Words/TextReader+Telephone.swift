extension TextReader {
  /// More groups than this no telephone number has.
  private static let mostGroups = 10

  /// Eight digits and more, with or without blanks between; and digits without separators that are no amount: five and
  /// more, or with a leading zero.
  mutating func readTelephoneNumber() -> Bool {
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
}
