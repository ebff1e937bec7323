import ArgumentParser
import Feedback
import LessonText

/// Begins a lesson, an app or a language.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a lesson, an app of the phone, or a language, with notes on what to write.",
    discussion: """
      A lesson or an app goes into the current folder, or into the one given with --in; \
      in the folder of a language it goes where it belongs. A language goes into the folder of lessons. \
      Nothing is ever overwritten.
      """)

  @Argument(help: "What is begun: lesson, app or language.")
  var kind: Kind

  @Argument(help: "The title of the lesson, the name of the app, or the code of the language, such as fr.")
  var name: [String]

  @Option(help: "The language in which you write, by its code. Without it, the one chosen before, else the system's.")
  var language: String?

  @Option(name: .customLong("in"), help: "The folder that it goes into.")
  var place: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  /// What can be begun.
  enum Kind: String, ExpressibleByArgument, CaseIterable { case lesson, app, language }

  func run() throws {
    do throws(Complaint) { print(try begin()) } catch { throw error.exitCode() }
  }

  /// Makes it, and says so.
  private func begin() throws(Complaint) -> String {
    let shelf = try HandbookShelf(lessons: lessons ?? place.flatMap(Folders.library))
    let pack = try shelf.pack(asked: language)
    let nursery = Nursery(shelf: shelf, pack: pack)
    let name = name.joined(separator: " ")
    let (file, sentence): (String, NewSentence) =
      switch kind {
      case .lesson: (try nursery.make(.lesson, named: name, in: place), .lesson)
      case .app: (try nursery.make(.app, named: name, in: place), .app)
      case .language: (try nursery.makeLanguage(code: name, in: place), .language)
      }
    return pack.phrases[sentence.key, ["file": MarkedText(file)]].plain
  }
}
