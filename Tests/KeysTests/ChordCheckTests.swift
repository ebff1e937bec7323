import Keys
import Support
import Testing

/// A board and a pair of hands that hold what is asked.
struct Hands {
  /// What arrives of keys that are held.
  var board: @Sendable (Set<UInt16>) -> Set<UInt16>
  /// The keys that the hands hold when they are asked for these; slips are theirs.
  var hold: (Set<UInt16>) -> Set<UInt16> = { $0 }

  /// Holds the chord that is asked, and lets it go.
  mutating func answer(_ check: inout ChordCheck) -> ChordCheck.Outcome? {
    guard let asked = check.asked else { return nil }
    let arrived = board(hold(asked.places)).sorted()
    for place in arrived { #expect(check.take(Key(.unknown, physical: place)) == nil) }
    for place in arrived { #expect(check.take(Key(.unknown, phase: .repeated, physical: place)) == nil) }
    for place in arrived.dropLast() { #expect(check.take(Key(.unknown, phase: .release, physical: place)) == nil) }
    guard let last = arrived.last else { return check.passOver() }
    return check.take(Key(.unknown, phase: .release, physical: last))
  }
}

/// A board whose keys lie at crossings of wires: whatever current gets round to looks pressed.
enum Wiring {
  private static let crossings: [UInt16: (row: Int, column: Int)] = [
    31: (0, 0), 32: (0, 1), 33: (1, 1), 36: (1, 2), 37: (0, 2), 38: (2, 3), 57: (2, 0),
  ]

  static func closure(of held: Set<UInt16>) -> Set<UInt16> {
    var all = held
    while true {
      let more = crossings.filter { key, crossing in
        // Three corners of a square.
        all.contains { one in
          guard let first = crossings[one], first.row == crossing.row else { return false }
          return all.contains { other in
            guard let second = crossings[other], second.column == crossing.column else { return false }
            return all.contains { crossings[$0].map { $0 == (second.row, first.column) } ?? false }
          }
        }
      }.keys
      guard !all.isSuperset(of: more) else { return all }
      all.formUnion(more)
    }
  }
}

@Suite struct ChordCheckTests {
  private static func places(_ text: String) -> Set<UInt16> { KeyChord(typing: text).places }

  /// Boards by what they lose or invent.
  enum Kind: String, CaseIterable {
    case everything, sixKeys, twoKeys, threeKeys, ghosts, losesOneTriple, wires

    func arrives(_ held: Set<UInt16>) -> Set<UInt16> {
      switch self {
      case .everything: return held
      case .sixKeys: return Set(held.sorted().prefix(6))
      case .twoKeys: return Set(held.sorted().prefix(2))
      case .threeKeys: return Set(held.sorted().prefix(3))
      // As in a report of 2012: K, J and D together told S. So does each of the four when the others are held.
      case .ghosts: return held.intersection(places("kjds")).count == 3 ? held.union(places("kjds")) : held
      case .losesOneTriple: return held.isSuperset(of: places("sdk")) ? held.subtracting(places("k")) : held
      // A board of three rows and four columns, without a diode.
      case .wires: return Wiring.closure(of: held)
      }
    }
  }

  private func check(_ kind: Kind) -> (check: ChordCheck, asked: Int, outcomes: [ChordCheck.Outcome]) {
    var check = ChordCheck()
    var hands = Hands(board: { kind.arrives($0) })
    var outcomes: [ChordCheck.Outcome] = []
    while check.asked != nil, outcomes.count < 1000, let outcome = hands.answer(&check) { outcomes.append(outcome) }
    #expect(check.asked == nil)
    return (check, Set(outcomes.map { $0.chord }).count, outcomes)
  }

  /// All six, with Space, and three more, by which no ring of keys is left that a ghost could lie in.
  @Test func aBoardThatCarriesAllIsDoneAfterFiveChords() {
    let (check, asked, outcomes) = check(.everything)
    #expect(outcomes.prefix(2) == [.carried(.braille), .carried(KeyChord(typing: "sdfjkl "))])
    #expect(outcomes.map(\.chord.count) == [6, 7, 5, 4, 3])
    #expect(asked == 5)
    #expect(check.carriesBraille && check.smallestNotCarried.isEmpty)
  }

  @Test func aBoardOfSixKeysLosesSpaceAlone() {
    let (check, _, _) = check(.sixKeys)
    #expect(check.carriesBraille)
    #expect(check.smallestNotCarried == [KeyChord(typing: "sdfjkl ")])
  }

  @Test(arguments: Kind.allCases) func whatIsFoundIsWhatTheBoardDoes(_ kind: Kind) {
    let (check, asked, _) = check(kind)
    for chord in KeyChord.brailleCells + KeyChord.brailleWithSpace {
      let isCarried = kind.arrives(chord.places) == chord.places
      switch check.knowledge(of: chord) {
      case .carried: #expect(isCarried, "\(chord.names)")
      case .notCarried: #expect(!isCarried, "\(chord.names)")
      case .unknown: #expect(asked == ChordCheck.mostChords, "\(chord.names)")
      }
    }

    #expect(asked <= ChordCheck.mostChords)
  }

  @Test func theSmallestThatIsLostIsFound() {
    #expect(check(.losesOneTriple).check.smallestNotCarried.contains(KeyChord(typing: "sdk")))
    #expect(check(.ghosts).check.smallestNotCarried.contains(KeyChord(typing: "djk")))
    #expect(check(.ghosts).outcomes.contains { if case .invented = $0 { true } else { false } })
    #expect(!check(.losesOneTriple).check.carriesBraille)
  }

  @Test func aSlipIsAskedAgainAndForgiven() {
    var check = ChordCheck()
    var hands = Hands(board: { $0 }, hold: { _ in Self.places("sdfjk") })
    #expect(
      hands.answer(&check) == .again(.braille, missing: KeyChord(typing: "l"), extra: KeyChord(typing: "")))
    hands.hold = { $0 }
    #expect(hands.answer(&check) == .carried(.braille))
  }

  @Test func handsThatSlipEachTimeInAnotherWaySayNothingOfTheBoard() {
    var check = ChordCheck()
    var outcomes: [ChordCheck.Outcome?] = []
    for held in ["sdfjk", "dfjkl", "sdfjkla"] {
      var hands = Hands(board: { $0 }, hold: { _ in Self.places(held) })
      outcomes.append(hands.answer(&check))
    }
    #expect(outcomes.last == .unclear(.braille))
    #expect(check.knowledge(of: .braille) == .unknown)
    #expect(check.knowledge(of: KeyChord(typing: "sd")) == .carried)
    #expect(check.asked != .braille)
  }

  @Test func keysOneAfterAnotherAreNotTogether() {
    var check = ChordCheck([KeyChord(typing: "fj")])
    for (phase, letter) in [(Key.Phase.press, "f"), (.release, "f")] as [(Key.Phase, Character)] {
      let outcome = check.take(Key(.character(letter), phase: phase, physical: Board.place(of: letter)))
      #expect((outcome == nil) == (phase == .press))
    }
    // F is up before J is down, with D held between.
    let keys: [(Key.Phase, Character)] = [
      (.press, "d"), (.press, "f"), (.release, "f"), (.press, "j"), (.release, "j"), (.release, "d"),
    ]
    var last: ChordCheck.Outcome?
    for (phase, letter) in keys {
      last = check.take(Key(.character(letter), phase: phase, physical: Board.place(of: letter)))
    }
    guard case .again(_, let missing, let extra) = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    #expect(missing.names == ["j"] && extra.names == ["d"])
  }

  @Test func passingOverEverythingEndsIt() {
    var check = ChordCheck()
    var count = 0
    while check.passOver() != nil { count += 1 }
    #expect(count <= ChordCheck.mostChords && check.asked == nil)
    #expect(check.take(Key(.unknown, physical: 31)) == nil && check.passOver() == nil)
    #expect(!check.carriesBraille && check.smallestNotCarried.isEmpty)
  }

  @Test func whatIsDownWhenAChordIsPassedOverIsNoPartOfTheNext() {
    var check = ChordCheck()
    #expect(check.take(Key(.enter, physical: 28)) == nil)
    #expect(check.passOver() == .unclear(.braille))
    #expect(check.take(Key(.enter, phase: .release, physical: 28)) == nil)
    var hands = Hands(board: { $0 })
    #expect(hands.answer(&check) == .carried(KeyChord(typing: "sdfjkl ")))
  }

  @Test func whereNoPlaceIsToldItIsThatOfAUSBoard() {
    var check = ChordCheck([KeyChord(typing: "f ")])
    #expect(check.take(Key(.character("F"))) == nil && check.isHeld)
    #expect(check.take(Key(.space)) == nil)
    #expect(check.take(Key(.character("f"), phase: .release)) == nil)
    #expect(check.take(Key(.space, phase: .release)) == .carried(KeyChord(typing: " f")))
    #expect(!check.isHeld && check.asked == nil)
    #expect(Key(.character("क")).place == nil && Key(.right).place == nil && Key(.right, physical: 106).place == 106)
  }

  @Test(arguments: 1...20) func anyKeysEndInAVerdict(seed: UInt64) {
    var chance = SplitMix(seed: seed)
    var check = ChordCheck()
    for _ in 0..<3000 {
      let place = [31, 32, 33, 36, 37, 38, 57, 30].randomElement(using: &chance) ?? 31
      let phase = [Key.Phase.press, .release, .release, .repeated].randomElement(using: &chance) ?? .press
      _ = check.take(Key(.unknown, phase: phase, physical: Bool.random(using: &chance) ? UInt16(place) : nil))
    }
    for chord in KeyChord.brailleCells where check.knowledge(of: chord) == .carried {
      #expect(chord.places.allSatisfy { check.knowledge(of: KeyChord([$0])) == .carried })
    }
  }

  @Test func brailleHas63Cells() {
    #expect(KeyChord.brailleCells.count == 63 && Set(KeyChord.brailleCells).count == 63)
    #expect(KeyChord.brailleCells.map(\.count) == KeyChord.brailleCells.map(\.count).sorted())
    #expect(KeyChord.braille.names == ["s", "d", "f", "j", "k", "l"])
    #expect(KeyChord(typing: "f ").names == ["f", "Space"])
  }

  @Test func aPlaceAndItsCharacterAreOne() {
    for character in "1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./ " {
      #expect(Board.place(of: character).flatMap { Board.character(at: $0) } == character)
    }
    #expect(Key(.character("ि"), physical: 33).typedByPlace == "f")
    #expect(Key(.character("f")).typedByPlace == "f")
    #expect(Key(.character("f"), .alt, physical: 33).typedByPlace == nil)
    #expect(Key(.right, physical: 106).typedByPlace == nil)
  }
}

extension ChordCheck.Outcome {
  fileprivate var chord: KeyChord {
    switch self {
    case .carried(let chord), .again(let chord, _, _), .lost(let chord, _), .invented(let chord, _),
      .unclear(let chord):
      chord
    }
  }
}
