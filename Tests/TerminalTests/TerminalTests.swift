import Glibc
import Keys
import Testing

@testable import Terminal

/// On a real pseudo-terminal.
@Suite struct TerminalTests {
  private func open(
    _ pseudo: PseudoTerminal, _ display: Terminal.Display = .screen
  ) throws -> Terminal {
    try Terminal(input: pseudo.slave, output: pseudo.slave, display: display, ownsProcess: false)
  }

  private func events(_ terminal: Terminal, _ count: Int) -> [Terminal.Event] {
    (0..<count).map { _ in terminal.nextEvent(timeoutMilliseconds: 5000) }
  }

  @Test func everyKeyOfEveryTerminalArrives() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo, .none)
    for recorded in RecordedBytes.all where recorded.level == .plain {
      pseudo.type(recorded.bytes)
      let names = recorded.names.map { Key(name: $0) }
      let found = events(terminal, names.count).map { event in
        if case .key(let key) = event { key } else { nil as Key? }
      }
      #expect(found == names, "\(recorded.testDescription)")
    }
    #expect(terminal.nextEvent(timeoutMilliseconds: 0) == .timedOut)
  }

  @Test func everyControlByteReachesTheProgram() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo)
    #expect(pseudo.keptFromPrograms == [])
    pseudo.type([0x03, 0x1A, 0x13, 0x11, 0x1C, 0x16, 0x04, 0x0D])
    let names = events(terminal, 8).map { event in if case .key(let key) = event { key.name } else { "\(event)" } }
    #expect(names == ["Ctrl+c", "Ctrl+z", "Ctrl+s", "Ctrl+q", "Ctrl+\\", "Ctrl+v", "Ctrl+d", "Enter"])
  }

  @Test func aLoneEscapeIsEscapeByItself() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo, .none)
    pseudo.type("\u{1B}")
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .key(Key(.escape)))
    pseudo.type("\u{1B}[")
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .key(Key(.character("["), .alt)))
  }

  @Test func aPasteIsOneEvent() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo, .none)
    pseudo.type("\u{1B}[200~Bài học: một\rNói: hai\u{1B}[201~a")
    #expect(events(terminal, 2) == [.pasted("Bài học: một\nNói: hai"), .key(Key(.character("a")))])
  }

  @Test func writesAtTheStartAskForTheProtocolAfterTheSecondScreen() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo)
    let text = pseudo.written { $0.contains("\u{1B}[c") }
    #expect(text == ControlText.begin + ControlText.question)
    for part in ["\u{1B}[?1049h", "\u{1B}[?1036h", "\u{1B}[?1039h", "\u{1B}[?1l", "\u{1B}[?2004h"] {
      #expect(text.contains(part))
    }
    terminal.close()
  }

  @Test func theProtocolIsSwitchedOnWhereItIsSpoken() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo)
    _ = pseudo.written { $0.contains("\u{1B}[c") }
    #expect(terminal.keyboardLevel == .plain && !terminal.isKeyboardLevelKnown)
    pseudo.type("\u{1B}[?0u\u{1B}[?62cx")
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .key(Key(.character("x"))))
    #expect(terminal.keyboardLevel == .extended && terminal.isKeyboardLevelKnown)
    #expect(pseudo.written { $0.contains("u") } == "\u{1B}[>31u")
    pseudo.type("\u{1B}[P\u{1B}[115;1:3u")
    #expect(
      events(terminal, 2) == [
        .key(Key(.function(1), physical: 59)), .key(Key(.character("s"), phase: .release, physical: 31)),
      ])
    terminal.close()
    #expect(pseudo.written { $0.contains("1049l") }.contains("\u{1B}[<u"))
  }

  @Test func theLevelStaysPlainWhereItIsNot() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo)
    pseudo.type("\u{1B}[?62c\u{1B}[P")
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .key(Key(.pause)))
    #expect(terminal.keyboardLevel == .plain && terminal.isKeyboardLevelKnown)
  }

  @Test func closingGivesTheTerminalBackAndTwiceIsOnce() throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    let terminal = try open(pseudo)
    #expect(pseudo.settings != before)
    pseudo.type("\u{1B}[?62c")
    terminal.close()
    #expect(pseudo.settings == before)
    #expect(pseudo.written { $0.hasSuffix("\u{1B}[?1049l") }.hasSuffix(ControlText.end))
    terminal.close()
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .gone)
    pseudo.type("a")
    #expect(pseudo.settings == before)
  }

  @Test func lettingGoClosesIt() throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    do {
      let terminal = try open(pseudo, .none)
      #expect(pseudo.settings != before)
      withExtendedLifetime(terminal) {}
    }
    #expect(pseudo.settings == before)
  }

  @Test func withoutADisplayNothingIsWritten() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo, .none)
    #expect(terminal.isKeyboardLevelKnown)
    terminal.show(ScreenText(focus: "Gọi"))
    terminal.close()
    #expect(write(pseudo.slave, "!", 1) == 1)
    #expect(pseudo.written { !$0.isEmpty } == "!")
  }

  @Test func theScreenStandsAsItWasMeant() throws {
    let pseudo = try PseudoTerminal(columns: 40, rows: 8)
    let terminal = try open(pseudo)
    _ = pseudo.written { $0.contains("\u{1B}[c") }
    let screen = ScreenText(place: "Bài 1", focus: "Tin nhắn, Nút, 2/8", hint: "Nhấn Enter để mở", said: ["Tin nhắn"])
    terminal.show(screen)
    var emulator = ScreenEmulator(columns: 40, rows: 8)
    emulator.take(Array(pseudo.written { $0.hasSuffix("\u{1B}[2;1H") && $0.contains("?7h") }.utf8))
    #expect(emulator.text == ["Bài 1", "Tin nhắn, Nút, 2/8", "Nhấn Enter để mở", "Tin nhắn"])
    #expect(emulator.cursor == (1, 0))
    terminal.close()
  }

  @Test func aWindowThatTakesNothingDoesNotStopUs() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo)
    #expect(tcflow(pseudo.slave, TCOOFF) == 0)
    for number in 0..<5 { terminal.show(ScreenText(focus: String(repeating: "\(number) ", count: 4000))) }
    pseudo.type("a")
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .key(Key(.character("a"))))
    #expect(tcflow(pseudo.slave, TCOON) == 0)
    terminal.show(ScreenText(focus: "Gọi"))
    #expect(pseudo.written { $0.contains("Gọi") }.contains("\u{1B}[2J"))
    pseudo.type("\u{1B}[?62c")
    terminal.close()
  }

  @Test func aClosedWindowIsGone() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo)
    pseudo.type("a\u{1B}[?62c")
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .key(Key(.character("a"))))
    pseudo.hangUp()
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .gone)
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .gone)
    terminal.show(ScreenText(focus: "Gọi"))
    terminal.close()
  }

  @Test func anotherThreadWakesIt() throws {
    let pseudo = try PseudoTerminal()
    let terminal = try open(pseudo, .none)
    let waker = terminal.waker
    let thread = PlainThread { waker.wake() }
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .woken)
    thread.join()
    for _ in 0..<100_000 { waker.wake() }
    #expect(terminal.nextEvent(timeoutMilliseconds: 5000) == .woken)
    #expect(terminal.nextEvent(timeoutMilliseconds: 0) == .timedOut)
    waker.wake()
    pseudo.type("a")
    #expect(Set(events(terminal, 2)) == [.woken, .key(Key(.character("a")))])
    terminal.close()
    waker.wake()
  }

  @Test func whatIsNoTerminalIsRefused() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { ends.forEach { close($0) } }
    #expect(throws: Terminal.Failure.notATerminal) { try Terminal(input: ends[0], output: ends[1], ownsProcess: false) }
    #expect(throws: Terminal.Failure.notATerminal) { try Terminal(input: -1, output: -1, ownsProcess: false) }
  }

  @Test func theSizeIsTheWindows() throws {
    let pseudo = try PseudoTerminal(columns: 33, rows: 7)
    let terminal = try open(pseudo, .none)
    #expect(terminal.size == WindowSize(columns: 33, rows: 7))
    pseudo.resize(columns: 1, rows: 1)
    #expect(terminal.size == WindowSize(columns: 1, rows: 1))
    pseudo.resize(columns: 0, rows: 0)
    #expect(terminal.size == WindowSize(columns: 80, rows: 24))
  }
}
