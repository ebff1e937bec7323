import Foundation
import Glibc
import Support

/// The program, run by an account without special rights: to root, no file is protected and every process is its own.
enum Unprivileged {
  /// Whom the program runs as: this account, or nobody where tests are run by root.
  static let user: UInt32 = getuid() == 0 ? 65_534 : getuid()

  /// The name of that account.
  static var name: String { getpwuid(user).flatMap { $0.pointee.pw_name.map { String(cString: $0) } } ?? "\(user)" }

  /// Whether such an account can start the program where it lies.
  static let isPossible: Bool = {
    let tried = try? ChildProcess(
      prefix + [Program.path, "--version"], environment: ["PATH=/usr/bin:/bin"], in: "/", errors: .file("/dev/null"))
    return tried?.wait(seconds: 20) == .exit(0)
  }()

  private static let prefix =
    getuid() == 0 ? ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups"] : []

  /// Gives that account a program's home and everything in it.
  static func give(_ program: Program) throws {
    guard getuid() == 0 else { return }
    let all = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    for path in [program.folder.path] + all.map({ program.folder($0) }) { lchown(path, user, user) }
  }

  /// Starts any program as that account, in a home that was given to it.
  static func start(
    _ arguments: [String], of program: Program, input: ChildProcess.Channel = .file("/dev/null"),
    output: ChildProcess.Channel = .file("/dev/null")
  ) throws -> ChildProcess {
    try ChildProcess(
      prefix + arguments, environment: program.environment.map { "\($0.key)=\($0.value)" }, in: program.folder("work"),
      input: input, output: output)
  }

  /// Runs the program as that account, and tells what it printed.
  static func run(_ program: Program, _ arguments: String...) throws -> String {
    let output = program.folder("output")
    let child = try start([Program.path] + arguments, of: program, output: .file(output))
    _ = child.wait()
    return try String(contentsOfFile: output, encoding: .utf8)
  }
}
