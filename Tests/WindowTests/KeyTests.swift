import Support
import Testing

/// Keys pressed on an X server as a hand would, and what the window makes of them.
@Suite(.serialized) struct KeyTests {
  private func keys(
    _ window: ProbeWindow, _ count: Int, after press: () throws -> Void
  ) rethrows -> [String] {
    let before = window.keys.count
    try press()
    _ = window.says(before + count) { $0.hasPrefix("key ") }
    return Array(window.keys.dropFirst(before))
  }

  @Test func keysOfTheWindowManagerReachTheWindow() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(
      try keys(window, 4) { try window.screen.press("key", "Alt+Right") }
        == ["press Alt 56", "press Alt+Right 106", "release Alt 56", "release Alt+Right 106"])
    #expect(
      try keys(window, 4) { try window.screen.press("key", "Alt+space") }
        == ["press Alt 56", "press Alt+Space 57", "release Alt 56", "release Alt+Space 57"],
      "and its text is dropped")
  }

  @Test func alsoThoseThatAWindowManagerKeepsForItself() throws {
    let window = try ProbeWindow(on: VirtualScreen(managed: true))
    for chord in ["Alt+Tab", "Alt+Escape", "Ctrl+Alt+Right", "Super+e"] {
      let heard = try keys(window, 2) { try window.screen.press("key", chord) }
      #expect(heard.contains { $0.hasPrefix("press \(chord) ") }, "\(chord): \(heard)")
      // Nothing has come before the window, and it has not vanished.
      #expect(window.says { $0.hasPrefix("key release \(chord) ") })
    }
    #expect(try keys(window, 2) { try window.screen.press("key", "Right") }.contains { $0.hasPrefix("press Right") })
  }

  @Test func sixKeysAreHeldTogether() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    let letters = ["s", "d", "f", "j", "k", "l"]
    let heard = try keys(window, 12) {
      try window.screen.press("keydown", "s", "keydown", "d", "keydown", "f")
      try window.screen.press("keydown", "j", "keydown", "k", "keydown", "l")
      for letter in letters { try window.screen.press("keyup", letter) }
    }
    let places = [31, 32, 33, 36, 37, 38]
    #expect(
      heard == zip(letters, places).map { "press \($0) \($1)" } + zip(letters, places).map { "release \($0) \($1)" })
  }

  @Test func aLetterOfNoKeyComesAsText() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(try keys(window, 1) { try window.screen.press("type", "é") }.contains { $0.hasPrefix("press é") })
    #expect(try keys(window, 1) { try window.screen.press("type", "ữ") }.contains { $0.hasPrefix("press ữ") })
    #expect(try keys(window, 1) { try window.screen.press("type", "क") }.contains { $0.hasPrefix("press क") })
  }

  @Test func aModifierAloneGoesDownAndUp() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    #expect(
      try keys(window, 2) { try window.screen.press("keydown", "Shift_L", "keyup", "Shift_L") }
        == ["press Shift 42", "release Shift 42"])
  }

  @Test func alt4ClosesAsEverywhere() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    try window.screen.press("key", "Alt+F4")
    #expect(window.says { $0 == "asked to end" })
    #expect(window.child.wait() == .exit(0))
    #expect(window.lines.last == "closed")
  }

  @Test func aSignalEndsIt() throws {
    for signal in [15, 1, 2] as [Int32] {
      let window = try ProbeWindow(on: VirtualScreen())
      window.child.send(signal)
      #expect(window.says { $0 == "asked to end" })
      #expect(window.child.wait() == .exit(0))
    }
  }

  @Test func aScreenThatGoesAwayEndsTheProgram() throws {
    let window = try ProbeWindow(on: VirtualScreen())
    window.screen.end()
    #expect(window.child.wait(seconds: 20) != nil)
  }
}
