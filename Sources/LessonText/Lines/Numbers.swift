extension Written {
  /// A whole number in the digits of any script, such as १२; `nil` where it is none or has more than nine digits.
  var wholeNumber: Int? {
    var digits = text
    let isNegative = digits.first == "-" || digits.first == "−"
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for character in digits {
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return isNegative ? -number : number
  }

  /// A whole number within a range; anything else is told.
  func number(in range: ClosedRange<Int>, _ findings: inout Findings) -> Int? {
    guard let number = wholeNumber, range.contains(number) else {
      findings.tell(
        .badNumber, at: self,
        ["written": string, "lowest": "\(range.lowerBound)", "highest": "\(range.upperBound)"])
      return nil
    }
    return number
  }

  /// A number that may have a point, such as −1.5; anything else is told.
  func decimal(in range: ClosedRange<Int>, _ findings: inout Findings) -> Double? {
    let characters = text.map { $0 == "−" ? "-" : $0 }
    guard characters.count <= 9, characters.allSatisfy({ "+-.0123456789".contains($0) }),
      let number = Double(String(characters)), number >= Double(range.lowerBound), number <= Double(range.upperBound)
    else {
      findings.tell(
        .badNumber, at: self,
        ["written": string, "lowest": "\(range.lowerBound)", "highest": "\(range.upperBound)"])
      return nil
    }
    return number
  }
}
