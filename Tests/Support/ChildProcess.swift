public import Glibc
import Synchronization

/// Another program, started by a test and ended by its number, at the latest with the value that holds it.
public final class ChildProcess: Sendable {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with its exit code.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// Where a program reads from or writes to.
  public enum Channel: Hashable, Sendable {
    /// A file, read from or written anew.
    case file(String)
    /// What the program has as standard output.
    case output
  }

  /// Why a program can't be started.
  public struct Failure: Error { public var code: Int32 }

  /// Its number.
  public let pid: pid_t
  private let ended = Mutex<Ending?>(nil)

  /// Starts a program in a session of its own: no terminal controls it, unless one is what it reads from.
  /// - Parameters:
  ///   - arguments: the first is its path, or its name on the PATH.
  ///   - environment: all of it, as `NAME=value`.
  ///   - folder: where it runs.
  public init(
    _ arguments: [String], environment: [String], in folder: String, input: Channel = .file("/dev/null"),
    output: Channel = .file("/dev/null"), errors: Channel = .file("/dev/null")
  ) throws {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // As in the system's header, which Swift doesn't read: a session of its own, and all signals heard, of which
    // threads of Swift's tasks hear only faults.
    let (newSession, signalMask): (Int16, Int16) = (0x80, 0x08)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, newSession | signalMask)
    for (number, channel) in [(Int32(0), input), (1, output), (2, errors)] {
      switch channel {
      case .output: posix_spawn_file_actions_adddup2(&actions, 1, number)
      case .file(let path):
        let flags = path.hasPrefix("/dev/") ? O_RDWR : number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
      }
    }
    // It becomes the program itself, under the same number, once it has gone to the folder.
    var argv = (["/usr/bin/env", "-C", folder] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid = pid_t()
    let code = posix_spawn(&pid, "/usr/bin/env", &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw Failure(code: code) }
    self.pid = pid
  }

  deinit { end() }

  /// Sends it a signal; nothing once it has ended.
  public func send(_ signal: Int32) { ended.withLock { if $0 == nil { kill(pid, signal) } } }

  /// Ends it without a farewell.
  public func end() {
    send(SIGKILL)
    _ = wait()
  }

  /// How it ended, if it has.
  public var ending: Ending? {
    ended.withLock { ended in
      if ended == nil {
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
        let signal = status & 0x7F
        ended = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
      }
      return ended
    }
  }

  /// Waits until it has ended; `nil` when it has not after so many seconds.
  public func wait(seconds: Int = 60) -> Ending? {
    _ = Patience.waits(seconds: seconds) { ending != nil }
    return ending
  }
}
