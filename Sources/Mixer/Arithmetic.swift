/// Powers, logarithms and sines from additions and multiplications alone.
///
/// The C library's own may differ in the last bit from one release to the next; these give the same bytes on every PC,
/// which the cue files and exported lessons are compared by.
enum Arithmetic {
  /// 2 to the power of `exponent`, for −1,000 to 1,000.
  static func powerOfTwo(_ exponent: Double) -> Double {
    let whole = exponent.rounded()
    // e to the power of x by its series; |x| ≤ 0.35, where fourteen terms reach the precision of a Double.
    let x = (exponent - whole) * 0.693_147_180_559_945_3
    var sum = 1.0
    for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * x / term }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  /// The logarithm to the base of 2 of a positive number.
  static func logarithm(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // Between the roots of 1/2 and 2 the series of the area tangent is short.
    let isLarge = value.significand > 1.414_213_562_373_095
    let part = isLarge ? value.significand / 2 : value.significand
    let x = (part - 1) / (part + 1)
    var sum = 0.0
    for term in stride(from: 23.0, through: 1, by: -2) { sum = sum * x * x + 1 / term }
    return Double(value.exponent) + (isLarge ? 1 : 0) + 2 * x * sum * 1.442_695_040_888_963_4
  }

  /// The sine of an angle in turns: 0.25 is 90 degrees.
  static func sine(turns: Double) -> Double {
    var part = turns - turns.rounded()  // −0.5 to 0.5
    // The sine is the same on both sides of a quarter turn.
    if part > 0.25 { part = 0.5 - part } else if part < -0.25 { part = -0.5 - part }
    let x = part * 6.283_185_307_179_586
    var sum = 1.0
    for term in stride(from: 20.0, through: 2, by: -2) { sum = 1 - sum * x * x / (term * (term + 1)) }
    return x * sum
  }
}
