import Foundation

/// A command of the system, run to its end or to the end of our patience.
///
/// Foundation's `Process` is not used: on Linux it waits for the end of a socket, and with a systemd that answers at once
/// it was seen to wait for ever.
struct SystemCommand {
  /// How it ended, and what it had to say.
  struct Ending: Hashable {
    /// Its exit code, or 128 and the number of the signal that ended it, as a shell has it.
    var status: Int32
    /// What it printed, without the blanks around it.
    var output = ""
    /// What it complained of, without the blanks around it.
    var complaint = ""
  }

  /// Its name, which is looked for on the path, and its arguments.
  let words: [String]
  /// What is set in its environment besides ours.
  var environment: [String: String] = [:]
  /// How long it may take, in milliseconds; then it is ended.
  var patience = 30_000
  /// What it reads, 60,000 bytes at the most: a pipe takes as much at once.
  var input = ""

  /// A look every so many milliseconds is soon enough for a command that takes ten.
  private static let pause = 5
  /// As in the system's header, which Swift doesn't read.
  private static let withSignalMask: Int16 = 0x08

  /// Runs it, and waits for its end.
  /// - Returns: `nil` where there is no such command.
  func run() -> Ending? {
    guard let output = Reading(), let complaint = Reading(), let pid = start(output, complaint) else { return nil }
    var status: Int32 = 0
    var left = patience
    // What it says is read meanwhile, or it might wait for us. The end of what it says is not waited for: a server that
    // it leaves behind may hold it open for days.
    while waitpid(pid, &status, WNOHANG) == 0 {
      if left <= 0 { kill(pid, SIGKILL) }
      poll(nil, 0, Int32(Self.pause))
      left -= Self.pause
      output.take()
      complaint.take()
    }
    output.take()
    complaint.take()
    return Ending(status: Self.code(status), output: output.text, complaint: complaint.text)
  }

  private func start(_ output: Reading, _ complaint: Reading) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let given = written(input)
    defer { if let given { close(given) } }
    if let given {
      posix_spawn_file_actions_adddup2(&actions, given, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaint.writing, STDERR_FILENO)
    // Threads of ours take no signals; a server that is started here must.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Self.withSignalMask)
    let settings = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var argv = words.map { strdup($0) } + [nil]
    var envp = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var pid = pid_t()
    return posix_spawnp(&pid, words[0], &actions, &attributes, &argv, &envp) == 0 ? pid : nil
  }

  /// The end of a pipe from which a text can be read; `nil` for none.
  private func written(_ text: String) -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard !text.isEmpty, pipe(&ends) == 0 else { return nil }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // It must not wait for a reader that has not begun.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let bytes = Array(text.utf8)
    _ = write(ends[1], bytes, bytes.count)
    return ends[0]
  }

  /// As the macros of the system's header take a status apart, which Swift doesn't read.
  private static func code(_ status: Int32) -> Int32 {
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// What a command says, as far as it is kept.
private final class Reading {
  /// Where the command writes.
  let writing: Int32
  private let reading: Int32
  private var bytes: [UInt8] = []

  /// More than this many bytes are not kept: commands that are asked here say a few lines.
  private static let longest = 65_536

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Takes what is there, without waiting.
  func take() {
    var chunk = [UInt8](repeating: 0, count: Self.longest)
    while case let count = read(reading, &chunk, chunk.count), count > 0 {
      bytes += chunk.prefix(min(count, Self.longest - bytes.count))
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
}
