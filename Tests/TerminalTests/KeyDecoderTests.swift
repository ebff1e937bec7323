import Keys
import Terminal
import Testing

@Suite struct KeyDecoderTests {
  @Test(arguments: RecordedBytes.all) func readsWhatTheTerminalSent(_ recorded: RecordedBytes) throws {
    var decoder = KeyDecoder(level: recorded.level)
    #expect(try named(decoder.take(recorded.bytes)) == recorded.names)
    #expect(decoder.pendingMilliseconds == nil)
  }

  @Test(arguments: RecordedBytes.all) func readsTheSameHoweverTheBytesArePieced(_ recorded: RecordedBytes) throws {
    for cut in recorded.bytes.indices {
      var decoder = KeyDecoder(level: recorded.level)
      let found = decoder.take(recorded.bytes[..<cut]) + decoder.take(recorded.bytes[cut...])
      #expect(try named(found) == recorded.names, "cut before byte \(cut)")
    }
  }

  @Test func theWholeStreamCutAnywhereGivesTheSameInputs() {
    let streams: [KeyboardLevel: [UInt8]] = Dictionary(grouping: RecordedBytes.all, by: \.level)
      .mapValues { $0.flatMap(\.bytes) + Array("\u{1B}[200~dán\r\nvào\u{1B}[201~z".utf8) }
    for (level, stream) in streams {
      var whole = KeyDecoder(level: level)
      let expected = whole.take(stream)
      for cut in stream.indices {
        var decoder = KeyDecoder(level: level)
        #expect(decoder.take(stream[..<cut]) + decoder.take(stream[cut...]) == expected)
      }
      var single = KeyDecoder(level: level)
      #expect(stream.flatMap { single.take([$0]) } == expected)
      #expect(expected.last == .key(Key(.character("z"))))
    }
  }

  @Test func everyPlaceOfTheBoardIsToldAtTheExtendedLevelAlone() {
    let places: [(String, UInt16)] = [
      ("115;;115", 31), ("100;;100", 32), ("102;;102", 33), ("106;;106", 36), ("107;;107", 37), ("108;;108", 38),
      ("32;;32", 57), ("13", 28), ("57447;2", 54), ("57441;2", 42), ("2360::115;;2360", 31), ("49;;49", 2),
      ("47;;47", 53),
    ]
    for (code, place) in places {
      var decoder = KeyDecoder(level: .extended)
      #expect(keys(decoder.take("\u{1B}[\(code)u".utf8)).map(\.physical) == [place], "\(code)")
      var plain = KeyDecoder()
      #expect(keys(plain.take("\u{1B}[\(code)u".utf8)).map(\.physical) == [nil])
    }
    var decoder = KeyDecoder(level: .extended)
    #expect(keys(decoder.take("\u{1B}[A\u{1B}[24~".utf8)).map(\.physical) == [103, 88])
  }

  @Test func tellsPressesRepeatsAndReleases() {
    var decoder = KeyDecoder(level: .extended)
    let found = keys(decoder.take("\u{1B}[97;1:1;97u\u{1B}[97;1:2;97u\u{1B}[97;1:3u\u{1B}[1;1:3C\u{1B}[5;3:3~".utf8))
    #expect(found.map(\.phase) == [.press, .repeated, .release, .release, .release])
    #expect(found.map(\.name) == ["a", "a", "a", "Right", "Alt+PageUp"])
  }

  @Test func aReleaseUnderCapsLockIsOfTheKeyThatWasPressed() {
    var decoder = KeyDecoder(level: .extended)
    #expect(keys(decoder.take("\u{1B}[97;65;65u\u{1B}[97;65:3u".utf8)).map(\.name) == ["A", "A"])
  }

  @Test func aHeldChordTellsAllSixKeysAndTheirReleases() {
    var decoder = KeyDecoder(level: .extended)
    let codes = "sdfjkl".utf8.map { Int($0) }
    let presses = keys(codes.flatMap { decoder.take("\u{1B}[\($0);;\($0)u".utf8) })
    let releases = keys(codes.flatMap { decoder.take("\u{1B}[\($0);1:3u".utf8) })
    #expect(presses.map(\.physical) == [31, 32, 33, 36, 37, 38])
    #expect(releases.map(\.physical) == [31, 32, 33, 36, 37, 38])
    #expect(Set(presses.map(\.phase)) == [.press] && Set(releases.map(\.phase)) == [.release])
  }

  @Test func aPrecomposedDevanagariLetterIsOneCharacterInNFC() throws {
    var decoder = KeyDecoder()
    let key = try #require(keys(decoder.take("\u{958}".utf8)).first)
    guard case .character(let character) = key.symbol else {
      Issue.record("not a character: \(key)")
      return
    }
    #expect(Array(character.unicodeScalars) == ["\u{915}", "\u{93C}"])
  }

  @Test func answersAreNoKeys() {
    let answers: [(String, TerminalAnswer)] = [
      ("\u{1B}[?0u", .kittyFlags(0)), ("\u{1B}[?31u", .kittyFlags(31)), ("\u{1B}[?62;22;52c", .deviceAttributes),
      ("\u{1B}[>4;1m", .other), ("\u{1B}[<0;3;4M", .other), ("\u{1B}[I", .other), ("\u{1B}[O", .other),
      ("\u{1B}[24;80R", .other), ("\u{1B}]11;rgb:0000/0000/0000\u{7}", .other),
      ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", .other), ("\u{1B}P1$r0m\u{1B}\\", .other),
      ("\u{1B}_Gi=1;OK\u{1B}\\", .other), ("\u{1B}[?2026;2$y", .other),
    ]
    for (bytes, answer) in answers {
      var decoder = KeyDecoder()
      #expect(
        decoder.take((bytes + "a").utf8) == [.answer(answer), .key(Key(.character("a")))], "\(bytes.dropFirst())")
    }
  }

  @Test func anEscapeTypedJustBeforeAnAnswerIsKept() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}\u{1B}[?1u".utf8) == [.key(Key(.escape)), .answer(.kittyFlags(1))])
  }

  @Test func aTerminalWhoseBackspaceIsControlHIsUnderstood() {
    var decoder = KeyDecoder(backspace: 0x08)
    #expect(
      keys(decoder.take([0x08, 0x7F, 0x1B, 0x08])).map(\.name) == ["Backspace", "Ctrl+Backspace", "Alt+Backspace"])
  }

  private func named(_ inputs: [KeyboardInput]) throws -> [String] {
    try inputs.map { input in
      guard case .key(let key) = input else { throw NoKey(input: input) }
      return key.name
    }
  }

  private func keys(_ inputs: [KeyboardInput]) -> [Key] {
    inputs.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  private struct NoKey: Error { var input: KeyboardInput }
}
