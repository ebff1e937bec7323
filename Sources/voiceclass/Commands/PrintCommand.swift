import ArgumentParser
import Feedback
import LessonText
import Trainer

/// Prints a lesson as a page: for paper, for braille, for whoever sits beside the learner.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print a lesson as a page, to be read without the trainer.")

  @Argument(help: "The lesson, by its id.")
  var lesson: String

  @Option(help: "The language, by its code.")
  var language = "en"

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func run() throws {
    do throws(Complaint) {
      let pack = try Shelf(lessons: lessons, audio: audio).pack(language)
      guard let known = pack.lessons[lesson] else {
        throw Complaint("There is no lesson \(lesson). Take one of: voiceclass lessons")
      }
      print(LessonPage(known, in: pack).text, terminator: "")
    } catch {
      throw error.exitCode()
    }
  }
}
