import ArgumentParser

/// Does lessons.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Do lessons, at the keyboard or from a script of keys.")

  @OptionGroup var options: LearnOptions

  func run() throws {
    let ending: Session.Ending
    do throws(Complaint) { ending = try Session(options: options).start() } catch { throw error.exitCode() }
    if ending.switchesOff { throw ExitCode(KioskUnit.switchOffStatus) }
  }
}
