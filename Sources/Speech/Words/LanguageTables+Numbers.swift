internal import Feedback

extension LanguageTables {
  /// A number in words, or in digits that the engine says right.
  func said(_ amount: Amount, inRupees: Bool = false) -> String {
    let whole = Letters(amount.whole.drop { $0 == "0" })
    let digits = whole.isEmpty ? ["0"] : whole
    switch spoken.numbers {
    case .vietnamese:
      let said = VietnameseNumbers(words: spoken.words).said(digits) ?? saidDigits(digits)
      guard !amount.decimals.isEmpty else { return said }
      let isShort = amount.decimals.count <= 2 && amount.decimals.first != "0"
      let decimals =
        isShort ? VietnameseNumbers(words: spoken.words).said(amount.decimals) : nil
      return "\(said) \(term("point")) \(decimals ?? saidDigits(amount.decimals))"
    case .indian where (amount.isIndian || inRupees) && digits.count > 5 && digits.count <= 14:
      return saidInLakh(digits) + (amount.decimals.isEmpty ? "" : " \(term("point")) \(saidDigits(amount.decimals))")
    case .engine, .indian:
      // More digits in a row than nine are not safe with every release of the engine.
      guard digits.count <= 9, amount.decimals.count <= 9 else {
        return saidDigits(digits + amount.decimals)
      }
      return digits.string + (amount.decimals.isEmpty ? "" : "." + amount.decimals.string)
    }
  }

  /// 1,25,000 is one lakh and twenty-five thousand.
  private func saidInLakh(_ digits: Letters) -> String {
    guard let number = Int(digits.string) else { return saidDigits(digits) }
    var said: [String] = []
    for (share, name) in [
      (number / 10_000_000, "number crore"), (number / 100_000 % 100, "number lakh"),
      (number / 1000 % 100, "number thousand"),
    ] where share > 0 {
      said += ["\(share)", term(name)]
    }
    if number % 1000 > 0 { said.append("\(number % 1000)") }
    return said.joined(separator: " ")
  }

  /// Digits one by one, without pauses.
  func saidDigits(_ digits: some Collection<Unicode.Scalar>) -> String {
    digits.map { term(String($0)) }.joined(separator: " ")
  }

  /// Digits one by one, in the groups in which numbers of this length are said.
  func saidInGroups(_ digits: Letters) -> String {
    var sizes = term("groups \(digits.count)").split(separator: " ").compactMap { Int($0) }
    if sizes.isEmpty || sizes.contains(where: { $0 < 1 }) || sizes.reduce(0, +) != digits.count {
      sizes = Self.threes(digits.count)
    }
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return saidDigits(rest.prefix(size))
    }.joined(separator: ", ")
  }

  /// Groups of three; a last one of one is joined to the one before.
  private static func threes(_ count: Int) -> [Int] {
    guard count > 4 else { return [count] }
    let whole = Array(repeating: 3, count: count / 3)
    switch count % 3 {
    case 0: return whole
    case 1: return whole.dropLast() + [4]
    default: return whole + [2]
    }
  }
}
