import ArgumentParser
import Feedback
import LessonText
import Trainer

/// Prints what each key does.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print what each key does, and the gesture it stands for.")

  @Option(help: "The language, by its code.")
  var language = "en"

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func run() throws {
    do throws(Complaint) {
      let shelf = try Shelf(lessons: lessons, audio: audio)
      let pack = try shelf.pack(language)
      print(KeyPage.text(pack), terminator: "")
    } catch {
      throw error.exitCode()
    }
  }
}
