import Foundation

/// What starts services with the PC, at the edge of the program.
protocol ServiceManager {
  /// Has it do something; `nil` where there is no such thing on this PC.
  func ask(_ arguments: [String]) -> ServiceAnswer?
}

/// What it answers.
struct ServiceAnswer: Hashable {
  /// Its exit code.
  var status: Int32
  /// What it prints.
  var output = ""
  /// What it complains of.
  var complaint = ""
}

/// systemd, by its own command.
struct Systemctl: ServiceManager {
  func ask(_ arguments: [String]) -> ServiceAnswer? {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["LC_ALL=C.UTF-8", "systemctl"] + arguments
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (output, errors)
    do { try process.run() } catch { return nil }
    // It says a few lines at most, which fit into the pipes while nobody reads.
    process.waitUntilExit()
    // env's word for a command that is not there.
    guard process.terminationStatus != 127 else { return nil }
    return ServiceAnswer(
      status: process.terminationStatus, output: Self.text(output), complaint: Self.text(errors))
  }

  private static func text(_ pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
