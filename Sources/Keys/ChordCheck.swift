/// Finds out which chords a keyboard can't carry: it asks for one after another, and looks at what arrives.
///
/// Cheap boards have wires that keys share: of three keys held, one may be lost, or a fourth be told that nobody pressed.
/// USB boards of the simple protocol tell six keys at most, and lose the seventh. Each answer tells of many chords, and the
/// one asked next is that which is likely to tell most: a board that carried what was asked will carry more.
///
/// A value: it is fed with keys that tell their releases, and says nothing by itself. The words are the trainer's.
public struct ChordCheck: Hashable, Sendable, Codable {
  /// What came of one try.
  public enum Outcome: Hashable, Sendable {
    /// All arrived together.
    case carried(KeyChord)
    /// Something else arrived. It may be the fingers', so the same chord is asked again.
    case again(KeyChord, missing: KeyChord, extra: KeyChord)
    /// The same again: these never arrive in it.
    case lost(KeyChord, missing: KeyChord)
    /// The same again: these are told though nobody presses them.
    case invented(KeyChord, extra: KeyChord)
    /// Each try differed, or the chord was passed over: nothing is known of it.
    case unclear(KeyChord)
  }

  /// How often a chord is asked before it is left as unclear.
  public static let mostTries = 3
  /// How many chords are asked at most; who has a board as bad as that has heard enough.
  public static let mostChords = 16

  /// The chord that is to be held now; `nil` when the check is over.
  public private(set) var asked: KeyChord?

  /// All that the check is about.
  private let wanted: [KeyChord]
  /// What is asked first, whatever it tells.
  private var firstAsked: [KeyChord]
  private var known: ChordKnowledge
  private var unclear: Set<KeyChord> = []
  /// How many were asked, and carried.
  private var (count, carriedCount) = (0, 0)

  /// Which keys are down, and the most that were at once since all were up.
  private var down: Set<UInt16> = []
  private var together: Set<UInt16> = []
  private var touched: Set<UInt16> = []
  private var tries: [Try] = []

  /// Whether keys are down, so that whatever comes now belongs to a chord.
  public var isHeld: Bool { !down.isEmpty }

  private struct Try: Hashable, Codable {
    var together: Set<UInt16>
    var missing: Set<UInt16>
    var extra: Set<UInt16>
  }

  /// A check of braille: its 63 cells, and its keys with Space. All six are asked first, since most boards of today carry
  /// them, and then nothing is left to ask but Space.
  public init() {
    self.init(
      KeyChord.brailleCells + KeyChord.brailleWithSpace, firstAsking: [.braille, KeyChord(typing: "sdfjkl ")])
  }

  /// A check of these chords.
  public init(_ wanted: [KeyChord], firstAsking: [KeyChord] = []) {
    self.wanted = wanted.filter { $0.count > 0 }
    firstAsked = firstAsking.filter { $0.count > 0 }
    known = ChordKnowledge(keys: (wanted + firstAsking).flatMap(\.places))
    asked = nextAsked()
  }

  /// Takes a key; gives what came of a try when the last key is up. Repeats, and keys without a place, are nothing. Keys
  /// that are commands, such as that to pass over, are not for it.
  public mutating func take(_ key: Key) -> Outcome? {
    guard asked != nil, let place = key.place else { return nil }
    switch key.phase {
    case .repeated: return nil
    case .press:
      down.insert(place)
      touched.insert(place)
      if down.count > together.count { together = down }
      return nil
    case .release:
      guard down.remove(place) != nil, down.isEmpty else { return nil }
      return judge()
    }
  }

  /// Passes over the chord that is asked, as when a hand can't do it.
  public mutating func passOver() -> Outcome? {
    guard let chord = asked else { return nil }
    unclear.insert(chord)
    goOn()
    return .unclear(chord)
  }

  private mutating func judge() -> Outcome? {
    guard let chord = asked else { return nil }
    let (together, touched) = (together, touched)
    forget()
    let extra = touched.subtracting(chord.places)
    let missing = chord.places.subtracting(together)
    let held = known.bits(chord.places)
    if extra.isEmpty { known.note(held: held, arrived: known.bits(together)) }
    guard !missing.isEmpty || !extra.isEmpty else {
      carriedCount += 1
      goOn()
      return .carried(chord)
    }
    let new = Try(together: together, missing: missing, extra: extra)
    // A board does the same each time; fingers seldom do.
    if tries.contains(where: { $0.missing == missing && $0.extra == extra }) {
      if extra.isEmpty { known.note(lost: held) } else { known.note(known.bits(extra), in: held) }
      goOn()
      return extra.isEmpty
        ? .lost(chord, missing: KeyChord(missing)) : .invented(chord, extra: KeyChord(extra))
    }
    tries.append(new)
    guard tries.count < Self.mostTries else { return passOver() }
    return .again(chord, missing: KeyChord(missing), extra: KeyChord(extra))
  }

  private mutating func forget() { (down, together, touched) = ([], [], []) }

  private mutating func goOn() {
    // A key that is down still is no part of the next.
    forget()
    tries = []
    count += 1
    asked = nextAsked()
  }
}

// MARK: - What is known

extension ChordCheck {
  /// What is known of a chord.
  public enum Knowledge: Hashable, Sendable { case carried, notCarried, unknown }

  /// What is known of a chord, tried or not.
  public func knowledge(of chord: KeyChord) -> Knowledge { known.knowledge(of: known.bits(chord.places)) }

  /// Chords that the board can't carry, and no part of which it can't either: what is told to whoever buys another.
  public var smallestNotCarried: [KeyChord] {
    wanted.filter { chord in
      knowledge(of: chord) == .notCarried
        && !wanted.contains { $0.places.isStrictSubset(of: chord.places) && knowledge(of: $0) == .notCarried }
    }
  }

  /// Whether every cell of braille arrives, so that it can be typed in chords; else dot after dot is the way.
  public var carriesBraille: Bool { KeyChord.brailleCells.allSatisfy { knowledge(of: $0) == .carried } }

  private mutating func nextAsked() -> KeyChord? {
    while !firstAsked.isEmpty {
      let chord = firstAsked.removeFirst()
      if isOpen(chord) { return chord }
    }
    guard count < Self.mostChords else { return nil }
    let open = wanted.filter(isOpen)
    let bits = open.map { known.bits($0.places) }
    let news = bits.map { self.news(of: $0, among: bits) }
    let best = open.indices.max { one, other in
      let (first, second) = (news[one], news[other])
      // Of those that tell as much, the one with fewest keys, which is the easiest to hold.
      return (first, -open[one].count, -one) < (second, -open[other].count, -other)
    }
    return best.map { open[$0] }
  }

  private func isOpen(_ chord: KeyChord) -> Bool { knowledge(of: chord) == .unknown && !unclear.contains(chord) }

  /// How many chords will be known by this one: by what was so far, by Laplace's rule of succession, times a constant.
  private func news(of chord: ChordKnowledge.Keys, among open: [ChordKnowledge.Keys]) -> Int {
    var (ifCarried, ifLost) = (known, known)
    ifCarried.note(held: chord, arrived: chord)
    ifLost.note(lost: chord)
    let carried = open.count { ifCarried.knowledge(of: $0) != .unknown }
    let lost = open.count { ifLost.knowledge(of: $0) != .unknown }
    return carried * (carriedCount + 1) + lost * (count - carriedCount + 1)
  }
}
