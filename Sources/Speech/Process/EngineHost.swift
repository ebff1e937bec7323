internal import CLinux
internal import Glibc

/// The process that keeps an engine ready and never speaks: no text reaches it, so nothing can harm it. It makes copies
/// of itself, each with an engine that has just been started, and these speak, one at a time. A copy takes about a
/// millisecond, and shares its memory with the original.
public enum EngineHost {
  /// Where the program that started it left the socket to it.
  static let descriptor: Int32 = 3

  /// Does what this process is for, and returns its exit code when the program that started it is gone.
  ///
  /// - Parameter arguments: What stands behind `EngineProcess.command` on the command line.
  public static func run(_ arguments: [String]) -> Int32 {
    guard PacketSocket.isOne(descriptor) else { return 64 }
    // Nothing else that was open in the program is open here.
    _ = linux_close_from(UInt32(descriptor + 1))
    // Where it was started by a thread that lasts as long as its program, it ends with it at once, even when it was
    // stopped. Everywhere it ends when it finds the socket closed.
    if let parent = arguments.first.flatMap({ Int32($0) }) {
      _ = linux_set_parent_death_signal(SIGKILL)
      guard getppid() == parent else { return 0 }
    }
    _ = linux_set_name("engine-host")
    EngineProcess.askForShortTurns()
    let control = PacketSocket(descriptor)
    // Before the engine starts a thread of its own, which would take the signal and lose it.
    WorkerKeeper.holdSignals()
    guard let engine = Engine() else {
      _ = control.send(HostAnswer.noVoiceData.message)
      return 1
    }
    Confinement.confineHost(reading: engine.dataFolder)
    guard var keeper = WorkerKeeper(control: control, engine: engine) else { return 1 }
    keeper.serve()
    return 0
  }
}

/// Starts and ends the processes that speak.
private struct WorkerKeeper {
  let control: PacketSocket
  let engine: Engine
  /// Tells when one has ended.
  private let signals: Int32
  private var worker: pid_t?
  /// How the last one ended.
  private var ending = WorkerEnding.none

  init?(control: PacketSocket, engine: Engine) {
    (self.control, self.engine) = (control, engine)
    var mask = Self.signalOfAnEnd
    signals = signalfd(-1, &mask, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
    guard signals >= 0 else { return nil }
  }

  private static var signalOfAnEnd: sigset_t {
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGCHLD)
    return mask
  }

  /// From here on the end of a copy waits until it is read.
  static func holdSignals() {
    var mask = signalOfAnEnd
    sigprocmask(SIG_BLOCK, &mask, nil)
  }

  /// Serves until the program that asks is gone.
  mutating func serve() {
    defer { end() }
    guard startAnother(greeting: true) else { return }
    var states = [
      pollfd(fd: control.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      guard poll(&states, 2, -1) >= 0 || errno == EINTR else { return }
      if states[1].revents != 0 { bury() }
      guard states[0].revents != 0 else { continue }
      guard control.receiveWithDescriptor() != nil else { return }
      end()
      guard startAnother(greeting: false) else { return }
    }
  }

  /// Takes note of one that has ended by itself.
  private mutating func bury() {
    withUnsafeTemporaryAllocation(of: signalfd_siginfo.self, capacity: 1) { info in
      while read(signals, info.baseAddress, MemoryLayout<signalfd_siginfo>.size) > 0 {}
    }
    var status: Int32 = 0
    while let pid = worker, waitpid(-1, &status, WNOHANG) == pid { (worker, ending) = (nil, WorkerEnding(status)) }
  }

  /// Ends the one that is there. If it was about to end by itself, that is how it ended.
  private mutating func end() {
    guard let pid = worker else { return }
    var status: Int32 = 0
    if waitpid(pid, &status, WNOHANG) == 0 {
      kill(pid, SIGKILL)
      while waitpid(pid, &status, 0) < 0 { guard errno == EINTR else { break } }
    }
    (worker, ending) = (nil, WorkerEnding(status))
  }

  /// Starts another one and hands its socket over; answers whether there is somebody who takes it.
  private mutating func startAnother(greeting: Bool) -> Bool {
    guard let (theirs, own) = PacketSocket.pair() else { return control.send(HostAnswer.noWorker.message) }
    own.setRoom(bytes: EngineWorker.room)
    let host = getpid()
    let pid = linux_fork()
    if pid == 0 {
      close(control.descriptor)
      close(theirs.descriptor)
      close(signals)
      var none = sigset_t()
      sigemptyset(&none)
      sigprocmask(SIG_SETMASK, &none, nil)
      _ = linux_set_parent_death_signal(SIGKILL)
      guard getppid() == host else { _exit(0) }
      _ = linux_set_name("engine")
      Confinement.confineWorker()
      EngineWorker(socket: own, engine: engine).serve()
      _exit(0)
    }
    guard pid > 0 else { return control.send(HostAnswer.noWorker.message) }
    worker = pid
    defer { ending = .none }
    let answer =
      greeting ? HostAnswer.greeting(engine.sampleRate, engine.voices, worker: pid) : .worker(pid, last: ending)
    return control.send(answer.message, with: theirs.descriptor)
  }
}
