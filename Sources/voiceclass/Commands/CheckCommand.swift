import ArgumentParser
import Feedback
import Foundation
import LessonText
import Sound
import Trainer

/// Checks lessons, apps, phrases and plans.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons and all other texts, and say what is wrong and what to do instead.",
    discussion: """
      Each line names the file, the line and the column, then what is wrong. \
      The exit code is 0 without errors, 1 with errors, 64 for a wrong call.
      """)

  @Argument(help: "Files or folders; without any, all lessons.")
  var paths: [String] = []

  @Option(help: "How to print it: text or json.")
  var format = Format.text

  @Option(help: "The folder of lessons, where no path tells it.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let hasErrors: Bool
    do throws(Complaint) { hasErrors = try check() } catch { throw error.exitCode() }
    if hasErrors { throw ExitCode.failure }
  }

  /// Checks, prints, and tells whether there were errors.
  private func check() throws(Complaint) -> Bool {
    let list = try Shelf.cueList(audio)
    var results: [(printer: DiagnosticPrinter, found: [Diagnostic])] = []
    for (root, paths) in try roots() {
      let (packs, told) = paths.isEmpty && lessons == nil ? Shelf.packs : ([], [])
      let loaded = Shelf.load(root, packs: packs, cues: list.cues.names, checkingHandbooks: true)
      // The cues belong to no language and no lesson: they are told when everything is checked.
      let found =
        paths.isEmpty ? list.diagnostics + told + loaded.diagnostics : loaded.diagnostics(below: paths)
      results.append((loaded.printer, found))
    }
    let all = results.flatMap(\.found)
    switch format {
    case .text: for (printer, found) in results { for diagnostic in found { print(printer.text(diagnostic)) } }
    case .json: if let printer = results.first?.printer { print(printer.json(all)) }
    }
    // Silence could mean anything to somebody who listens. It is no diagnostic, so it goes where none goes.
    if all.isEmpty { FileHandle.standardError.write(Data("There are no mistakes.\n".utf8)) }
    return all.contains { $0.problem.severity == .error }
  }

  /// The folders of lessons in which the paths lie, and which of the paths lie in each.
  private func roots() throws(Complaint) -> [(root: String, paths: [String])] {
    guard !paths.isEmpty else {
      guard let folder = Folders.lessons(lessons) else {
        throw Complaint("No folder of lessons was found. Name one, such as: voiceclass check ./Lessons")
      }
      guard Folders.holdsLanguages(folder) else {
        throw Complaint(
          "There are no lessons in \(folder). Name the folder that holds the folders of the languages, such as ./Lessons."
        )
      }
      return [(folder, [])]
    }
    var roots: [(root: String, paths: [String])] = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        throw Complaint("There is no file or folder named \(path). Look at the name, and check again.")
      }
      guard let root = Folders.library(around: path) else {
        throw Complaint(
          "\(path) lies in no folder of lessons. Copy it into one, such as Lessons/en/01-keyboard, and check it there.")
      }
      if let index = roots.firstIndex(where: { $0.root == root }) {
        roots[index].paths.append(path)
      } else {
        roots.append((root, [path]))
      }
    }
    return roots
  }
}
