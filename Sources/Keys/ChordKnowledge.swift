/// What tries have told of a board, and what follows from them.
///
/// Keys lie at crossings of wires. Three keys at the corners of a square make the fourth look pressed; the same goes for
/// longer ways round. A board either tells that ghost, or loses keys rather than tell it. So
/// - what arrives arrives with fewer keys held, and what is lost is lost with more;
/// - a ghost that is not seen at one corner of a ring is at none of them, since each corner is the ghost of the others.
struct ChordKnowledge: Hashable, Sendable, Codable {
  /// Sets of keys, a bit for each key of `keys`.
  typealias Keys = UInt16

  /// The keys it is about, 16 at most.
  let keys: [UInt16]
  private var arrived: Set<Keys> = []
  private var lost: Set<Keys> = []
  /// Chords with a ghost, and which; 0 where it is none of `keys`.
  private var haunted: Set<Haunting> = []
  /// Rings that are not there.
  private var noRings: Set<Keys> = []

  private struct Haunting: Hashable, Codable {
    var chord: Keys
    var ghosts: Keys
  }

  /// Fewer keys have no way round.
  private static let smallestWay = 3

  init(keys: some Sequence<UInt16>) { self.keys = Array(Set(keys).sorted().prefix(16)) }

  /// The bits of some places, without those that it is not about.
  func bits(_ places: Set<UInt16>) -> Keys {
    keys.indices.reduce(0) { places.contains(keys[$1]) ? $0 | 1 << Keys($1) : $0 }
  }

  /// These were held, and these of them arrived together, and no others.
  mutating func note(held: Keys, arrived together: Keys) {
    arrived.insert(together)
    for way in Self.ways(in: together) {
      for key in others(than: held) { noRings.insert(way | key) }
    }
  }

  /// Part of a chord never arrives.
  mutating func note(lost chord: Keys) { lost.insert(chord) }

  /// A chord makes others look pressed.
  mutating func note(_ ghosts: Keys, in chord: Keys) { haunted.insert(Haunting(chord: chord, ghosts: ghosts)) }

  /// What is known of a chord.
  func knowledge(of chord: Keys) -> ChordCheck.Knowledge {
    if lost.contains(where: { $0 & chord == $0 }) { return .notCarried }
    if haunted.contains(where: { $0.chord & chord == $0.chord && ($0.ghosts == 0 || $0.ghosts & ~chord != 0) }) {
      return .notCarried
    }
    guard arrived.contains(where: { chord & $0 == chord }) else { return .unknown }
    let others = others(than: chord)
    return Self.ways(in: chord).allSatisfy { way in others.allSatisfy { noRings.contains(way | $0) } }
      ? .carried : .unknown
  }

  private func others(than chord: Keys) -> [Keys] {
    keys.indices.map { 1 << Keys($0) }.filter { $0 & chord == 0 }
  }

  /// Choices of a chord's keys that may be a ring but for one.
  private static func ways(in chord: Keys) -> [Keys] {
    var ways: [Keys] = []
    var part = chord
    while part != 0 {
      if part.nonzeroBitCount >= smallestWay { ways.append(part) }
      part = (part - 1) & chord
    }
    return ways
  }
}
