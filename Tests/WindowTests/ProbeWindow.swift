import Foundation
import Support

/// The probe's window on a screen of a test's own.
final class ProbeWindow {
  let screen: VirtualScreen
  let child: ChildProcess
  private let folder: PrivateFolder
  private let input: Pipe

  enum Failure: Error {
    /// It said something else first.
    case notReady(String)
  }

  /// Opens a window over all of a screen.
  /// - Parameter arguments: the probe's.
  init(on screen: VirtualScreen, _ arguments: [String] = ["full"]) throws {
    self.screen = screen
    folder = try PrivateFolder()
    input = Pipe()
    child = try Self.start(arguments, display: screen.display, folder, input: input)
    guard Patience.waits(until: { [folder] in Self.text(folder).hasSuffix("\n") }), lines.first == "ready" else {
      throw Failure.notReady(Self.text(folder))
    }
  }

  /// What a probe says that is not to open a window, and no more.
  static func refusal(_ arguments: [String], environment: [String] = []) throws -> String {
    let folder = try PrivateFolder()
    let child = try start(arguments, display: nil, folder, input: Pipe(), environment: environment)
    _ = child.wait()
    return text(folder)
  }

  private static func start(
    _ arguments: [String], display: String?, _ folder: PrivateFolder, input: Pipe, environment: [String] = []
  ) throws -> ChildProcess {
    let path = (Program.path as NSString).deletingLastPathComponent + "/window-probe"
    return try ChildProcess(
      [path] + arguments,
      environment: [
        "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder.path)", "XDG_RUNTIME_DIR=\(folder.path)",
        "BRLAPI_HOST=127.0.0.1:9",
      ] + (display.map { ["DISPLAY=\($0)"] } ?? []) + environment, in: folder.path,
      input: .descriptor(input.fileHandleForReading.fileDescriptor), output: .file(folder("output")))
  }

  private static func text(_ folder: PrivateFolder) -> String {
    (try? String(contentsOfFile: folder("output"), encoding: .utf8)) ?? ""
  }

  /// All that it has said.
  var lines: [String] { Self.text(folder).split(separator: "\n").map { String($0) } }

  /// Waits until it has said so many lines that are as wanted.
  func says(_ count: Int = 1, seconds: Int = 20, _ isWanted: (String) -> Bool) -> Bool {
    Patience.waits(seconds: seconds) { lines.count(where: isWanted) >= count }
  }

  /// Asks for something, and waits until it is done.
  /// - Returns: the answer; `nil` where none came.
  func ask(_ words: String...) -> String? {
    let before = answers
    input.fileHandleForWriting.write(Data((words.joined(separator: "\t") + "\n").utf8))
    guard Patience.waits(until: { answers.count > before.count }) else { return nil }
    return answers.last
  }

  private var answers: [String] { lines.filter { ["shown", "worn", "no such colours", "yes", "no"].contains($0) } }

  /// The keys that it heard, each as its phase, name and place.
  var keys: [String] { lines.filter { $0.hasPrefix("key ") }.map { String($0.dropFirst(4)) } }
}
