import Support
import Testing

/// The built program in a terminal, where the keyboard is checked for braille.
@Suite struct KeyboardCheckTests {
  @Test func inAWindowThatTellsPressesAloneDotAfterDotIsOffered() throws {
    let window = try TerminalWindow()
    let session = try LearnSession(try Program(), in: window, "--guest", "--language", "en")
    #expect(session.shows("Next lesson"))
    session.press("\u{1B}[20~")
    #expect(session.shows("Settings, "))
    session.press("k")
    #expect(session.shows("Keyboard check for braille: not done yet"))
    session.press(TypedKey.right)
    #expect(session.shows("does not tell when a key is let go"), "\(window.screen.lines)")
    session.child.end()
  }

  @Test func inAWindowThatTellsReleasesAWholeCheckIsDone() throws {
    let window = try TerminalWindow(tellsReleases: true)
    let session = try LearnSession(try Program(), in: window, "--guest", "--language", "en")
    #expect(session.shows("Next lesson"))
    // F9, K and the right arrow, each pressed and let go.
    session.press("\u{1B}[20~\u{1B}[20;1:3~")
    #expect(session.shows("Settings, "))
    session.press("\u{1B}[107;1:1;107u\u{1B}[107;1:3u")
    #expect(session.shows("Keyboard check for braille: not done yet"))
    session.press("\u{1B}[C\u{1B}[1;1:3C")
    var before: [String] = []
    for _ in 1...8 where !window.screen.words.contains("carries braille") {
      #expect(window.shows { asked(on: $0) != before || $0.words.contains("carries braille") })
      before = asked(on: window.screen)
      let codes = before.compactMap { $0 == "Space" ? 32 : $0.unicodeScalars.first?.value }
      // All down, one of them held long, and all up.
      session.press(codes.map { "\u{1B}[\($0);1:1;\($0)u" }.joined())
      session.press(codes.suffix(1).map { "\u{1B}[\($0);1:2;\($0)u" }.joined())
      session.press(codes.map { "\u{1B}[\($0);1:3u" }.joined())
      _ = window.shows(seconds: 5) { asked(on: $0) != before || $0.words.contains("carries braille") }
    }
    #expect(session.shows("this keyboard carries braille"), "\(window.screen.lines)")
    #expect(window.screen.faults == [])
    session.child.end()
  }

  /// The keys that are asked for, as they stand on the screen.
  private func asked(on screen: TerminalScreen) -> [String] {
    let sentence = screen.words.matches(of: #/Hold ([A-Za-z, ]+?) together, then let go/#).last
    return sentence?.1.split(separator: ", ").map { String($0) } ?? []
  }
}
