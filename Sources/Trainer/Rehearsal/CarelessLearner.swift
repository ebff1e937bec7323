import Keys

/// Knows the way, but hits a key beside the right one now and then; after that she does what she is told.
struct CarelessLearner: SimulatedLearner {
  /// Long enough for what the phone says by itself of the item in focus.
  let thinking = 1_000
  /// In so many of a hundred cases she misses the key.
  static let missesPercent = 20
  /// A reset is tried once, and before it everything that can be taken back.
  private static let mostUndos = PhoneInHand.mostUndos
  private static let mostHelps = 3

  private var guide: Guide
  private var chance: Chance
  private let names: KeyNames
  private var hasMissed = false
  /// What is left of a key that was told several times.
  private var rest: [Key] = []
  private var helps = 0
  private var undos = 0
  private var hasReset = false
  private var step = -1

  init(_ chance: Chance, branch: Int, _ names: KeyNames) {
    self.chance = chance
    self.names = names
    guide = Guide(branch: branch)
  }

  mutating func next(_ outlook: Outlook) -> Deed {
    if outlook.step != step {
      step = outlook.step
      (hasMissed, rest, helps, undos, hasReset) = (false, [], 0, 0, false)
    }
    if outlook.isSpeaking { return guide.next(outlook) }
    if hasMissed, let deed = follow(outlook) {
      hasMissed = false
      return deed
    }
    hasMissed = false
    let deed = guide.next(outlook)
    switch deed {
    case .press(let key):
      guard outlook.task != nil, chance.happens(percent: Self.missesPercent) else { return deed }
      hasMissed = true
      return chance.pick(key.near).map { .press($0) } ?? deed
    case .giveUp(.noWay): return takeBack(outlook) ?? deed
    case .listen, .interrupt, .ponder, .wait, .giveUp: return deed
    }
  }

  private func follow(_ outlook: Outlook) -> Deed? {
    guard outlook.cover == nil, case .press(let key, _) = outlook.told(names) else { return nil }
    return .press(key)
  }

  /// Where no way leads on she asks, then takes back what she did.
  private mutating func takeBack(_ outlook: Outlook) -> Deed? {
    if helps < Self.mostHelps, let key = outlook.key(for: .hint) {
      helps += 1
      // She does what she hears then.
      hasMissed = true
      return .press(key)
    }
    guard outlook.place.isOnPhone else { return nil }
    if undos < Self.mostUndos, let key = outlook.key(for: .undo) {
      undos += 1
      return .press(key)
    }
    guard !hasReset, let key = outlook.key(for: .reset) else { return nil }
    hasReset = true
    return .press(key)
  }
}
