import Glibc
import Synchronization

/// A PulseAudio server of a test's own, in a folder of its own. It ends with the value that holds it.
final class PulseServer: Sendable {
  /// What its only sinks are called; none at all for a server without a sound card.
  let sinks: [String]
  private let folder: String
  private let options: String
  private let child = Mutex<pid_t?>(nil)

  /// Why a test can't have a server.
  enum Failure: Error { case noFolder, notStarted, noAnswer }

  init(sinks: [String] = ["test"], options: String = "rate=22050 channels=2") throws {
    var template = Array("/tmp/voiceclass-sound-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.noFolder }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.sinks = sinks
    self.options = options
    try start()
  }

  deinit {
    kill()
    removeFolder(folder)
  }

  /// The address a client connects to.
  var address: String { "unix:\(folder)/native" }

  /// Starts it, again after `kill`, and waits until it answers.
  func start() throws {
    // Should the tests crash, it ends by itself when nobody has used it for a while.
    var arguments = [
      "pulseaudio", "-n", "--exit-idle-time=30", "--daemonize=no", "--use-pid-file=no", "--disable-shm=yes",
      "--log-level=error", "-L", "module-native-protocol-unix socket=\(folder)/native auth-anonymous=1",
    ]
    for sink in sinks { arguments += ["-L", "module-null-sink sink_name=\(sink) \(options)"] }
    if sinks.isEmpty { arguments += ["-L", "module-always-sink"] }
    guard let started = Child.start(arguments, environment: environment) else { throw Failure.notStarted }
    child.withLock { $0 = started }
    guard waitUntil({ run("pactl", "info") }) else { throw Failure.noAnswer }
  }

  /// Ends it without a farewell, as a crash would.
  func kill() { child.withLock { end(&$0) } }

  /// Lets it hang: it keeps its socket and answers nothing.
  func freeze() { child.withLock { if let pid = $0 { _ = Glibc.kill(pid, SIGSTOP) } } }

  /// Lets it go on.
  func thaw() { child.withLock { if let pid = $0 { _ = Glibc.kill(pid, SIGCONT) } } }

  /// Runs `pactl` on it; whether it succeeded.
  @discardableResult func control(_ arguments: String...) -> Bool { run(["pactl"] + arguments) }

  /// Begins to record what a sink plays.
  ///
  /// A null sink hands its monitor each block before it is played, and what is written over afterwards is missing in
  /// the recording. With blocks of 1 ms that is at most the first millisecond after a silence.
  func record(_ sink: String = "test", latencyMilliseconds: Int = 1) -> Recording? {
    Recording(
      [
        "parec", "--server=\(address)", "--device=\(sink).monitor", "--raw", "--format=s16le", "--rate=22050",
        "--channels=2", "--latency-msec=\(latencyMilliseconds)",
      ], environment: environment)
  }

  private var environment: [String] {
    [
      "HOME=\(folder)", "XDG_RUNTIME_DIR=\(folder)", "PULSE_RUNTIME_PATH=\(folder)", "PULSE_STATE_PATH=\(folder)",
      "PULSE_SERVER=\(address)", "PATH=/usr/bin:/bin", "LC_ALL=C",
    ]
  }

  private func run(_ arguments: String...) -> Bool { run(arguments) }

  private func run(_ arguments: [String]) -> Bool {
    guard let pid = Child.start(arguments, environment: environment) else { return false }
    return Child.wait(pid) == 0
  }

  private func end(_ pid: inout pid_t?) {
    guard let child = pid else { return }
    _ = Glibc.kill(child, SIGKILL)
    _ = Child.wait(child)
    pid = nil
  }

  private func removeFolder(_ path: String) {
    if let pid = Child.start(["rm", "-rf", path], environment: ["PATH=/usr/bin:/bin"]) { _ = Child.wait(pid) }
  }
}

/// What a sink plays, as it is heard.
final class Recording: Sendable {
  private let child: pid_t
  private let descriptor: Int32
  private let heard = Mutex(Heard())

  /// What came until now, taken in once.
  private struct Heard {
    var bytes: [UInt8] = []
    var samples: [Int16] = []
    var first: Int?
    var last: Int?
    var sounding = 0
  }

  fileprivate init?(_ arguments: [String], environment: [String]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    // Other children must not keep what is ours.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = Child.start(arguments, environment: environment, output: ends[1])
    close(ends[1])
    guard let started else {
      close(ends[0])
      return nil
    }
    (child, descriptor) = (started, ends[0])
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    // The first frames come when the recording really runs.
    guard waitUntil({ !samples.isEmpty }) else { return nil }
  }

  deinit {
    kill(child, SIGKILL)
    _ = Child.wait(child)
    close(descriptor)
  }

  /// All that was recorded until now: left and right in turn.
  var samples: [Int16] { takingIn { $0.samples } }

  /// Frames in which the left channel was not silent.
  var soundingFrames: Int { takingIn { $0.sounding } }

  /// The samples from the first that is not silent, once that has been followed by so many frames.
  func heard(frames: Int) -> [Int16] {
    var found: [Int16] = []
    _ = waitUntil {
      takingIn { heard in
        guard let first = heard.first, heard.samples.count - first >= frames * 2 else { return false }
        found = Array(heard.samples[first..<first + frames * 2])
        return true
      }
    }
    return found
  }

  /// All samples from the first to the last that sounds, once so many frames of silence have followed.
  func untilSilent(frames: Int = 6_000) -> [Int16] {
    var found: [Int16] = []
    _ = waitUntil {
      takingIn { heard in
        guard let first = heard.first, let last = heard.last, heard.samples.count - last > frames * 2 else {
          return false
        }
        found = Array(heard.samples[first..<last + 2])
        return true
      }
    }
    return found
  }

  private func takingIn<Result>(_ body: (borrowing Heard) -> Result) -> Result {
    heard.withLock { heard in
      var block = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &block, block.count)
        guard count > 0 else { break }
        heard.bytes += block[..<count]
      }
      let start = heard.samples.count
      let whole = (heard.bytes.count / 4) * 4
      for place in stride(from: 0, to: whole, by: 2) {
        heard.samples.append(Int16(bitPattern: UInt16(heard.bytes[place]) | UInt16(heard.bytes[place + 1]) << 8))
      }
      heard.bytes.removeFirst(whole)
      for index in stride(from: start, to: heard.samples.count, by: 2)
      where heard.samples[index] != 0 || heard.samples[index + 1] != 0 {
        if heard.first == nil { heard.first = index }
        heard.last = index
        if heard.samples[index] != 0 { heard.sounding += 1 }
      }
      return body(heard)
    }
  }
}

/// Other programs, started and ended by their number.
private enum Child {
  static func start(_ arguments: [String], environment: [String], output: Int32? = nil) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid = pid_t()
    return posix_spawnp(&pid, arguments[0], &actions, nil, &argv, &envp) == 0 ? pid : nil
  }

  static func wait(_ pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

/// Asks again and again until something holds; `false` after twenty seconds.
func waitUntil(_ holds: () -> Bool) -> Bool {
  for _ in 0..<10_000 {
    if holds() { return true }
    var pause = timespec(tv_sec: 0, tv_nsec: 2_000_000)
    nanosleep(&pause, nil)
  }
  return holds()
}

/// What was told by a callback from another thread.
final class Told<Value: Equatable & Sendable>: Sendable {
  private let values = Mutex<[Value]>([])

  func tell(_ value: Value) { values.withLock { $0.append(value) } }

  var all: [Value] { values.withLock { $0 } }

  /// Waits until it has been told.
  func waits(for value: Value) -> Bool { waitUntil { all.contains(value) } }
}
