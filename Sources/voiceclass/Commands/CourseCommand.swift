import ArgumentParser
import Feedback
import Foundation
import LessonText
import Trainer

/// Prints the course: its modules and lessons, what they train, and what of a programme they serve.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Print the course: its lessons, their skills, and what they serve.")

  @Option(help: "The language of the titles, by its code.")
  var language = "en"

  @Option(
    help: """
      A table of what a programme asks: a line each, with the ids of lessons behind a tab, an asterisk for all, or a \
      hyphen for none. Behind another tab there may stand what serves it besides. Its first line is a heading.
      """)
  var programme: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func run() throws {
    do throws(Complaint) {
      let shelf = try Shelf(lessons: lessons, audio: audio)
      let pack = try shelf.pack(language)
      let others = shelf.library.packs.filter { $0.language.language != pack.language.language }
      print(CoursePage(pack, beside: others, try points(pack)).text, terminator: "")
    } catch {
      throw error.exitCode()
    }
  }

  private func points(_ pack: LanguagePack) throws(Complaint) -> [CoursePage.Point] {
    guard let programme else { return [] }
    guard let bytes = FileManager.default.contents(atPath: programme) else {
      throw Complaint("The table \(programme) can't be read. Give the path of a text file.")
    }
    var points: [CoursePage.Point] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard parts.count >= 2 else {
        throw Complaint("This line of \(programme) has no tab before its lessons: \(line)")
      }
      let ids = parts[1] == "-" ? [] : parts[1].split(separator: " ").map(String.init)
      if let unknown = ids.first(where: { $0 != "*" && pack.lessons[$0] == nil }) {
        throw Complaint("The lesson \(unknown) in \(programme) is none of the course. Take one of: voiceclass lessons")
      }
      points.append(
        CoursePage.Point(parts[0], lessons: ids == ["*"] ? nil : ids, besides: parts.count > 2 ? parts[2] : nil))
    }
    return points
  }
}
