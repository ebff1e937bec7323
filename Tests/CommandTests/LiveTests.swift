import Glibc
import Support
import Testing

/// The built program in a terminal: keys typed as a terminal sends them, the screen read as it is shown.
@Suite struct LiveTests {
  @Test func aNewLearnerChoosesALanguageAndDoesTheFirstLesson() throws {
    let window = try TerminalWindow()
    let before = window.settings
    let session = try LearnSession(try Program(), in: window)
    #expect(session.shows("Tiếng Việt"))
    session.press("2")
    // Whoever is new is led into the first lesson at once.
    #expect(session.shows("Lesson: Hear it again, or stop it."))
    #expect(session.shows("No sound can be heard"), "the notice is in the chosen language, too")
    // Enter goes on wherever something is told.
    goOn(session, to: "Press Space once.")
    session.press(" ")
    #expect(session.shows("That is Space."))
    for (sentence, times) in [
      ("Anna will come on Sunday", 1), ("The clinic opens at eight", 2), ("The last bus to Harbour Town", 2),
      ("The name is: Anna", 3), ("The neighbour across the yard", 3),
    ] {
      goOn(session, to: sentence)
      for _ in 1...times { session.press(" ") }
      session.press(TypedKey.enter)
    }
    // The lesson goes on by itself, too: the Enter that was to lead to the tale may be the one that stops it.
    for (tale, praise) in [
      ("Once upon a time", "It fell silent at once."), ("Good morning", "You need not hear all of it."),
    ] {
      goOn(session, to: tale, or: praise)
      if !window.screen.words.contains(praise) { session.press("f") }
      #expect(session.shows(praise), "\(window.screen.lines)")
    }
    goOn(session, to: "It is called: Mill Lane.")
    for _ in 1...3 { session.press(" ") }
    session.press(TypedKey.enter)
    #expect(session.shows("Now you could write it down."))
    goOn(session, to: "Which key says the last thing again?")
    expectFocus(window, "Enter")
    session.press(TypedKey.right)
    #expect(session.window.shows { $0.cursorLine == "Space" })
    expectFocus(window, "Space")
    session.press(TypedKey.enter)
    // The rest is told to its end: an Enter too many would begin the next lesson.
    #expect(session.shows("Lesson done: Hear it again, or stop it.", seconds: 90), "\(window.screen.lines)")
    session.press(TypedKey.enter)
    #expect(window.shows { $0.lines.first?.hasPrefix("Slower, louder") == true }, "\(window.screen.lines)")
    leave(session)
    #expect(window.settings == before)
    #expect(window.screen.faults == [])
    #expect(!window.screen.isAlternate)
  }

  @Test func onThePhoneTheFocusStandsAloneWithTheCursorOnIt() throws {
    let window = try TerminalWindow(columns: 40, rows: 10)
    let session = try LearnSession(
      try Program(), in: window, "--guest", "--language", "vi", "--lesson", "wifi-and-data")
    #expect(session.shows("Bật Wi-Fi"))
    // On the phone it does nothing, should the telling have come to its end by itself.
    goOn(session, by: TypedKey.pageDown, to: "Đi tiếp đến khi nghe Cài đặt.")
    for item in [
      "Tin nhắn, Nút, Hàng 1, Cột 2", "Danh bạ, Nút, Hàng 1, Cột 3", "Sân tập, Nút, Hàng 1, Cột 4",
      "Cài đặt, Nút, Hàng 2, Cột 1",
    ] {
      session.press(TypedKey.right)
      #expect(window.shows { $0.cursorLine == item }, "\(window.screen.lines)")
      expectFocus(window, item)
    }
    leave(session)
    #expect(window.screen.faults == [])
  }

  @Test func inLargeLettersTheNameIsHugeAndTheFocusIsTextBelowIt() throws {
    let window = try TerminalWindow(columns: 80, rows: 25)
    let session = try LearnSession(
      try Program(), in: window, ["--guest", "--language", "vi", "--letters", "large"], command: "phone")
    let item = "Tin nhắn, Nút, Hàng 1, Cột 2"
    #expect(session.shows("Hàng 1, Cột 1"))
    session.press(TypedKey.right)
    #expect(window.shows { $0.cursorLine == item }, "\(window.screen.lines)")
    let huge = window.screen.lines.filter { $0.contains("█") }
    #expect(huge.count >= 10 && huge.allSatisfy { $0.allSatisfy { " ▀▄█".contains($0) } }, "\(window.screen.lines)")
    #expect(window.screen.lines.count { $0 == item } == 1, "what is said once stands there once")
    // In the settings it is changed from the next key on.
    session.press(TypedKey.f9)
    #expect(window.shows { $0.cursorLine.hasPrefix("Lời hướng dẫn") }, "\(window.screen.lines)")
    session.press(TypedKey.end)
    #expect(window.shows { $0.cursorLine.hasPrefix("Cỡ chữ trên màn hình: lớn") }, "\(window.screen.lines)")
    session.press(TypedKey.right)
    #expect(window.shows { screen in !screen.lines.contains { $0.contains("█") } }, "\(window.screen.lines)")
    leave(session)
    #expect(window.screen.faults == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalEndsItAndGivesTheTerminalBack(_ signal: Int32) throws {
    let window = try TerminalWindow()
    let before = window.settings
    let session = try LearnSession(try Program(), in: window, "--language", "en")
    #expect(session.shows("Main menu"))
    #expect(window.settings != before)
    session.child.send(signal)
    #expect(session.ending() == .exit(0))
    #expect(window.settings == before)
    #expect(!window.screen.isAlternate)
  }

  @Test func aWindowThatIsClosedEndsIt() throws {
    let window = try TerminalWindow()
    let program = try Program()
    let session = try LearnSession(program, in: window, "--language", "en")
    #expect(session.shows("Main menu"))
    window.hangUp()
    #expect(session.child.wait(seconds: 20) != nil)
    #expect(try program.run("learn", "--keys", "").ending == .exit(0), "the records are whole")
  }

  @Test func afterAKillTheNextStartIsAsUsable() throws {
    let program = try Program()
    let window = try TerminalWindow()
    let killed = try LearnSession(program, in: window)
    #expect(killed.shows("Tiếng Việt"))
    killed.press("3")
    #expect(killed.shows("पाठ: फिर से सुनना, रोकना।"))
    // What was done before a key is on the disk when the key is answered.
    killed.press(TypedKey.right)
    #expect(killed.shows("आपके सबसे पास"))
    killed.child.send(SIGKILL)
    #expect(killed.ending() == .signal(SIGKILL))
    // In the same window, as the dead program has left it.
    let next = try LearnSession(program, in: window)
    #expect(window.shows { $0.cursorLine.hasPrefix("आगे सीखें") }, "the language is known: \(window.screen.lines)")
    next.press(TypedKey.right)
    #expect(window.shows { $0.cursorLine.hasPrefix("अगला पाठ") })
    leave(next)
  }

  @Test func controlCIsAKeyThatIsNotUsed() throws {
    let session = try LearnSession(try Program(), in: try TerminalWindow(), "--guest", "--language", "en")
    #expect(session.shows("Main menu"))
    session.press(TypedKey.controlC)
    #expect(session.shows("Control and c has no use here."), "\(session.window.screen.lines)")
    #expect(session.child.ending == nil)
    session.press(TypedKey.right)
    #expect(session.window.shows { $0.cursorLine == "All lessons, 2 of 9" })
    leave(session)
  }

  @Test func escapeAlwaysSaysWhereItLeads() throws {
    let session = try LearnSession(
      try Program(), in: try TerminalWindow(), "--guest", "--language", "en", "--lesson", "wifi-and-data")
    #expect(session.shows("Lesson: Turn on the Wi-Fi."))
    session.press(TypedKey.f7)
    #expect(session.shows("Input help is on."), "\(session.window.screen.lines)")
    session.press(TypedKey.escape)
    #expect(session.shows("Input help is off."), "\(session.window.screen.lines)")
    session.press(TypedKey.escape)
    #expect(session.shows("You left the lesson"), "\(session.window.screen.lines)")
    session.press(TypedKey.escape)
    #expect(session.shows("Do you want to leave"), "\(session.window.screen.lines)")
    session.press(TypedKey.escape)
    #expect(session.ending() == .exit(0))
  }

  @Test func garbageDoesNotEndIt() throws {
    let session = try LearnSession(try Program(), in: try TerminalWindow(), "--guest", "--language", "en")
    #expect(session.shows("Main menu"))
    var seed: UInt32 = 7
    for _ in 0..<60 {
      let bytes = (0..<48).map { _ -> UInt8 in
        seed = seed &* 1_664_525 &+ 1_013_904_223
        let byte = UInt8(truncatingIfNeeded: seed >> 24)
        // Escape and Enter alone lead out by themselves, as they should.
        return [0x1B, 0x0D, 0x0A].contains(byte) ? 0x9B : byte
      }
      session.press(String(decoding: bytes, as: UTF8.self))
      session.window.type(bytes)
      session.window.read()
    }
    session.press("\u{1B}[999;999;999~\u{1B}[200~" + String(repeating: "x", count: 3_000) + "\u{1B}[201~")
    #expect(session.child.ending == nil)
    session.press(TypedKey.home)
    #expect(session.window.shows { !$0.cursorLine.isEmpty })
    session.child.send(SIGTERM)
    #expect(session.ending() == .exit(0))
    #expect(session.window.screen.faults == [])
  }

  /// A braille display follows the cursor, so it stands where the next letter goes.
  @Test func theCursorStandsWhereTheNextLetterGoes() throws {
    let window = try TerminalWindow(columns: 80, rows: 25)
    let session = try LearnSession(
      try Program(), in: window, ["--guest", "--language", "vi"], command: "phone")
    #expect(session.shows("Hàng 1, Cột 1"))
    for key in [TypedKey.right, TypedKey.right, TypedKey.enter, TypedKey.right] { session.press(key) }
    #expect(window.shows { $0.cursorLine.contains("Tìm") && $0.cursor.column == 0 }, "\(window.screen.lines)")
    session.press(TypedKey.enter)
    session.press("an")
    let isBehindTheLetters: (TerminalScreen) -> Bool = { $0.cursorLine.prefix($0.cursor.column).hasSuffix(", an") }
    #expect(window.shows(isBehindTheLetters), "\(window.screen.lines)")
    session.press("h")
    #expect(window.shows { $0.cursorLine.prefix($0.cursor.column).hasSuffix(", anh") }, "\(window.screen.lines)")
    leave(session)
    #expect(window.screen.faults == [])
  }

  @Test func aWindowOfTwoRowsWorks() throws {
    let window = try TerminalWindow(columns: 20, rows: 2)
    let session = try LearnSession(try Program(), in: window, "--guest", "--language", "en")
    #expect(window.shows { $0.cursorLine == "Next lesson: Hear it" }, "\(window.screen.lines)")
    session.press(TypedKey.right)
    #expect(window.shows { $0.cursorLine == "All lessons, 2 of 9" }, "\(window.screen.lines)")
    leave(session)
    #expect(window.screen.faults == [])
  }

  /// Without sound, what is said is read; the sentence about the PC must leave it room.
  @Test func aLowWindowShowsWhatIsSaidFirst() throws {
    let window = try TerminalWindow(columns: 30, rows: 8)
    let session = try LearnSession(try Program(), in: window, "--guest", "--language", "en")
    #expect(session.shows("Next lesson: Hear it again, or stop it, 1 of"), "\(window.screen.lines)")
    session.press("q")
    #expect(session.shows("q has no use here. For help, press F1."), "\(window.screen.lines)")
    leave(session)
  }

  // MARK: -

  /// The focus stands in rows of its own, the cursor on its first letter, and it alone stands out.
  private func expectFocus(_ window: TerminalWindow, _ focus: String, _ place: SourceLocation = #_sourceLocation) {
    let screen = window.screen
    #expect(screen.cursorLine == focus, "\(screen.lines)", sourceLocation: place)
    #expect(screen.cursor.column == 0, sourceLocation: place)
    #expect(screen.boldRows == [screen.cursor.row], "\(screen.lines)", sourceLocation: place)
  }

  /// Presses a key until these words are shown. Each press waits for the screen to answer the one before and to stand
  /// still: a press too many would be taken for an answer to what comes next.
  private func goOn(
    _ session: LearnSession, by key: String = TypedKey.enter, to words: String, or others: String? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) {
    func isThere() -> Bool { [words, others ?? words].contains { session.window.screen.words.contains($0) } }
    for _ in 1...12 where !isThere() {
      var shown = session.window.screen.lines
      session.press(key)
      _ = session.window.shows(seconds: 5) { $0.lines != shown }
      while !isThere(), session.window.screen.lines != shown {
        shown = session.window.screen.lines
        _ = session.window.shows(seconds: 1) { $0.lines != shown || isThere() }
      }
    }
    #expect(isThere(), "\(session.window.screen.lines)", sourceLocation: place)
  }

  /// Escape, as often as it takes, and each time the screen says something else.
  private func leave(_ session: LearnSession, _ place: SourceLocation = #_sourceLocation) {
    for _ in 1...4 where session.child.ending == nil {
      let before = session.window.screen.lines
      session.press(TypedKey.escape)
      _ = session.window.shows(seconds: 5) { $0.lines != before || session.child.ending != nil }
    }
    #expect(session.ending() == .exit(0), "\(session.window.screen.lines)", sourceLocation: place)
  }
}
