import Keys
import Terminal
import Testing

/// What waits for more bytes, how long, and what it is when none come.
@Suite struct PendingKeysTests {
  struct Pending: Sendable {
    var bytes: String
    var milliseconds: Int
    var meaning: [KeyboardInput]

    init(_ bytes: String, _ milliseconds: Int, _ names: String...) {
      self.bytes = bytes.replacing("^", with: "\u{1B}")
      self.milliseconds = milliseconds
      meaning = names.compactMap { Key(name: $0) }.map { .key($0) }
    }
  }

  static let all = [
    Pending("^", 30, "Escape"), Pending("^^", 30, "Escape", "Escape"), Pending("^[", 300, "Alt+["),
    Pending("^O", 300, "Alt+Shift+o"), Pending("^[1;", 300, "Unknown"), Pending("^[[", 300, "Alt+[", "["),
    Pending("^O3", 300, "Unknown"), Pending("^^[", 300, "Escape", "Alt+["), Pending("\u{18}", 30, "Ctrl+x"),
    Pending("\u{18}@", 30, "Ctrl+x", "@"), Pending("\u{18}@s", 30, "Ctrl+x", "@", "s"), Pending("^]", 30, "Alt+]"),
    Pending("^P", 30, "Alt+Shift+p"), Pending("^_", 30, "Alt+_"),
  ]

  @Test(arguments: all) func whatIsPendingStandsForItself(_ pending: Pending) {
    var decoder = KeyDecoder()
    #expect(decoder.take(pending.bytes.utf8) == [])
    #expect(decoder.pendingMilliseconds == pending.milliseconds)
    #expect(decoder.timePassed() == pending.meaning)
    #expect(decoder == KeyDecoder())
  }

  /// Keys typed right after, by somebody fast: nothing is lost.
  @Test(arguments: all) func aBrokenSequenceLosesNothingOfWhatFollows(_ pending: Pending) {
    var decoder = KeyDecoder()
    let found = decoder.take(pending.bytes.utf8) + decoder.take("\r\u{E9}\u{1B}[C".utf8)
    #expect(Array(found.suffix(2)) == [.key(Key(.character("é"))), .key(Key(.right))])
    // After ESC and nothing else, Enter is Alt+Enter.
    if pending.bytes.last != "\u{1B}" { #expect(Array(found.dropLast(3)) == pending.meaning) }
  }

  @Test func threeEscapesAreThree() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}\u{1B}\u{1B}".utf8) == [.key(Key(.escape))])
    #expect(decoder.timePassed() == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test func aPausedCharacterIsOneUnknownKey() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0xE1, 0xBA]) == [])
    #expect(decoder.pendingMilliseconds == 300)
    #expect(decoder.timePassed() == [.key(Key(.unknown))])
  }

  @Test func nothingPendingMeansNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.take("a".utf8).count == 1)
    #expect(decoder.pendingMilliseconds == nil)
    #expect(decoder.timePassed() == [])
  }
}
