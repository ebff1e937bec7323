import ArgumentParser

/// Does lessons.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Do lessons, at the keyboard or from a script of keys.")

  @OptionGroup var options: LearnOptions

  func run() throws {
    do throws(Complaint) { try Session(options: options).start() } catch { throw error.exitCode() }
  }
}
