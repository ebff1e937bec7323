import Keys
import Terminal
import Testing

@Suite struct HostileBytesTests {
  /// A small generator with a fixed seed, so that a failure comes again (Marsaglia's xorshift64).
  struct FixedRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// Bytes that sequences are made of come more often, so that all paths are walked.
  private static func bytes(_ count: Int, _ random: inout FixedRandom) -> [UInt8] {
    let likely =
      Array("\u{1B}\u{1B}\u{1B}[[OP]_;:0123456789~uABCMRIc$^@?<>\u{18}@s\u{7}\\".utf8) + [0xE1, 0xBA, 0xA5, 0xF0]
    return (0..<count).map { _ in
      Bool.random(using: &random)
        ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func randomBytesLeaveTheDecoderAbleToRead(seed: UInt64) {
    var random = FixedRandom(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var decoder = KeyDecoder(level: seed.isMultiple(of: 2) ? .extended : .plain)
    for _ in 0..<400 {
      let bytes = Self.bytes(Int.random(in: 1...60, using: &random), &random)
      var piecewise = decoder
      let found = decoder.take(bytes)
      #expect(bytes.flatMap { piecewise.take([$0]) } == found)
      // No byte makes more than one input, but a prefix of three that turned out to be none.
      #expect(found.count <= bytes.count + 3)
      if Bool.random(using: &random) {
        _ = decoder.timePassed()
        #expect(
          decoder.take("\u{1B}[Cq".utf8) == [.key(Key(.right)), .key(Key(.character("q")))]
            || decoder.level == .extended)
        #expect(decoder.pendingMilliseconds == nil)
      }
    }
  }

  @Test func everyFirstTwoBytesAreRead() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        var decoder = KeyDecoder()
        _ = decoder.take([first, second])
        _ = decoder.timePassed()
        #expect(decoder.take([0x61]) == [.key(Key(.character("a")))])
      }
    }
  }

  @Test func bytesThatAreNoCharacterAreUnknownKeys() {
    for bytes in [[0xFF], [0x80], [0xC0], [0xC1], [0xF5], [0xC2, 0x9B], [0xEE, 0x80, 0x80]] as [[UInt8]] {
      var decoder = KeyDecoder()
      #expect(decoder.take(bytes) == [.key(Key(.unknown))])
    }
    // A surrogate and an overlong slash: no bytes of it are a character.
    var decoder = KeyDecoder()
    #expect(Set(decoder.take([0xED, 0xA0, 0x80, 0xC0, 0xAF])) == [.key(Key(.unknown))])
  }

  @Test func aCharacterCutShortDoesNotSwallowTheNext() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0xE1, 0xBA, 0x61]) == [.key(Key(.unknown)), .key(Key(.character("a")))])
    #expect(decoder.take([0xE1, 0x1B, 0x5B, 0x43]) == [.key(Key(.unknown)), .key(Key(.right))])
  }

  @Test func endlessNumbersAreOneUnknownKeyAndNoMemory() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}[".utf8) == [])
    for _ in 0..<20_000 { #expect(decoder.take("1234;5678:".utf8).isEmpty) }
    var other = KeyDecoder()
    _ = other.take("\u{1B}[".utf8)
    _ = other.take(Array(repeating: 0x31, count: 500))
    #expect(decoder == other, "nothing of it is kept")
    #expect(decoder.take("u\u{1B}[C".utf8) == [.key(Key(.unknown)), .key(Key(.right))])
  }

  @Test func hugeNumbersAreUnknownKeys() {
    for bytes in ["[99999999999999999999u", "[1;99999999999999999999C", "[1114112u", "[55296u", "[97;1:99999999999u"] {
      var decoder = KeyDecoder()
      #expect(decoder.take("\u{1B}\(bytes)".utf8) == [.key(Key(.unknown))], "\(bytes)")
    }
  }

  @Test func aPasteIsOneInputAndHoldsNoCommands() {
    var decoder = KeyDecoder()
    let text = "\u{1B}[200~Bài học:\r\nmột\rhai\n\u{1B}[C\u{7}\tba a\u{301}\u{1B}[201~b"
    #expect(decoder.take(text.utf8) == [.pasted("Bài học:\nmột\nhai\n[C\tba \u{E1}"), .key(Key(.character("b")))])
  }

  @Test func aPasteMayHoldTheBeginningOfItsEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}[200~a\u{1B}[20\u{1B}[201~".utf8) == [.pasted("a[20")])
  }

  @Test func anEndlessPasteIsCutAtAWholeCharacter() throws {
    var decoder = KeyDecoder()
    _ = decoder.take("\u{1B}[200~".utf8)
    for _ in 0..<300 { #expect(decoder.take(Array(String(repeating: "ấ", count: 1000).utf8)) == []) }
    #expect(decoder.pendingMilliseconds == 5000)
    let found = decoder.take("\u{1B}[201~x".utf8)
    guard case .pasted(let text) = try #require(found.first) else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= 262_144 && text.utf8.count > 262_140)
    #expect(text.allSatisfy { $0 == "ấ" })
    #expect(found.count == 2)
  }

  @Test func anUnfinishedPasteIsGivenWhenNothingMoreComes() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}[200~nửa".utf8) == [])
    #expect(decoder.timePassed() == [.pasted("nửa")])
    #expect(decoder.take("a".utf8) == [.key(Key(.character("a")))])
  }
}
