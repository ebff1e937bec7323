import ArgumentParser
import Feedback
import Foundation
import LessonText

/// Tells what the keywords and sentences of lessons and apps do.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a keyword or a sentence of lessons and apps does.",
    discussion: """
      Words of any language are understood, with or without their marks. \
      Without a word, all keywords and sentences are listed.
      """)

  @Argument(help: "A keyword such as Say, or a sentence such as \"call answered\" or \"focus is on\".")
  var words: [String] = []

  @Option(help: "The language in which it is told, by its code. Without it, the one chosen before, else the system's.")
  var language: String?

  @Option(help: "How to print it: text, or markdown as in the pages of the documentation.")
  var format = Format.text

  @Option(help: "Write all pages of the documentation into this folder.")
  var docs: String?

  @Option(help: "The folder of lessons.")
  var lessons: String?

  /// How it is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  func validate() throws {
    guard docs == nil || words.isEmpty else {
      throw ValidationError("The pages tell of all words. Leave out either --docs or the word.")
    }
  }

  func run() throws {
    do throws(Complaint) { try explain() } catch { throw error.exitCode() }
  }

  private func explain() throws(Complaint) {
    let shelf = try HandbookShelf(lessons: lessons)
    if let docs { return try write(shelf, to: docs) }
    let guide = try shelf.guide(in: try shelf.pack(asked: language))
    let word = words.joined(separator: " ")
    switch format {
    case .text:
      let lines = word.isEmpty ? guide.contents() : guide.explanation(of: word)
      guard let lines else { throw Complaint(guide.excuse(for: word)) }
      for line in lines { print(line) }
    case .markdown:
      let page =
        word.isEmpty ? HandbookPage.allCases.map(guide.page).joined(separator: "\n") : guide.section(on: word)
      guard let page else { throw Complaint(guide.excuse(for: word)) }
      print(page, terminator: "")
    }
  }

  /// English pages lie in the folder itself, those of other languages in folders named by their codes.
  private func write(_ shelf: HandbookShelf, to folder: String) throws(Complaint) {
    for pack in shelf.library.packs {
      guard let guide = shelf.ownGuide(in: pack) else { continue }
      let code = pack.language.language.code
      let own = code == "en" ? folder : "\(folder)/\(code)"
      do {
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        for page in HandbookPage.allCases {
          try Data(guide.page(page).utf8).write(to: URL(fileURLWithPath: "\(own)/\(page.fileName)"), options: .atomic)
          print("\(own)/\(page.fileName)")
        }
      } catch {
        throw Complaint("The pages can't be written into \(own). Give another folder with --docs.")
      }
    }
  }
}
