import Foundation
import Glibc
import Support
import Testing

/// Another screen reader talks at the same time. It runs as an account of its own, since the lessons of other tests would
/// hear of it.
@Suite(
  .serialized,
  .enabled(if: Unprivileged.isPossible && getuid() == 0, "only root can start a program as another account"))
struct DoctorReaderTests {
  private let program: Program
  private let window: TerminalWindow
  private let orca: ChildProcess
  private var output: String { program.folder("output") }

  init() throws {
    program = try Program()
    window = try TerminalWindow()
    try FileManager.default.copyItem(atPath: "/usr/bin/sleep", toPath: program.folder("home/orca"))
    try Unprivileged.give(program)
    orca = try Unprivileged.start([program.folder("home/orca"), "600"], of: program)
  }

  private var printed: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// Asks the doctor to mend, and answers each of its questions with a key.
  private func answered(_ keys: [String]) throws -> DoctorReport {
    let before = window.settings
    let doctor = try Unprivileged.start(
      [Program.path, "doctor", "--language", "en", "--silent", "--fix"], of: program, input: .file(window.path),
      output: .file(output))
    for (number, key) in keys.enumerated() {
      let isAsked = Patience.waits {
        window.read()
        return printed.components(separatedBy: "who shall talk?").count == number + 2 && window.settings != before
      }
      #expect(isAsked, "\(printed)")
      window.type(key)
    }
    let hasEnded = Patience.waits {
      window.read()
      _ = orca.ending
      return doctor.ending != nil
    }
    #expect(hasEnded)
    return DoctorReport(printed)
  }

  @Test func itIsEndedWhereTheLearnerWantsSo() throws {
    let found = DoctorReport(try Unprivileged.run(program, "doctor", "--language", "en", "--silent"))
    #expect(found.told(of: "Screen readers").first == "Orca is running, too. Both may talk at once.", "\(found.lines)")
    #expect(orca.ending == nil)
    let report = try answered(["1"])
    #expect(report.mended("Screen readers") == "no other one is running.", "\(report.lines)")
    #expect(orca.ending == .signal(SIGTERM))
  }

  /// Space has the question repeated.
  @Test(arguments: [["\r"], [" ", TypedKey.escape]]) func itStaysWhereTheLearnerWantsSo(_ keys: [String]) throws {
    let report = try answered(keys)
    #expect(report.told(of: "Screen readers").last == "both go on talking.", "\(report.lines)")
    #expect(orca.ending == nil)
  }

  /// Nobody can be asked, and so nothing is decided.
  @Test func withoutAKeyboardItStays() throws {
    let report = DoctorReport(try Unprivileged.run(program, "doctor", "--language", "en", "--silent", "--fix"))
    #expect(report.told(of: "Screen readers") == ["Orca is running, too. Both may talk at once."])
    #expect(orca.ending == nil)
  }
}
