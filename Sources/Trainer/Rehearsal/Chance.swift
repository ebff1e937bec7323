/// Chance that is the same for the same seed: SplitMix64, by Steele, Lea and Flood, 2014.
struct Chance: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Chance of one of many learners.
  init(seed: UInt64, learner: Int) {
    state = seed
    for _ in 0..<2 { state = next() ^ UInt64(truncatingIfNeeded: learner) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something comes true that does so in so many of a hundred cases.
  mutating func happens(percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of several, each as likely as the others; `nil` where there is none.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing? { things.randomElement(using: &self) }
}
