import Glibc
import Synchronization

/// A PulseAudio server of a test's own, in a folder of its own. It ends with the value that holds it.
public final class PulseServer: SoundServer {
  /// What its only sinks are called; none at all for a server without a sound card.
  public let sinks: [String]
  private let folder: PrivateFolder
  private let options: String
  private let child = Mutex<ChildProcess?>(nil)

  /// Why a test can't have a server.
  public enum Failure: Error { case noAnswer }

  /// Starts one with these sinks, each with these options.
  public init(sinks: [String] = ["test"], options: String = "rate=22050 channels=2") throws {
    folder = try PrivateFolder()
    self.sinks = sinks
    self.options = options
    try start()
  }

  deinit { kill() }

  /// The address a client connects to.
  public var address: String { "unix:\(folder.path)/native" }

  /// Its folder.
  public var path: String { folder.path }

  /// Starts it, again after `kill`, and waits until it answers.
  public func start() throws {
    // Should the tests crash, it ends by itself when nobody has used it for a while.
    var arguments = [
      "pulseaudio", "-n", "--exit-idle-time=30", "--daemonize=no", "--use-pid-file=no", "--disable-shm=yes",
      "--log-level=error", "-L", "module-native-protocol-unix socket=\(folder.path)/native auth-anonymous=1",
    ]
    for sink in sinks { arguments += ["-L", "module-null-sink sink_name=\(sink) \(options)"] }
    if sinks.isEmpty { arguments += ["-L", "module-always-sink"] }
    let started = try ChildProcess(arguments, environment: environment, in: folder.path)
    child.withLock { $0 = started }
    guard Patience.waits(until: { control("info") }) else { throw Failure.noAnswer }
  }

  /// Ends it without a farewell, as a crash would.
  public func kill() {
    child.withLock {
      $0?.end()
      $0 = nil
    }
  }

  /// Lets it hang: it keeps its socket and answers nothing.
  public func freeze() { child.withLock { $0?.send(SIGSTOP) } }

  /// Lets it go on.
  public func thaw() { child.withLock { $0?.send(SIGCONT) } }

  /// What another program needs to know to reach it.
  public var environment: [String] {
    [
      "HOME=\(folder.path)", "XDG_RUNTIME_DIR=\(folder.path)", "PULSE_RUNTIME_PATH=\(folder.path)",
      "PULSE_STATE_PATH=\(folder.path)",
      "PULSE_SERVER=\(address)", "PATH=/usr/bin:/bin", "LC_ALL=C",
    ]
  }
}
