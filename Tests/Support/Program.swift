import Foundation
import Glibc

/// The built program, run by tests as anybody would run it, but with a home of the test's own.
public struct Program: Sendable {
  /// What a run left.
  public struct Outcome: Sendable {
    /// How it ended; `nil` if it did not in time.
    public var ending: ChildProcess.Ending?
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
  }

  /// Beside the tests, where the package manager builds it.
  public static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let candidates = [tests, Bundle.main.executablePath ?? "", CommandLine.arguments.first ?? ""]
      .map { ($0 as NSString).deletingLastPathComponent + "/voiceclass" }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? candidates[0]
  }()

  /// Home, records and everything else it may write.
  public let folder: PrivateFolder
  /// Where it looks for a sound server; by default there is none.
  public var soundServer: String

  /// The program with an empty home.
  public init(soundServer: String? = nil) throws {
    folder = try PrivateFolder()
    self.soundServer = soundServer ?? "unix:\(folder.path)/no-server"
    for name in ["home", "work"] {
      try FileManager.default.createDirectory(atPath: folder(name), withIntermediateDirectories: true)
    }
  }

  /// Its environment, and no more.
  public var environment: [String: String] {
    [
      "HOME": folder("home"), "XDG_DATA_HOME": folder("home/data"), "XDG_STATE_HOME": folder("home/state"),
      "XDG_RUNTIME_DIR": folder("home"), "PULSE_SERVER": soundServer, "PATH": "/usr/bin:/bin", "TERM": "xterm",
      "LC_ALL": "C.UTF-8", "COLUMNS": "80",
    ]
  }

  /// Starts it.
  public func start(
    _ arguments: [String], input: ChildProcess.Channel = .file("/dev/null"), output: ChildProcess.Channel,
    errors: ChildProcess.Channel, environment changes: [String: String] = [:]
  ) throws -> ChildProcess {
    // What is changed to nothing is left out.
    let all = environment.merging(changes) { $1 }.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    return try ChildProcess(
      [Self.path] + arguments, environment: all, in: folder("work"), input: input, output: output, errors: errors)
  }

  /// Runs it to its end, without a keyboard.
  public func run(_ arguments: String..., environment changes: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: changes)
  }

  /// Runs it to its end, without a keyboard.
  /// - Parameter seconds: how long that may take at most.
  public func run(
    _ arguments: [String], environment changes: [String: String] = [:], seconds: Int = 60
  ) throws -> Outcome {
    let (output, errors) = (folder("output"), folder("errors"))
    let child = try start(arguments, output: .file(output), errors: .file(errors), environment: changes)
    let ending = child.wait(seconds: seconds)
    return Outcome(ending: ending, output: Self.text(output), errors: Self.text(errors))
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
