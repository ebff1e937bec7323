import Support

/// Chance that is the same every time: SplitMix64.
struct FixedDice: RandomNumberGenerator {
  private var chance: SplitMix

  init(seed: UInt64) { chance = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }

  /// What joins, parts or survives composition in some way, and what doesn't.
  static let scalars: [Unicode.Scalar] = Array(
    "aeođươ 5.,'_-\n\r\t\u{A0}\u{301}\u{302}\u{323}\u{31B}\u{E9}\u{1EC7}कषतरि\u{93C}\u{94D}\u{958}\u{902}।३\u{200D}\u{200C}\u{FE0F}\u{34F}👍\u{1F3FD}👨👧☎\u{1F1FB}\u{1F1F3}\u{600}\u{1100}\u{1161}\u{11A8}\u{AC00}\u{212B}\u{0}"
      .unicodeScalars)

  /// Text of so many scalars at most, as likely as not in no normal form.
  mutating func text(upTo count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      text.append(Self.scalars[Int.random(in: 0..<Self.scalars.count, using: &self)])
    }
    return String(text)
  }

  /// A range of positions up to a last one.
  mutating func range(upTo end: Int) -> Range<Int> {
    let (one, other) = (Int.random(in: 0...end, using: &self), Int.random(in: 0...end, using: &self))
    return min(one, other)..<max(one, other)
  }
}
