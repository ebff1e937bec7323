/// A number as texts write it: with or without separators, with or without decimals.
struct Amount: Hashable {
  /// The digits before the decimal point.
  var whole: Letters
  /// The digits behind it; empty for none.
  var decimals: Letters = []
  /// Whether thousands were set apart.
  var isGrouped = false
  /// Whether they were set apart the Indian way: 1,25,000.
  var isIndian = false

  /// More groups than this no amount has.
  private static let mostGroups = 10

  /// Reads an amount at a place. `1.250.000` is one with the Vietnamese separators, and so is `3,5`.
  ///
  /// - Returns: The amount and the place after it; `nil` where there is no digit, or the digits and dots are no amount,
  ///   as in `1.51.2`.
  static func read(_ text: Letters, at start: Int, isVietnamese: Bool) -> (amount: Amount, end: Int)? {
    var runs: [(separator: Unicode.Scalar, digits: Letters)] = []
    var place = start
    while place < text.count, runs.count < Self.mostGroups {
      let digitsStart = runs.isEmpty ? place : place + 1
      if !runs.isEmpty && text[place] != "." && text[place] != "," { break }
      var end = digitsStart
      while end < text.count && text[end].isDigit { end += 1 }
      guard end > digitsStart else { break }
      runs.append((runs.isEmpty ? " " : text[place], Letters(text[digitsStart..<end])))
      place = end
    }
    guard let first = runs.first else { return nil }
    if let amount = amount(first.digits, runs.dropFirst(), isVietnamese: isVietnamese) { return (amount, place) }
    // A list without blanks, such as 5,6: the first number stands for itself.
    guard runs.count > 1, runs[1].separator == "," else { return nil }
    return (Amount(whole: first.digits), start + first.digits.count)
  }

  private static func amount(
    _ first: Letters, _ rest: ArraySlice<(separator: Unicode.Scalar, digits: Letters)>, isVietnamese: Bool
  ) -> Amount? {
    guard let next = rest.first else { return Amount(whole: first) }
    let groups = rest.prefix { $0.separator == next.separator }
    let after = rest.dropFirst(groups.count)
    let canGroup = (1...3).contains(first.count) && first.first != "0" && (next.separator == "," || isVietnamese)
    if canGroup, after.count <= 1 {
      let isWestern = groups.allSatisfy { $0.digits.count == 3 }
      let isIndian =
        next.separator == "," && groups.count > 1 && first.count <= 2 && groups.last?.digits.count == 3
        && groups.dropLast().allSatisfy { $0.digits.count == 2 }
      if isWestern || isIndian {
        return Amount(
          whole: first + groups.flatMap(\.digits), decimals: after.first?.digits ?? [], isGrouped: true,
          isIndian: isIndian)
      }
    }
    guard rest.count == 1, next.separator == "." || isVietnamese else { return nil }
    return Amount(whole: first, decimals: next.digits)
  }
}
