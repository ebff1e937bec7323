import Glibc
import Keys
import Synchronization
import Testing

@testable import Terminal

/// On a console of the kernel's.
@Suite(.enabled(if: RealConsole.isAtHand)) struct ConsoleKeyboardTests {
  private static func layout() -> KeyLayout? { try? KeyLayout(named: KeyLayoutName(layout: "us")) }

  /// In another process: takes the console.
  private static func begin(_ path: String) -> Terminal? {
    let descriptor = open(path, O_RDWR)
    return try? Terminal(input: descriptor, output: descriptor, consoleLayout: layout)
  }

  private func names(_ terminal: Terminal, _ count: Int) -> [String] {
    (0..<count).map { _ in
      let event = terminal.nextEvent(timeoutMilliseconds: 5000)
      return if case .key(let key) = event { key.rawName } else { "\(event)" }
    }
  }

  @Test func aConsoleIsKnownForOne() throws {
    let console = try RealConsole()
    #expect(VirtualConsole(console.descriptor).map { "/dev/tty\($0.number)" } == console.path)
    let pseudo = try PseudoTerminal()
    #expect(VirtualConsole(pseudo.slave) == nil)
    #expect(VirtualConsole(-1) == nil)
  }

  @Test func keysComeFromTheKeyboardItselfAndItIsGivenBack() throws {
    let console = try RealConsole()
    // Typed before, and so it came as a byte.
    console.type([0x0D])
    let terminal = try Terminal(
      input: console.descriptor, output: console.descriptor, ownsProcess: false, consoleLayout: Self.layout)
    #expect(terminal.keyboardLevel == .full && terminal.isKeyboardLevelKnown)
    #expect(console.mode == 2)
    console.type("38 6a ea b8 2a 6c ec aa 1f 20 21 9f a0 a1 03 83".bytes)
    #expect(
      names(terminal, 16) == [
        "Alt", "Alt+Right", "up:Alt+Right", "up:Alt", "Shift", "Shift+Down", "up:Shift+Down", "up:Shift", "s", "d", "f",
        "up:s", "up:d", "up:f", "2", "up:2",
      ])
    #expect(terminal.nextEvent(timeoutMilliseconds: 0) == .timedOut)
    // A code that breaks off is waited for, and no longer.
    console.type([0x00, 0x81])
    #expect(terminal.nextEvent(timeoutMilliseconds: 350) == .timedOut)
    console.type("9f 1f".bytes)
    #expect(names(terminal, 1) == ["s"])
    terminal.close()
    #expect(console.mode == 3)
  }

  /// Who is in front is watched, and not asked.
  @Test func waitingTakesNoTimeOfTheProcessor() throws {
    let console = try RealConsole()
    let terminal = try Terminal(
      input: console.descriptor, output: console.descriptor, display: .none, ownsProcess: false,
      consoleLayout: Self.layout)
    func spent() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
    let before = spent()
    #expect(terminal.nextEvent(timeoutMilliseconds: 300) == .timedOut)
    #expect(spent() - before < 30_000, "microseconds of 300,000")
    terminal.close()
  }

  @Test func withoutALayoutItsBytesAreRead() throws {
    let console = try RealConsole()
    let terminal = try Terminal(
      input: console.descriptor, output: console.descriptor, display: .none, ownsProcess: false)
    #expect(console.mode == 3 && terminal.keyboardLevel == .plain)
    console.type(Array("\u{1B}[C".utf8))
    #expect(names(terminal, 1) == ["Right"])
  }

  @Test func anywhereElseNobodyAsksForALayout() throws {
    let pseudo = try PseudoTerminal()
    var wasAsked = false
    let terminal = try Terminal(
      input: pseudo.slave, output: pseudo.slave, display: .none, ownsProcess: false,
      consoleLayout: {
        wasAsked = true
        return nil
      })
    #expect(!wasAsked && terminal.keyboardLevel == .plain)
  }

  @Test func whatAKilledProgramLeftIsNotGivenBack() throws {
    let console = try RealConsole()
    for left in [0, 2, 4] as [Int32] {
      console.setMode(left)
      let terminal = try Terminal(
        input: console.descriptor, output: console.descriptor, display: .none, ownsProcess: false,
        consoleLayout: Self.layout)
      #expect(console.mode == 2)
      terminal.close()
      #expect(console.mode == 3)
    }
    console.setMode(1)
    let terminal = try Terminal(
      input: console.descriptor, output: console.descriptor, display: .none, ownsProcess: false,
      consoleLayout: Self.layout)
    terminal.close()
    #expect(console.mode == 1)
  }

  // MARK: Ways out

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGQUIT])
  func aFaultGivesTheKeyboardBack(_ signal: Int32) async throws {
    let console = try RealConsole()
    await #expect(processExitsWith: .signal(signal)) { [path = console.path as String, signal = signal as Int32] in
      let terminal = try #require(Self.begin(path))
      #expect(terminal.keyboardLevel == .full)
      if signal == SIGABRT { abort() }
      kill(getpid(), signal)
      while true { _ = terminal.nextEvent(timeoutMilliseconds: nil) }
    }
    #expect(console.mode == 3)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalToEndGivesItBack(_ signal: Int32) async throws {
    let console = try RealConsole()
    await #expect(processExitsWith: .exitCode(7)) { [path = console.path as String, signal = signal as Int32] in
      let terminal = try #require(Self.begin(path))
      kill(getpid(), signal)
      guard terminal.nextEvent(timeoutMilliseconds: nil) == .terminationAsked else { exit(1) }
      terminal.close()
      exit(7)
    }
    #expect(console.mode == 3)
  }

  @Test func leavingWithoutClosingGivesItBack() async throws {
    let console = try RealConsole()
    await #expect(processExitsWith: .exitCode(3)) { [path = console.path as String] in
      let terminal = try #require(Self.begin(path))
      withExtendedLifetime(terminal) { exit(3) }
    }
    #expect(console.mode == 3)
  }

  @Test func nothingCanBeDoneAboutAKillButByWhoComesNext() async throws {
    let console = try RealConsole()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = console.path as String] in
      let terminal = try #require(Self.begin(path))
      kill(getpid(), SIGKILL)
      withExtendedLifetime(terminal) {}
    }
    #expect(console.mode == 2)
    await #expect(processExitsWith: .exitCode(7)) { [path = console.path as String] in
      try #require(Self.begin(path)).close()
      exit(7)
    }
    #expect(console.mode == 3)
  }

  @Test func stoppingGivesItBackAndGoingOnTakesItAgain() async throws {
    let console = try RealConsole()
    // By which the other process tells its number.
    let pseudo = try PseudoTerminal()
    let seen = Mutex<[Int32]>([])
    let thread = PlainThread {
      let text = pseudo.written { $0.contains(">") }
      guard let process = Int32(text.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }) else { return }
      // It is stopped right after the keyboard is given back, and may not be yet.
      if console.hasMode(3) { seen.withLock { $0.append(3) } }
      for _ in 0..<5000 {
        kill(process, SIGCONT)
        if console.mode == 2 { break }
        poll(nil, 0, 1)
      }
      seen.withLock { $0.append(console.mode) }
      pseudo.type("x\n")
    }
    await #expect(processExitsWith: .exitCode(9)) { [path = console.path as String, other = pseudo.path as String] in
      let descriptor = open(other, O_RDWR | O_NOCTTY)
      let terminal = try #require(Self.begin(path))
      let name = Array("<\(getpid())>".utf8)
      kill(getpid(), SIGTSTP)
      guard write(descriptor, name, name.count) == name.count else { exit(1) }
      while terminal.nextEvent(timeoutMilliseconds: 5000) != .resized {}
      // Until its mode was looked at.
      var byte: UInt8 = 0
      guard read(descriptor, &byte, 1) == 1 else { exit(2) }
      terminal.close()
      exit(9)
    }
    thread.join()
    let modes = seen.withLock { $0 }
    #expect(modes == [3, 2])
    #expect(console.mode == 3)
  }

  // MARK: Rights

  @Test func onesOwnConsoleNeedsNoRights() async throws {
    let console = try RealConsole()
    await #expect(processExitsWith: .exitCode(5)) { [path = console.path as String] in
      setsid()
      let descriptor = open(path, O_RDWR)
      guard setuid(65534) == 0 else { exit(1) }
      let terminal = try Terminal(input: descriptor, output: descriptor, consoleLayout: Self.layout)
      guard terminal.keyboardLevel == .full else { exit(2) }
      terminal.close()
      exit(5)
    }
    #expect(console.mode == 3)
  }

  @Test func ofAnotherConsoleTheBytesAreRead() async throws {
    let console = try RealConsole()
    await #expect(processExitsWith: .exitCode(5)) { [path = console.path as String] in
      let descriptor = open(path, O_RDWR | O_NOCTTY)
      guard setuid(65534) == 0 else { exit(1) }
      let terminal = try Terminal(input: descriptor, output: descriptor, consoleLayout: Self.layout)
      guard terminal.keyboardLevel == .plain else { exit(2) }
      terminal.close()
      exit(5)
    }
    #expect(console.mode == 3)
  }

  @Test func theFrontIsToldByItsFile() {
    #expect(ConsoleFront("/nowhere").number == nil)
    #expect(ConsoleFront("/dev/null").number == nil)
    #expect(ConsoleFront().number != nil)
  }
}
