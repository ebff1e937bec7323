import Foundation
import Synchronization

/// A PostgreSQL server of a test's own, in a folder of its own, on this PC alone. It ends with the value that holds it.
public final class PostgreSQLServer: Sendable {
  /// Why a test can't have one.
  public enum Failure: Error { case notInstalled, notMade(ChildProcess.Ending?), noAnswer }

  /// Where it listens on the loopback.
  public let port: UInt16
  private let folder: PrivateFolder
  private let programs: String
  private let child = Mutex<ChildProcess?>(nil)

  /// The account that owns the server. Whoever connects is believed: nobody else can reach it.
  private static let owner = "province"
  /// Whom the system has for it: the server refuses to run as root.
  private static let account = "postgres"

  /// Makes one and starts it.
  public init() throws {
    programs = try Self.programs()
    folder = try PrivateFolder()
    port = try Self.freePort()
    if geteuid() == 0, let account = getpwnam(Self.account) {
      chown(folder.path, account.pointee.pw_uid, account.pointee.pw_gid)
    }
    let making = try ChildProcess(
      asItself(
        "initdb", ["-D", folder("data"), "-A", "trust", "-U", Self.owner, "-E", "UTF8", "--locale=C", "--no-sync"]),
      environment: environment, in: folder.path)
    let ending = making.wait()
    guard ending == .exit(0) else { throw Failure.notMade(ending) }
    try start()
  }

  deinit { kill() }

  /// The address by which an account reaches it; the owner without one.
  /// - Parameter port: Of a line to it; its own without one.
  public func address(account: String? = nil, port: UInt16? = nil) -> String {
    "postgres://\(account ?? Self.owner)@127.0.0.1:\(port ?? self.port)/postgres"
  }

  /// Starts it, again after `kill`, and waits until it answers.
  public func start() throws {
    // What was killed may hold its memory for a moment, and a new one refuses to begin until it is free.
    guard Patience.waits(until: { startsNow() }) else { throw Failure.noAnswer }
  }

  private func startsNow() -> Bool {
    // Nothing here must survive the PC, only the server's own end.
    let settings = [
      "listen_addresses=127.0.0.1", "unix_socket_directories=\(folder.path)", "fsync=off", "log_min_messages=fatal",
      "shared_buffers=64MB", "max_connections=60",
    ]
    let arguments = ["-D", folder("data"), "-p", String(port)] + settings.flatMap { ["-c", $0] }
    guard
      let started = try? ChildProcess(
        asItself("postgres", arguments), environment: environment, in: folder.path, errors: .file(folder("log")))
    else { return false }
    guard Patience.waits(until: { started.ending != nil || answers }), started.ending == nil else { return false }
    child.withLock { $0 = started }
    return true
  }

  private var answers: Bool {
    let asked = try? ChildProcess(
      ["\(programs)/pg_isready", "-q", "-h", "127.0.0.1", "-p", String(port)], environment: environment,
      in: folder.path)
    return asked?.wait() == .exit(0)
  }

  /// Ends it and all that work for it without a farewell, as a power cut would.
  public func kill() {
    child.withLock { child in
      guard let server = child else { return }
      let helpers =
        (try? String(contentsOfFile: "/proc/\(server.pid)/task/\(server.pid)/children", encoding: .utf8)) ?? ""
      server.end()
      for helper in helpers.split(separator: " ") { if let pid = pid_t(helper) { Glibc.kill(pid, SIGKILL) } }
      child = nil
    }
  }

  private func asItself(_ program: String, _ arguments: [String]) -> [String] {
    let account = Self.account
    let change = ["setpriv", "--reuid=\(account)", "--regid=\(account)", "--clear-groups", "--"]
    return (geteuid() == 0 ? change : []) + ["\(programs)/\(program)"] + arguments
  }

  private var environment: [String] { ["HOME=\(folder.path)", "PATH=/usr/bin:/bin", "LC_ALL=C", "TZ=UTC"] }

  /// Where Debian puts the newest of them.
  private static func programs() throws -> String {
    let folder = "/usr/lib/postgresql"
    let versions = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap { Int($0) }
    guard let newest = versions.max() else { throw Failure.notInstalled }
    return "\(folder)/\(newest)/bin"
  }

  private static func freePort() throws -> UInt16 { try LoopbackSocket().port }
}
