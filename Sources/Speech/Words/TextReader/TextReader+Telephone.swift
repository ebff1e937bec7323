internal import Feedback

extension TextReader {
  /// More groups than this no telephone number has.
  private static let mostGroups = 10
  /// A written group of more digits is said in groups of our own.
  private static let longestBreath = 5

  /// Eight digits and more, with or without blanks between; and digits without separators that are no amount: five and
  /// more, or with a leading zero. Groups are said as they are written.
  mutating func readTelephoneNumber() -> Bool {
    guard var (groups, end) = groupsOfDigits(), !areYears(groups, end: end) else { return false }
    let isInBrackets = text[place] == "("
    let hasPlus = letter(at: isInBrackets ? place + 1 : place) == "+"
    let first = groups[0]
    let count = groups.reduce(0) { $0 + $1.count }
    let canGroup = hasPlus || isInBrackets || first.count >= 3 || first.first == "0" || first == ["1"]
    if groups.count > 1, count < 8 || count > 19 || !canGroup || groups.dropFirst().contains(where: { $0.count < 2 }) {
      guard let single = digits(at: place) else { return false }
      groups = [single.digits]
      end = single.end
    }
    let isCode = groups.count > 1 || hasPlus || first.count >= 5 || (first.count > 1 && first[0] == "0")
    guard isCode, !isInBrackets || groups.count > 1, !isAmount(end: end, groups) else { return false }
    if hasPlus {
      builder.say(tables.term("plus"))
      if groups.count == 1, first.count > 6 {
        // Of the countries in question, America and Russia alone have codes of one digit.
        let codeLength = first[0] == "1" || first[0] == "7" ? 1 : 2
        groups = [Letters(first.prefix(codeLength)), Letters(first.dropFirst(codeLength))]
      }
    }
    for (index, group) in groups.enumerated() {
      if index > 0 { builder.pause(.comma) }
      builder.say(
        groups.count > 1 && group.count <= Self.longestBreath ? tables.saidDigits(group) : tables.saidInGroups(group))
    }
    place = end
    return true
  }

  /// The groups of digits that begin here, behind a plus or inside brackets too, and where they end.
  private func groupsOfDigits() -> (groups: [Letters], end: Int)? {
    var isOpen = text[place] == "("
    var start = isOpen ? place + 1 : place
    let hasPlus = letter(at: start) == "+"
    if hasPlus {
      isOpen = isOpen || peek(-1) == "("
      start += 1
    }
    var groups: [Letters] = []
    var end = start
    while let run = digits(at: start) {
      groups.append(run.digits)
      end = run.end
      guard groups.count < Self.mostGroups else { break }
      if isOpen, letter(at: end) == ")" {
        isOpen = false
        end += 1
      }
      start = end
      if let separator = letter(at: start), separator == " " || separator == "-" || separator == "." {
        // Dots are of a number such as 0912.345.678 or 1900.6789; an amount has no leading zero and no such groups.
        let isLong = groups[0].count == 4 && tables.spoken.numbers == .vietnamese
        guard separator != "." || hasPlus || groups[0].first == "0" || isLong else { break }
        start += 1
      }
      if letter(at: start) == "(", letter(at: start + 1)?.isDigit == true, hasPlus {
        isOpen = true
        start += 1
      }
      guard start > run.end, letter(at: start)?.isDigit == true else { break }
    }
    return groups.isEmpty ? nil : (groups, end)
  }

  /// `1954-1975` is from one year to another.
  private func areYears(_ groups: [Letters], end: Int) -> Bool {
    guard groups.count == 2, end - place == 9, text[place + 4] == "-" else { return false }
    let years = groups.compactMap { $0.count == 4 ? Int($0.string) : nil }.filter { (1500...2099).contains($0) }
    return years.count == 2 && years[0] < years[1]
  }

  /// What is followed by a currency, a unit or separated thousands is an amount, however long.
  private func isAmount(end: Int, _ groups: [Letters]) -> Bool {
    guard groups.count == 1, groups[0].first != "0" || groups[0].count == 1 else { return false }
    if let separator = letter(at: end), separator == "." || separator == ",", letter(at: end + 1)?.isDigit == true {
      return true
    }
    return sign(in: tables.currencies, behind: end) != nil || sign(in: tables.units, behind: end) != nil
      || sign(in: tables.scales, behind: end) != nil || letter(at: end) == "%"
  }
}
