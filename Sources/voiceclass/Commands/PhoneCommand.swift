import ArgumentParser
import Trainer

/// Gives the phone into the learner's hands.
struct PhoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phone", abstract: "Try anything on the phone, without a lesson.")

  @OptionGroup var options: LearnOptions

  func validate() throws {
    guard options.lesson == nil else {
      throw ValidationError("The phone has no lesson. Leave out --lesson, or run: voiceclass learn")
    }
  }

  func run() throws {
    let ending: Session.Ending
    do throws(Complaint) { ending = try Session(options: options).start(at: .phone) } catch { throw error.exitCode() }
    if ending.switchesOff { throw ExitCode(KioskUnit.switchOffStatus) }
  }
}
