import Feedback

/// Sums as people write them on a calculator: `12,5 × (3 − 1)`.
struct Sum {
  /// Longer sums, and brackets deeper than this, have no result.
  private static let longest = 200
  private static let deepest = 20
  /// Beyond it a sum has no exact hundredths in 64 bits of floating point.
  private static let greatest = 1e13
  /// Languages that write a comma before decimals.
  private static let commaLanguages: Set<String> = ["vi"]

  private var rest: Substring
  private var depth = 0
  /// The mark before decimals that the sum itself uses.
  private var mark: Character?

  /// The result as it is written in a language, or as the sum itself writes decimals; `nil` for what is no sum, for a
  /// division by zero, and for what is too great.
  static func result(of text: String, in language: Language) -> String? {
    let text = text.filter { !$0.isWhitespace }
    guard text.count <= longest else { return nil }
    var sum = Sum(rest: text[...])
    guard let value = sum.terms(), sum.rest.isEmpty, abs(value) < greatest else { return nil }
    return written(value, mark: sum.mark ?? (commaLanguages.contains(language.code) ? "," : "."))
  }

  private init(rest: Substring) { self.rest = rest }

  /// A value to hundredths; where that would be nothing, to millionths.
  private static func written(_ value: Double, mark: Character) -> String {
    let digits = abs(value) < 0.005 ? 6 : 2
    let unit = digits == 2 ? 100 : 1_000_000
    // The smallest bit more, for 1.005 is a little less in binary.
    let parts = Int((abs(value) * Double(unit) * (1 + 1e-13)).rounded())
    let sign = value < 0 && parts > 0 ? "-" : ""
    var decimals = String(parts % unit)
    decimals = String(repeating: "0", count: digits - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return sign + String(parts / unit) + (decimals.isEmpty ? "" : String(mark) + decimals)
  }

  // MARK: Parts

  private mutating func take(oneOf signs: String) -> Bool {
    guard let first = rest.first, signs.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func terms() -> Double? {
    guard var value = factors() else { return nil }
    while true {
      if take(oneOf: "+") {
        guard let next = factors() else { return nil }
        value += next
      } else if take(oneOf: "-−–") {
        guard let next = factors() else { return nil }
        value -= next
      } else {
        return value.isFinite ? value : nil
      }
    }
  }

  private mutating func factors() -> Double? {
    guard var value = signed() else { return nil }
    while true {
      if take(oneOf: "×*xX·") {
        guard let next = signed() else { return nil }
        value *= next
      } else if take(oneOf: "÷/:") {
        guard let next = signed(), next != 0 else { return nil }
        value /= next
      } else {
        return value
      }
    }
  }

  private mutating func signed() -> Double? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { return nil }
    if take(oneOf: "-−–") { return signed().map { -$0 } }
    if take(oneOf: "+") { return signed() }
    guard take(oneOf: "(") else { return number() }
    guard let value = terms(), take(oneOf: ")") else { return nil }
    return value
  }

  /// A number. The last of two different marks stands before decimals, and a mark that comes more than once between
  /// thousands.
  private mutating func number() -> Double? {
    let written = rest.prefix { $0.wholeNumberValue != nil || $0 == "." || $0 == "," }
    guard written.contains(where: { $0.wholeNumberValue != nil }) else { return nil }
    rest = rest.dropFirst(written.count)
    let marks = written.filter { $0 == "." || $0 == "," }
    var decimal = marks.last
    if let last = decimal, marks.count(where: { $0 == last }) > 1 { decimal = nil }
    let between = Set(marks.filter { $0 != decimal })
    guard between.count <= 1, areThousands(written, between: between.first, before: decimal) else { return nil }
    if let decimal { mark = mark ?? decimal }
    var digits = ""
    for character in written {
      if let digit = character.wholeNumberValue {
        digits += String(digit)
      } else if character == decimal {
        digits += "."
      }
    }
    var value = Double(digits.last == "." ? digits + "0" : digits.first == "." ? "0" + digits : digits)
    while take(oneOf: "%") { value = value.map { $0 / 100 } }
    return value
  }

  /// Whether marks between digits part them as people do: by threes, or in India by twos.
  private func areThousands(_ written: Substring, between mark: Character?, before decimal: Character?) -> Bool {
    guard let mark else { return true }
    let whole = written.prefix { $0 != decimal }
    guard !written.dropFirst(whole.count).contains(mark) else { return false }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    return groups.first?.isEmpty == false && groups.dropFirst().allSatisfy { (2...3).contains($0.count) }
  }
}
