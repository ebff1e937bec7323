import ArgumentParser
import Feedback
import Foundation
import LessonText
import Sound
import Speech
import Trainer

/// Checks lessons, apps, phrases and plans.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons and all other texts, and say what is wrong and what to do instead.",
    discussion: """
      Each line names the file, the line and the column, then what is wrong. \
      With --format json it is one array of objects instead, for other programs. \
      The exit code is 0 without errors, 1 with errors, 64 for a wrong call; warnings don't count.
      """)

  @Argument(help: "Files or folders; without any, all lessons.")
  var paths: [String] = []

  @Option(help: "How to print it: text or json.")
  var format = Format.text

  @Option(help: "The folder of lessons, where no path tells it.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  @Flag(help: "Mend what has one right answer, such as a misspelt keyword, then check what is left.")
  var fix = false

  @Flag(
    help: "Check the texts alone: neither the ways through tasks, nor how long narration lasts, nor how words are said."
  )
  var quick = false

  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let hasErrors: Bool
    do throws(Complaint) { hasErrors = try check() } catch { throw error.exitCode() }
    if hasErrors { throw ExitCode.failure }
  }

  /// Checks, prints, and tells whether there were errors.
  private func check() throws(Complaint) -> Bool {
    // It gets ready while the texts are read. They may be a stranger's, so it runs apart.
    let engine = quick ? nil : EngineProcess()
    let roots = try roots()
    let list = try Shelf.cueList(audio, comparingSounds: true)
    // Packs lie over the lessons that ship; a folder that somebody names stands alone.
    let (packs, told) = paths.isEmpty && lessons == nil ? Shelf.packs : ([], [])
    var loaded = roots.map { load($0.root, packs, list.cues) }
    if fix {
      for (index, (root, paths)) in roots.enumerated() where mend(loaded[index], paths.isEmpty ? [root] : paths) {
        loaded[index] = load(root, packs, list.cues)
      }
    }
    for index in loaded.indices { loaded[index].add(told) }
    inspect(&loaded, below: roots.map(\.paths), engine)
    // The cues belong to no language and no lesson: they are told when everything is checked.
    let cues = paths.isEmpty ? list.diagnostics : []
    let reports = zip(roots, loaded).map { root, loaded in
      (
        printer: loaded.printer,
        diagnostics: root.paths.isEmpty ? cues + loaded.diagnostics : loaded.diagnostics(below: root.paths)
      )
    }
    switch format {
    case .text:
      for (printer, diagnostics) in reports { for diagnostic in diagnostics { print(printer.text(diagnostic)) } }
    case .json: print(DiagnosticPrinter.json(reports))
    }
    let summary = CheckSummary(reports.flatMap(\.diagnostics))
    fflush(nil)
    tell(summary.sentence)
    return summary.errors > 0
  }

  private func load(_ root: String, _ packs: [LessonPack], _ cues: CueList) -> Loaded {
    Library.load(
      from: root, packs: packs, cues: cues.names, requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures,
      checkingHandbooks: true, keepsTexts: true)
  }

  /// Adds what a library shows only when it is loaded.
  private func inspect(_ loaded: inout [Loaded], below paths: [[String]], _ engine: EngineProcess?) {
    // One serves all folders.
    let voice = engine.flatMap { self.voice($0) }
    for index in loaded.indices {
      guard let library = loaded[index].library else { continue }
      let files = loaded[index].files(below: paths[index])
      var inspections: [any Inspection] = [HintInspection()]
      if !quick { inspections.append(RouteInspection(of: files)) }
      if let voice { inspections.append(HearingInspection(voice, library, of: files)) }
      loaded[index].add(QuietErrors.during { inspections.diagnostics(of: loaded[index]) })
    }
  }

  /// The engine; without it the rest is checked all the same.
  private func voice(_ engine: EngineProcess) -> Synthesizer? {
    let voice = QuietErrors.during { Result { () throws(Synthesizer.Failure) in try Synthesizer(in: engine) } }
    switch voice {
    case .success(let synthesizer): return synthesizer
    case .failure(let failure):
      tell("\(failure.sentence) How the texts sound was not checked.")
      return nil
    }
  }

  /// Mends what has one right answer, and says so; answers whether anything was mended.
  private func mend(_ loaded: Loaded, _ paths: [String]) -> Bool {
    let mender = FileMender(within: paths)
    let diagnostics = Dictionary(grouping: loaded.diagnostics, by: \.place.file)
    var hasMended = false
    for file in loaded.files {
      do throws(FileMender.Refusal) {
        guard let tidy = try mender.mend(file, diagnostics[file] ?? []) else { continue }
        tell(tidy.sentence(file))
        hasMended = true
      } catch {
        tell(error.sentence(file))
      }
    }
    return hasMended
  }

  /// What is no diagnostic goes where none goes.
  private func tell(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }

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
