import ArgumentParser
import Feedback
import LessonText

/// Lists the lessons.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "Print the lessons of each language, with their ids.")

  @Option(help: "One language alone, by its code.")
  var language: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func run() throws {
    do throws(Complaint) { try list() } catch { throw error.exitCode() }
  }

  private func list() throws(Complaint) {
    let shelf = try Shelf(lessons: lessons, audio: audio)
    let packs = shelf.library.packs.filter { language == nil || $0.language.language.code == language }
    if let language, packs.isEmpty { throw shelf.lacks(language) }
    for pack in packs {
      print("\(pack.language.name), \(pack.language.language.code).")
      for module in pack.course.modules {
        print("\(module.title.plain).")
        for lesson in module.lessons.compactMap({ pack.lessons[$0] }) {
          print("  \(lesson.id): \(lesson.title.plain). \(lesson.minutes) min.")
        }
      }
    }
  }
}
