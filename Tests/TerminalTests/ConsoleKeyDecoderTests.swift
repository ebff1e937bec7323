import Keys
import Support
import Testing

@testable import Terminal

@Suite struct ConsoleKeyDecoderTests {
  private func decoder(_ layout: String = "us", _ locks: ConsoleKeyDecoder.Locks = []) throws -> ConsoleKeyDecoder {
    ConsoleKeyDecoder(layout: try KeyLayout(named: try #require(KeyLayoutName(layout))), locks: locks)
  }

  @Test(arguments: RawBytes.all) func keysAreReadFromRecordedBytes(_ recorded: RawBytes) throws {
    var decoder = try decoder(recorded.layout)
    #expect(decoder.take(recorded.bytes, at: 0).map(\.rawName) == recorded.keys)
    #expect(decoder.pendingMilliseconds == nil)
    #expect(decoder.letAllGo() == [])
  }

  @Test func theSameHoweverTheBytesArePieced() throws {
    let stream = RawBytes.all.filter { $0.layout == "us" }.flatMap(\.bytes)
    var whole = try decoder()
    let expected = whole.take(stream, at: 0)
    let fresh = try decoder()
    for cut in stream.indices {
      var pieces = fresh
      #expect(pieces.take(stream[..<cut], at: 0) + pieces.take(stream[cut...], at: 0) == expected)
    }
    var single = fresh
    #expect(stream.flatMap { single.take([$0], at: 0) } == expected)
    #expect(single == whole)
  }

  @Test func everyKeyTellsItsPlace() throws {
    var decoder = try decoder("in(deva)")
    for code in 1...RawKeyReader.largestCode {
      let keys = decoder.take(RawBytes.of(code, isDown: true) + RawBytes.of(code, isDown: false), at: 0)
      #expect(keys.filter { $0.physical == code }.map(\.phase) == [.press, .release], "\(code)")
    }
  }

  @Test func brailleLiesUnderTheSameFingersInEveryLayout() throws {
    for layout in ["us", "vn", "in(deva)", "in(bolnagri)", "fr", "de"] {
      var decoder = try decoder(layout)
      let keys = decoder.take("1f 20 21 24 25 26 39 9f a0 a1 a4 a5 a6 b9".bytes, at: 0)
      #expect(keys.map(\.typedByPlace) == ["s", "d", "f", "j", "k", "l", " ", "s", "d", "f", "j", "k", "l", " "])
    }
  }

  @Test func aKeyPressedAgainMuchLaterHadBeenLetGo() throws {
    var decoder = try decoder()
    #expect(decoder.take([0x1F], at: 0).map(\.rawName) == ["s"])
    #expect(decoder.take([0x1F], at: 1000).map(\.rawName) == ["re:s"])
    #expect(decoder.take([0x1F], at: 2400).map(\.rawName) == ["re:s"])
    #expect(decoder.take([0x1F], at: 4000).map(\.rawName) == ["up:s", "s"])
    #expect(decoder.take([0x9F], at: 4100).map(\.rawName) == ["up:s"])
  }

  @Test func aStuckModifierEndsWhenTheKeyboardIsSomebodyElses() throws {
    var decoder = try decoder()
    #expect(decoder.take("38 6a".bytes, at: 0).map(\.rawName) == ["Alt", "Alt+Right"])
    #expect(decoder.letAllGo().map(\.rawName) == ["up:Alt", "up:Alt+Right"])
    #expect(decoder.take("ea b8 6a ea".bytes, at: 10).map(\.rawName) == ["Right", "up:Right"])
  }

  @Test(
    arguments: [
      ("1d 38 3c", 2), ("1d 64 58", 12), ("61 38 3b", 1), ("38 3c", nil), ("1d 3c", nil), ("1d 38 2a 3c", nil),
      ("1d 38 00 81 b7", nil), ("1d 38 3c bc", 2),
    ] as [(String, Int?)])
  func controlAndAltWithAFunctionKeyAskForAConsole(_ bytes: String, _ console: Int?) throws {
    var decoder = try decoder()
    #expect(decoder.take(bytes.bytes, at: 0).last?.console == console)
  }

  @Test func aLongCodeThatBreaksOffIsForgotten() throws {
    var decoder = try decoder()
    #expect(decoder.take([0x00, 0x81], at: 0) == [])
    #expect(decoder.pendingMilliseconds == 300)
    decoder.timePassed()
    #expect(decoder.pendingMilliseconds == nil)
    #expect(decoder.take([0x9F, 0x1F], at: 0).map(\.rawName) == ["s"])
  }

  @Test func locksAreAsTheConsoleHadThem() throws {
    var decoder = try decoder("us", [.num, .caps])
    #expect(decoder.take("1e 9e 48 c8".bytes, at: 0).map(\.rawName) == ["A", "up:A", "8", "up:8"])
    _ = decoder.take("3a ba 45 c5".bytes, at: 0)
    #expect(decoder.locks == [])
  }

  @Test(arguments: 1...8) func anyBytesLeaveItAbleToRead(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    var decoder = try decoder(["us", "vn", "in(deva)", "de"][Int(seed) % 4])
    // Presses and releases of a few keys come more often, so that chords and stuck keys do.
    let likely: [UInt8] = "00 80 81 1f 9f 20 a0 38 b8 2a aa 64 e4 3a ba 6a ea 0d 8d 09 89".bytes
    var moment = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...30, using: &chance)).map { _ in
        Bool.random(using: &chance)
          ? likely.randomElement(using: &chance) ?? 0 : UInt8.random(in: 0...255, using: &chance)
      }
      moment += Int.random(in: 0...2000, using: &chance)
      var copy = decoder
      let keys = decoder.take(bytes, at: moment)
      #expect(bytes.flatMap { copy.take([$0], at: moment) } == keys)
      // A byte makes two keys at most where a release was lost, and one more where a mark comes apart from its letter.
      #expect(keys.count <= 3 * bytes.count)
      if Int.random(in: 0..<20, using: &chance) == 0 {
        _ = decoder.letAllGo()
        #expect(decoder.letAllGo() == [])
        #expect(decoder.take("6a ea".bytes, at: moment).map(\.rawName) == ["Right", "up:Right"])
      }
    }
  }

  /// Every press ends: what a session is told of goes down, repeats, and comes up, in this order.
  @Test(arguments: 1...4) func noReleaseComesWithoutItsPress(seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    var decoder = try decoder()
    var down: [UInt16: Key] = [:]
    var keys: [Key] = []
    for moment in 0..<20_000 {
      keys += decoder.take([UInt8.random(in: 0...255, using: &chance)], at: moment * 50)
    }
    for key in keys + decoder.letAllGo() {
      guard let place = key.physical else { continue }
      var pressed = key
      pressed.phase = .press
      switch key.phase {
      case .press: #expect(down.updateValue(key, forKey: place) == nil)
      case .repeated: #expect(down[place] == pressed)
      case .release: #expect(down.removeValue(forKey: place) == pressed)
      }
    }
    #expect(down.isEmpty)
  }
}
