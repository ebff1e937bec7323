import ArgumentParser
import Feedback
import Foundation
import LessonText
import Trainer

/// Tells the shortest way through each task of a lesson.
struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: "Tell the shortest way through each task of a lesson, in keys and gestures.",
    discussion: """
      The ways are searched on the phone itself, with nothing that a learner can't do. \
      A task without a way says what was tried, and how near it came. \
      The exit code is 0 where every task has its way, 1 where one has none, 64 for a wrong call.
      """)

  @Argument(help: "The id of a lesson, or its file.")
  var lesson: String

  @Option(help: "One language alone, by its code.")
  var language: String?

  @Option(help: "How to print it: text or json.")
  var format = Format.text

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  /// How ways are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let pages: [RoutePage]
    do throws(Complaint) { pages = try search() } catch { throw error.exitCode() }
    switch format {
    case .text: print(pages.map(\.text).joined(separator: "\n\n"))
    case .json: print(try json(pages))
    }
    guard pages.allSatisfy(\.isWhole) else { throw ExitCode.failure }
  }

  private func search() throws(Complaint) -> [RoutePage] {
    let isFile = FileManager.default.fileExists(atPath: lesson)
    let shelf = try Shelf(lessons: lessons ?? (isFile ? Folders.library(around: lesson) : nil), audio: audio)
    let wanted = isFile ? ownLanguage : language
    let packs = shelf.library.packs.filter { wanted == nil || $0.language.language.code == wanted }
    if let wanted, packs.isEmpty { throw shelf.lacks(wanted) }
    let found = packs.compactMap { pack in
      (isFile ? idInFile(of: pack) : lesson).flatMap { pack.lessons[$0] }.map { RoutePage(of: $0, in: pack) }
    }
    guard !found.isEmpty else {
      throw Complaint(
        "There is no lesson \(lesson), or it has mistakes. Look for its id with: voiceclass lessons, and check it with: voiceclass check"
      )
    }
    return found
  }

  /// The language of a file: the folder in the folder of lessons.
  private var ownLanguage: String? {
    guard let root = Folders.library(around: lesson) else { return language }
    let own = URL(fileURLWithPath: lesson).standardizedFileURL.path
    let folder = URL(fileURLWithPath: root).standardizedFileURL.path
    guard own.hasPrefix(folder + "/") else { return language }
    return own.dropFirst(folder.count + 1).split(separator: "/").first.map { String($0) }
  }

  /// The id that stands in a file: the first line that gives the id of a lesson of the pack.
  private func idInFile(of pack: LanguagePack) -> String? {
    guard let data = FileManager.default.contents(atPath: lesson) else { return nil }
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2, pack.lessons[parts[1]] != nil { return parts[1] }
    }
    return nil
  }

  private func json(_ pages: [RoutePage]) throws -> String {
    struct Page: Encodable {
      var lesson: String
      var language: String
      var tasks: [RoutePage.Task]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let all = pages.map { Page(lesson: $0.lesson, language: $0.language, tasks: $0.tasks) }
    return String(decoding: try encoder.encode(all), as: UTF8.self)
  }
}
