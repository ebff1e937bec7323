import ArgumentParser
import Feedback
import Glibc
import LessonText
import Records
import Trainer

/// Tells what learners can do.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Tell what a learner can do and what comes next, or how all learners get on.")

  @Argument(help: "The name or id of a learner. Without it, the report is on all learners.")
  var learner: String?

  @Option(help: "As what: text, csv for a spreadsheet, or html for a browser.")
  var format = Format.text

  @Option(help: "The file to write. Without it, the report is printed.")
  var to: String?

  @Flag(help: "Say it, too.")
  var spoken = false

  @Option(help: "The language, by its code. Without it, the learner's own, or that of this PC.")
  var language: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  /// As what a report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, html }

  func validate() throws {
    if spoken && format != .text {
      throw ValidationError("A report is spoken as text. Leave out either --spoken or --format.")
    }
  }

  func run() throws {
    do throws(Complaint) { try report() } catch { throw error.exitCode() }
  }

  private func report() throws(Complaint) {
    let shelf = try Shelf(lessons: lessons, audio: audio)
    let desk = try RecordsDesk()
    let bench = ReportBench(shelf, desk, language: language)
    let (text, sentences, pack): (String, [MarkedText], LanguagePack)
    if let learner {
      (text, sentences, pack) = try bench.report(on: desk.learner(learner), as: format)
    } else {
      (text, sentences, pack) = try bench.report(as: format)
    }
    if let to {
      try ReportFile.write(text, to: to)
      print("\(to) is written.")
    } else {
      print(text, terminator: "")
    }
    // In a pipe it is read before it is said, too.
    fflush(nil)
    if spoken { try Announcement(shelf, in: pack).say(sentences) }
  }
}
