import Glibc
import Synchronization

/// A PipeWire of a test's own, with the daemon that speaks PulseAudio's language, the one that decides who is connected
/// with whom, and a message bus for that one; all in a folder of their own. They end with the value that holds them.
public final class PipeWireServer: SoundServer {
  /// What its only sinks are called; none at all for a server without a sound card.
  public let sinks: [String]
  private let folder: PrivateFolder
  private let options: String
  private let children = Mutex<[ChildProcess]>([])

  /// Why a test can't have a server.
  public enum Failure: Error {
    /// One of its programs did not begin, or did not answer.
    case noAnswer(String)
  }

  /// Starts one with these sinks, each with these options.
  ///
  /// - Parameter rate: frames a second in which all is mixed. As shipped it is 48,000, and sound of any other rate is
  ///   converted; at 22,050 the samples of speech pass as they are.
  public init(sinks: [String] = ["test"], options: String = "channels=2", rate: Int = 48_000) throws {
    folder = try PrivateFolder()
    self.sinks = sinks
    self.options = options
    mkdir(folder("pipewire"), 0o700)
    mkdir(folder("pipewire/pipewire.conf.d"), 0o700)
    try folder.write(
      """
      context.properties = { default.clock.rate = \(rate) default.clock.allowed-rates = [ \(rate) ] }

      """, to: "pipewire/pipewire.conf.d/rate.conf")
    try start()
  }

  deinit { kill() }

  /// The address a client connects to.
  public var address: String { "unix:\(folder.path)/pulse/native" }

  /// Its folder.
  public var path: String { folder.path }

  /// Starts it, again after `kill`, and waits until it answers and the last of its sinks is the default.
  public func start() throws {
    for leftover in ["bus", "pipewire-0", "pulse/native"] { unlink(folder(leftover)) }
    try begin(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=unix:path=\(folder.path)/bus"], "bus")
    try begin(["pipewire"], "pipewire-0")
    try begin(["wireplumber"], nil)
    try begin(["pipewire-pulse"], "pulse/native")
    guard Patience.waits(until: { defaultSink == "auto_null" }) else { throw Failure.noAnswer("no sink of its own") }
    for sink in sinks {
      guard control("load-module", "module-null-sink", "sink_name=\(sink)", options) else {
        throw Failure.noAnswer(sink)
      }
      guard Patience.waits(until: { defaultSink == sinks.first }) else { throw Failure.noAnswer("no default sink") }
    }
  }

  /// Ends it without a farewell, as a crash would.
  public func kill() {
    children.withLock {
      for child in $0.reversed() { child.end() }
      $0 = []
    }
  }

  /// Lets it hang: it keeps its socket and answers nothing.
  public func freeze() { children.withLock { for child in $0.reversed() { child.send(SIGSTOP) } } }

  /// Lets it go on.
  public func thaw() { children.withLock { for child in $0 { child.send(SIGCONT) } } }

  /// The sink that new streams go to.
  public var defaultSink: String? {
    let answer = folder("default-sink")
    guard ask(["get-default-sink"], answer: .file(answer)), let file = fopen(answer, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return nil }
    return String(decoding: line.prefix { $0 > 0x20 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What another program needs to know to reach it.
  public var environment: [String] {
    [
      "HOME=\(folder.path)", "XDG_RUNTIME_DIR=\(folder.path)", "PIPEWIRE_RUNTIME_DIR=\(folder.path)",
      "XDG_CONFIG_HOME=\(folder.path)", "XDG_STATE_HOME=\(folder.path)/state",
      "DBUS_SESSION_BUS_ADDRESS=unix:path=\(folder.path)/bus", "PULSE_SERVER=\(address)", "PATH=/usr/bin:/bin",
      "LC_ALL=C",
    ]
  }

  /// Starts one of its programs, and waits for the socket by which others reach it.
  private func begin(_ arguments: [String], _ socket: String?) throws {
    let child = try ChildProcess(
      arguments, environment: environment, in: folder.path, errors: .file(folder("\(arguments[0]).log")))
    children.withLock { $0.append(child) }
    guard let socket else { return }
    guard Patience.waits(until: { access(folder(socket), F_OK) == 0 || child.ending != nil }), child.ending == nil
    else { throw Failure.noAnswer(arguments[0]) }
  }
}
