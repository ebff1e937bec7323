import ArgumentParser
import Foundation
import Records

/// Gives out all that is kept of a learner.
struct ExportLearner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all that is kept of a learner: every event as JSON, and a report as text.")

  @Argument(help: "The name or id of the learner.")
  var learner: String

  @Option(help: "The folder for the two files. Without it, the one you are in.")
  var to = "."

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  func run() throws {
    do throws(Complaint) { try export() } catch { throw error.exitCode() }
  }

  private func export() throws(Complaint) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: to, isDirectory: &isFolder), isFolder.boolValue else {
      throw Complaint("There is no folder named \(to). Make it, or give another one with --to.")
    }
    let desk = try RecordsDesk()
    let learner = try desk.learner(learner)
    let shelf = try Shelf(lessons: lessons, audio: audio)
    let lines = try desk.doing { store throws(RecordsFailure) in try store.exportedLines(of: learner.id) }
    let report = try ReportBench(shelf, desk, language: nil).report(on: learner, as: .text).text
    let stem = "\(to)/learner-\(learner.shortID)"
    try ReportFile.write(lines.map { $0 + "\n" }.joined(), to: "\(stem).jsonl")
    try ReportFile.write(report, to: "\(stem).txt")
    print("\(stem).jsonl holds all events of \(learner.name), \(lines.count) of them. \(stem).txt is a report to read.")
  }
}
