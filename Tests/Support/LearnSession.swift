/// The built program in a terminal's window.
public struct LearnSession {
  /// What it writes to and reads from.
  public let window: TerminalWindow
  /// The program, running.
  public let child: ChildProcess
  /// Its home.
  public let program: Program

  /// Starts `learn` in a window.
  public init(_ program: Program, in window: TerminalWindow, _ arguments: String...) throws {
    try self.init(program, in: window, arguments)
  }

  /// Starts `learn` or another command in a window, with more arguments.
  public init(
    _ program: Program, in window: TerminalWindow, _ arguments: [String], command: String = "learn",
    environment: [String: String] = [:]
  ) throws {
    (self.program, self.window) = (program, window)
    child = try program.start(
      [command] + arguments, input: .file(window.path), output: .file(window.path), errors: .file(window.path),
      environment: environment)
  }

  /// Reads the screen until these words stand on it.
  public func shows(_ words: String, seconds: Int = 20) -> Bool { window.shows(words, seconds: seconds) }

  /// Presses a key.
  public func press(_ key: String) { window.type(key) }

  /// How it ended, with the last of the screen read; `nil` when it did not in time.
  public func ending(seconds: Int = 20) -> ChildProcess.Ending? {
    _ = Patience.waits(seconds: seconds) {
      window.read()
      return child.ending != nil
    }
    window.read()
    return child.ending
  }
}
