import Glibc

/// Another program, started and ended by its number.
final class Child {
  let pid: pid_t
  private var isWaitedFor = false

  /// What a program has used when it ends.
  struct Ending {
    /// The exit code, or 128 and the signal.
    var code: Int32
    /// The most memory it held, in bytes.
    var mostMemory: Int
  }

  /// Where its input and output go.
  enum Place {
    case nowhere
    /// A terminal of its own, by its path.
    case terminal(String)
    /// Input from a descriptor, output nowhere.
    case input(Int32)
    /// Output into a file.
    case output(String)
  }

  /// Starts a program, found by its name.
  init(_ arguments: [String], environment: [String], at place: Place) throws(Complaint) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let (input, output): (String, String)
    switch place {
    case .nowhere: (input, output) = ("/dev/null", "/dev/null")
    case .input: (input, output) = ("", "/dev/null")
    case .output(let path): (input, output) = ("/dev/null", path)
    case .terminal(let path):
      (input, output) = (path, path)
      // A session of its own; the terminal it opens first is then the one it belongs to. glibc's POSIX_SPAWN_SETSID.
      posix_spawnattr_setflags(&attributes, 0x80)
    }
    if case .input(let descriptor) = place {
      posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_RDWR | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid = pid_t()
    guard posix_spawnp(&pid, arguments[0], &actions, &attributes, &argv, &envp) == 0 else {
      throw Complaint("\(arguments[0]) could not be started.")
    }
    self.pid = pid
  }

  /// Waits for its end.
  @discardableResult func wait() -> Ending {
    var status: Int32 = 0
    var usage = rusage()
    while !isWaitedFor, wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    isWaitedFor = true
    let signal = status & 0x7f
    return Ending(code: signal == 0 ? status >> 8 & 0xff : 128 + signal, mostMemory: usage.ru_maxrss * 1_024)
  }

  /// Asks it to end, and waits until it has.
  func end() {
    guard !isWaitedFor else { return }
    kill(pid, SIGTERM)
    wait()
  }

  deinit { end() }
}

/// Why nothing can be measured, in one sentence.
struct Complaint: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}
