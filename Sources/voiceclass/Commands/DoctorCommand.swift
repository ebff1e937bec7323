import ArgumentParser
import Feedback
import Glibc
import LessonText
import Trainer

/// Says what works on this PC.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say and print what works on this PC, and what to do about the rest.")

  @Option(help: "The language, by its code. Without it, the one chosen before, else English.")
  var language: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Flag(help: "Print only, and say nothing.")
  var silent = false

  func run() throws {
    let isWell: Bool
    do throws(Complaint) { isWell = try examine() } catch { throw error.exitCode() }
    if !isWell { throw ExitCode.failure }
  }

  private func examine() throws(Complaint) -> Bool {
    let (shelf, loaded) = try Shelf.loaded(lessons: lessons, audio: audio)
    if let language, shelf.library[Language(language)] == nil { throw shelf.lacks(language) }
    let chosen = language ?? Keeper(learner: nil, isGuest: false).profile.language ?? "en"
    guard let pack = shelf.library[Language(chosen)] ?? shelf.library.packs.first else { return false }
    let examination = Examination(shelf, mistakes: loaded.diagnostics, in: pack)
    let findings = examination.findings()
    for finding in findings { print(finding.text) }
    // In a pipe it is read before it is said, too.
    fflush(nil)
    if !silent { examination.say(findings) }
    return findings.allSatisfy(\.sentence.isWell)
  }
}
