import Glibc
import Keys
import Synchronization
import Testing

@testable import Terminal

/// The terminal is given back on every way out. Each test is a process of its own, which opens a pseudo-terminal of
/// the test's and leaves it in its own manner.
@Suite struct WaysOutTests {
  /// In the other process: takes the terminal over and shows something.
  private static func begin(_ path: String) -> Terminal? {
    let descriptor = open(path, O_RDWR)
    guard let terminal = try? Terminal(input: descriptor, output: descriptor) else { return nil }
    terminal.show(ScreenText(focus: "Gọi"))
    return terminal
  }

  /// To the process, not to the thread as `raise` does: threads of Swift's tasks hear only faults.
  private static func send(_ signal: Int32) {
    if signal == SIGABRT { abort() }
    kill(getpid(), signal)
  }

  private func expectGivenBack(_ pseudo: PseudoTerminal, _ before: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(pseudo.settings == before, sourceLocation: place)
    let written = pseudo.written { $0.contains("\u{1B}[?1049l") }
    #expect(written.hasPrefix(ControlText.begin), sourceLocation: place)
    #expect(written.contains("Gọi"), sourceLocation: place)
    #expect(written.hasSuffix(ControlText.end), sourceLocation: place)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalToEndIsAnEventAndTheProgramCloses(_ signal: Int32)
    async throws
  {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(processExitsWith: .exitCode(7)) { [path = pseudo.path as String, signal = signal as Int32] in
      let terminal = try #require(Self.begin(path))
      Self.send(signal)
      guard terminal.nextEvent(timeoutMilliseconds: nil) == .terminationAsked else { exit(1) }
      terminal.close()
      // The signal's default is back.
      var action = sigaction()
      sigaction(signal, nil, &action)
      exit(action.__sigaction_handler.sa_handler == nil ? 7 : 2)
    }
    expectGivenBack(pseudo, before)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGQUIT])
  func aFaultGivesItBackAndThenEndsTheProgramAsEver(_ signal: Int32) async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(processExitsWith: .signal(signal)) { [path = pseudo.path as String, signal = signal as Int32] in
      let terminal = try #require(Self.begin(path))
      Self.send(signal)
      // Another thread may be the one that dies.
      while true { _ = terminal.nextEvent(timeoutMilliseconds: nil) }
    }
    expectGivenBack(pseudo, before)
  }

  @Test func aTrapOfSwiftGivesItBack() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(processExitsWith: .failure) { [path = pseudo.path as String] in
      let terminal = try #require(Self.begin(path))
      let none: [Int] = []
      _ = none[Int(getpid())]
      withExtendedLifetime(terminal) {}
      exit(0)
    }
    expectGivenBack(pseudo, before)
  }

  @Test func aStackOverflowGivesItBack() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = pseudo.path as String] in
      let terminal = try #require(Self.begin(path))
      exit(Int32(truncatingIfNeeded: Self.dive(Int(getpid())) + (terminal.size.rows > 0 ? 1 : 0)))
    }
    expectGivenBack(pseudo, before)
  }

  /// Goes down until there is no stack.
  private static func dive(_ depth: Int) -> Int {
    depth == 0 ? 0 : [depth, dive(depth + 1)].reduce(0, &+)
  }

  @Test func leavingWithoutClosingGivesItBack() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(processExitsWith: .exitCode(3)) { [path = pseudo.path as String] in
      let terminal = try #require(Self.begin(path))
      withExtendedLifetime(terminal) { exit(3) }
    }
    expectGivenBack(pseudo, before)
  }

  @Test func theControllingTerminalIsFoundWhereInputIsRedirected() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    await #expect(processExitsWith: .exitCode(4)) { [path = pseudo.path as String] in
      setsid()
      // The first terminal that a session's leader opens controls it.
      _ = open(path, O_RDWR)
      for standard in [0, 1] as [Int32] { dup2(open("/dev/null", O_RDWR), standard) }
      let terminal = try Terminal.controlling()
      terminal.show(ScreenText(focus: "Gọi"))
      terminal.close()
      exit(4)
    }
    expectGivenBack(pseudo, before)
  }

  @Test func withoutAControllingTerminalThereIsNone() async {
    await #expect(processExitsWith: .exitCode(4)) {
      setsid()
      for standard in [0, 1] as [Int32] { dup2(open("/dev/null", O_RDWR), standard) }
      #expect(throws: Terminal.Failure.notATerminal) { try Terminal.controlling() }
      exit(4)
    }
  }

  @Test func onlyOneTerminalOwnsTheProcess() async throws {
    let pseudo = try PseudoTerminal()
    await #expect(processExitsWith: .exitCode(5)) { [path = pseudo.path as String] in
      let terminal = try #require(Self.begin(path))
      let descriptor = open(path, O_RDWR)
      #expect(throws: Terminal.Failure.alreadyOpen) { try Terminal(input: descriptor, output: descriptor) }
      terminal.close()
      let next = try Terminal(input: descriptor, output: descriptor)
      next.close()
      exit(5)
    }
  }

  @Test func theWindowsSizeIsFollowed() async throws {
    let pseudo = try PseudoTerminal(columns: 40, rows: 8)
    let seen = Atomic(false)
    try await withHelper {
      _ = pseudo.written { $0.contains("Gọi") }
      pseudo.resize(columns: 12, rows: 3)
      let repainted = pseudo.written { $0.contains("Gọi") }
      seen.store(repainted.contains("\u{1B}[2J"), ordering: .sequentiallyConsistent)
    } during: {
      await #expect(processExitsWith: .exitCode(6)) { [path = pseudo.path as String] in
        // As a session's leader, so that the terminal controls the process and the kernel tells it of the size.
        setsid()
        let terminal = try #require(Self.begin(path))
        guard terminal.nextEvent(timeoutMilliseconds: 5000) == .resized else { exit(1) }
        guard terminal.size == WindowSize(columns: 12, rows: 3) else { exit(2) }
        terminal.close()
        exit(6)
      }
    }
    let wasSeen = seen.load(ordering: .sequentiallyConsistent)
    #expect(wasSeen)
  }

  @Test func aWindowThatIsClosedAsksToEndAndIsGone() async throws {
    let pseudo = try PseudoTerminal()
    try await withHelper {
      _ = pseudo.written { $0.contains("Gọi") }
      pseudo.hangUp()
    } during: {
      await #expect(processExitsWith: .exitCode(8)) { [path = pseudo.path as String] in
        setsid()
        let terminal = try #require(Self.begin(path))
        // The signal and the end of the file come in any order.
        var events: Set<Terminal.Event> = []
        while !events.isSuperset(of: [.terminationAsked, .gone]) {
          let event = terminal.nextEvent(timeoutMilliseconds: 5000)
          guard event == .terminationAsked || event == .gone else { exit(1) }
          events.insert(event)
        }
        terminal.close()
        exit(8)
      }
    }
  }

  @Test func stoppingGivesItBackAndGoingOnTakesItAgain() async throws {
    let pseudo = try PseudoTerminal()
    let before = pseudo.settings
    let whileStopped = Mutex("")
    let afterwards = Mutex("")
    try await withHelper {
      let text = pseudo.written { $0.contains("\u{1B}[?1049l") }
      let process = text.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" }
      guard let process = Int32(process), Self.waitUntilStopped(process) else { return }
      whileStopped.withLock { $0 = pseudo.settings }
      kill(process, SIGCONT)
      let painted = pseudo.written { $0.contains("Gọi") }
      afterwards.withLock { $0 = painted }
    } during: {
      await #expect(processExitsWith: .exitCode(9)) { [path = pseudo.path as String] in
        let descriptor = open(path, O_RDWR)
        let name = Array("<\(getpid())>".utf8)
        guard write(descriptor, name, name.count) == name.count else { exit(3) }
        let terminal = try #require(Self.begin(path))
        Self.send(SIGTSTP)
        guard terminal.nextEvent(timeoutMilliseconds: 10000) == .resized else { exit(1) }
        guard terminal.nextEvent(timeoutMilliseconds: 0) == .timedOut else { exit(2) }
        terminal.close()
        exit(9)
      }
    }
    let (settings, painted) = (whileStopped.withLock { $0 }, afterwards.withLock { $0 })
    #expect(settings == before)
    #expect(painted.hasPrefix(ControlText.begin))
    #expect(pseudo.settings == before)
  }

  /// Whether a process has stopped: `T` in its line in `/proc`. Looks for five seconds at most.
  private static func waitUntilStopped(_ process: Int32) -> Bool {
    for _ in 0..<5000 {
      var bytes = [UInt8](repeating: 0, count: 256)
      let descriptor = open("/proc/\(process)/stat", O_RDONLY)
      let count = read(descriptor, &bytes, bytes.count)
      close(descriptor)
      if String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains(") T ") { return true }
      poll(nil, 0, 1)
    }
    return false
  }

  /// Does something on a thread of its own while a process runs.
  private func withHelper(
    _ help: @escaping @Sendable () -> Void, during work: () async throws -> Void
  ) async throws {
    let thread = PlainThread(help)
    defer { thread.join() }
    try await work()
  }
}
