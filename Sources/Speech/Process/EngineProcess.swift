internal import CLinux
internal import Glibc
import Synchronization

/// An engine in a process of its own, and the next one when that has ended.
///
/// It is the same program, started once more with a command that nobody types: it keeps an engine ready (`EngineHost`),
/// whose copies speak. They end with this program, however it ends.
public final class EngineProcess: Sendable {
  /// The command by which a program becomes such a process: its `main` hands what stands behind it to `EngineHost.run`.
  public static let command = "engine"

  /// How long a process may take until it is ready, in milliseconds; usually it takes 20. On a cold disk the program
  /// has just been read, since this is one.
  private static let patienceForStart = 3_000
  /// How long it may take to make a copy of itself, in milliseconds; usually it takes one.
  private static let patienceForCopy = 500

  /// A process that speaks.
  struct Worker: Sendable {
    let socket: PacketSocket
    let pid: pid_t
  }

  /// What the engine has, as it told when it was ready.
  struct Greeting: Sendable {
    var sampleRate: Int
    var voices: [EngineVoice]
    var worker: Worker
  }

  private struct State {
    var host: HostProcess?
    var isTaken = false
  }

  private let program: String
  private let state: Mutex<State>
  /// The process that speaks now, for tests that end it.
  let speaking = Atomic<pid_t>(0)

  /// Asks the kernel to let this thread, and those that it starts from now on, run for short turns, and soon: a chunk
  /// takes a few tenths of a millisecond, and a busy PC would make it wait. It takes nothing from others, and kernels
  /// before 6.12 don't know it.
  public static func askForShortTurns() { _ = linux_set_turn(turn) }

  /// In nanoseconds. With ten other programs at work on two cores the first chunk comes after 2.2 ms (p95), without it after
  /// 3.6; a turn of 0.1 ms ends in the middle of a chunk, and one of 2 ms has to wait for as long.
  private static let turn: UInt64 = 500_000

  /// Starts it, and does not wait until it is ready.
  ///
  /// - Parameter program: The path of a program that knows `command`; by default the one that runs here.
  public init(program: String = "/proc/self/exe") {
    self.program = program
    state = Mutex(State(host: HostProcess(program)))
  }

  /// Waits until it is ready, for the one synthesizer that it serves; `nil` where it can't be started.
  ///
  /// - Throws: `alreadyStarted` where it serves another one, `noVoiceData`.
  func greeting() throws(Synthesizer.Failure) -> Greeting? {
    let isFirst = state.withLock { state in
      defer { state.isTaken = true }
      return !state.isTaken
    }
    guard isFirst else { throw .alreadyStarted }
    let greeting = try state.withLock { state throws(Synthesizer.Failure) in
      try state.host?.greeting(Self.patienceForStart)
    }
    speaking.store(greeting?.worker.pid ?? 0, ordering: .relaxed)
    return greeting
  }

  /// Another process that speaks in place of the last one, which is ended, and how that one ended; `nil` where none can be
  /// started.
  func anotherWorker() -> (worker: Worker, last: WorkerEnding)? {
    let another: (worker: Worker, last: WorkerEnding)? = state.withLock { state in
      if let another = state.host?.anotherWorker(Self.patienceForCopy) { return another }
      // The host is gone, or hangs.
      state.host = nil
      state.host = HostProcess(program)
      let greeting = try? state.host?.greeting(Self.patienceForStart)
      return greeting.map { ($0.worker, .none) }
    }
    speaking.store(another?.worker.pid ?? 0, ordering: .relaxed)
    return another
  }

  /// The process that makes the copies, for tests that end it.
  var host: pid_t? { state.withLock { $0.host?.pid } }
}

/// The process that keeps an engine ready, as seen from the program that started it.
private final class HostProcess: Sendable {
  let pid: pid_t
  private let control: PacketSocket

  /// Starts the program; `nil` where that fails.
  init?(_ program: String) {
    guard let (own, theirs) = PacketSocket.pair(), let pid = Self.start(program, with: theirs) else { return nil }
    control = own
    self.pid = pid
  }

  /// It ends by itself when its socket is closed; one that hangs is ended, and either is buried.
  deinit {
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 { guard errno == EINTR else { return } }
  }

  /// What it tells first.
  func greeting(_ patience: Int) throws(Synthesizer.Failure) -> EngineProcess.Greeting? {
    control.setPatience(milliseconds: patience)
    guard let (bytes, socket) = control.receiveWithDescriptor() else { return nil }
    switch HostAnswer(bytes) {
    case .greeting(let sampleRate, let voices, let pid):
      guard let socket else { return nil }
      return EngineProcess.Greeting(
        sampleRate: sampleRate, voices: voices, worker: EngineProcess.Worker(socket: socket, pid: pid))
    case .noVoiceData: throw .noVoiceData
    case .worker, .noWorker, nil: return nil
    }
  }

  /// Asks for another process that speaks.
  func anotherWorker(_ patience: Int) -> (worker: EngineProcess.Worker, last: WorkerEnding)? {
    control.setPatience(milliseconds: patience)
    guard control.send([0]), let (bytes, socket) = control.receiveWithDescriptor(), let socket,
      case .worker(let pid, let last) = HostAnswer(bytes)
    else { return nil }
    return (EngineProcess.Worker(socket: socket, pid: pid), last)
  }

  /// Starts the program with the socket as its only open file, apart from the terminal, and with what it needs of the
  /// environment.
  private static func start(_ program: String, with socket: PacketSocket) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Remarks of the engine would be written over the screen of a lesson.
    for number in Int32(0)...2 { posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0) }
    posix_spawn_file_actions_adddup2(&actions, socket.descriptor, EngineHost.descriptor)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // As in the system's header, which Swift doesn't read: signals as at the start of a PC, and a session of its own.
    let (signalDefaults, signalMask, newSession): (Int16, Int16, Int16) = (0x04, 0x08, 0x80)
    posix_spawnattr_setflags(&attributes, signalDefaults | signalMask | newSession)
    // The kernel tells it of the end of a thread, not of a program: only the main thread lasts as long.
    let parent = linux_thread() == getpid() ? [String(getpid())] : []
    var argv = (["voiceclass", EngineProcess.command] + parent).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid = pid_t()
    return posix_spawn(&pid, program, &actions, &attributes, &argv, &envp) == 0 ? pid : nil
  }

  /// Where the engine's data and the program's libraries are, and no long report when it ends by a fault.
  private static var environment: [String] {
    ["HOME", "ESPEAK_DATA_PATH", "LD_LIBRARY_PATH", "LC_ALL", "LANG"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    } + ["SWIFT_BACKTRACE=enable=no"]
  }
}
