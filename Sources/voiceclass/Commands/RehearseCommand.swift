import ArgumentParser
import Feedback
import Foundation
import LessonText
import Speech
import Trainer

/// Plays lessons with simulated learners.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Play lessons with simulated learners, and tell where they get stuck.",
    discussion: """
      An ideal learner goes the shortest way. Careless learners miss one key in five, then follow the last hint. \
      Lost learners press anything until the coach leads them. There is no sound, and time is virtual. \
      The same seed gives the same report. \
      The exit code is 0 when every ideal and careless learner comes to the end, 1 when one is stuck, 64 for a wrong call.
      """)

  @Argument(help: "Lessons, by their ids or files; without any, all lessons of the course.")
  var lesson: [String] = []

  @Option(help: "How many careless and how many lost learners do each lesson, 1 to 10000. One ideal learner is enough.")
  var learners = 10

  @Option(help: "A number from which all chance comes.")
  var seed: UInt64 = 1

  @Option(help: "One kind of learner alone: ideal, careless or lost.")
  var kind: Kind?

  @Option(help: "One language alone, by its code.")
  var language: String?

  @Option(help: "How to print it: text or json.")
  var format = Format.text

  @Option(
    help: """
      How long speech lasts: measured with the voice; estimated, which is quicker; or steady, a letter as long as every \
      other, as golden sessions are played.
      """)
  var lengths = Lengths.measured

  @Option(help: "The folder of lessons, where no file tells it.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  /// Who does the lessons.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case ideal, careless, lost

    fileprivate var learners: LearnerKind {
      switch self {
      case .ideal: .ideal
      case .careless: .careless
      case .lost: .lost
      }
    }
  }

  /// How the report is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// How long speech lasts.
  enum Lengths: String, ExpressibleByArgument, CaseIterable { case measured, estimated, steady }

  func validate() throws {
    guard (1...10_000).contains(learners) else {
      throw ValidationError("--learners takes a number from 1 to 10000.")
    }
  }

  func run() throws {
    let stuck: Int
    do throws(Complaint) { stuck = try rehearse() } catch { throw error.exitCode() }
    if stuck > 0 { throw ExitCode.failure }
  }

  /// Rehearses, prints, and tells how many ideal and careless learners were stuck.
  private func rehearse() throws(Complaint) -> Int {
    var reports: [LessonRehearsal] = []
    var last: LanguagePack?
    let synthesizer = synthesizer()
    for (root, names) in try roots() {
      let (shelf, loaded) = try Shelf.loaded(lessons: root, audio: audio)
      if let language, shelf.library[Language(language)] == nil { throw shelf.lacks(language) }
      let choice = LessonChoice(loaded, shelf.library, language: language)
      let wished = names.isEmpty ? choice.all() : try choice.named(names)
      let voice: any Voice =
        synthesizer.map { SpokenVoice(synthesizer: $0, languages: shelf.spokenLanguages) } ?? ReadingTime()
      let spoken = SpokenLengths(voice: voice, cues: shelf.cues)
      let rehearsal = Rehearsal(
        shelf.library, learners: learners, kinds: kind.map { [$0.learners] } ?? LearnerKind.allCases, seed: seed
      ) { lengths == .steady ? SteadyPace.duration(of: $0) : spoken.duration(of: $0, wordsAMinute: $1) }
      for lesson in wished {
        guard let report = rehearsal.rehearse(lesson.id, in: lesson.pack) else { continue }
        if format == .text { tell(RehearsalText(pack: lesson.pack).lines(of: report)) }
        reports.append(report)
        last = lesson.pack
      }
    }
    switch format {
    case .text: if let last { tell([RehearsalText(pack: last).conclusion(reports)]) }
    case .json: tell([json(reports)])
    }
    return reports.reduce(0) { $0 + $1.stuck }
  }

  /// Line by line, at once: a long rehearsal is read while it goes on.
  private func tell(_ lines: [String]) {
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func json(_ reports: [LessonRehearsal]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(reports)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  /// The engine, in whose pace all is heard; one, whatever the number of folders. `nil` where it is not wished
  /// or not there: then all is read. So is a language whose voice is missing.
  private func synthesizer() -> Synthesizer? {
    guard lengths == .measured else { return nil }
    do throws(Synthesizer.Failure) {
      return try Synthesizer(in: EngineProcess())
    } catch {
      FileHandle.standardError.write(
        Data("There is no voice to measure with, so all times are estimated. Install espeak-ng-data.\n".utf8))
      return nil
    }
  }

  /// The folders of lessons around the files that were named; `nil` for the usual one, to which ids belong.
  private func roots() throws(Complaint) -> [(root: String?, names: [String])] {
    var roots: [(root: String?, names: [String])] = []
    for name in lesson {
      var root = lessons
      if FileManager.default.fileExists(atPath: name) {
        guard let folder = Folders.library(around: name) else {
          throw Complaint(
            "\(name) lies in no folder of lessons. Copy it into one, such as Lessons/en/01-keyboard, and name it there."
          )
        }
        root = folder
      }
      if let index = roots.firstIndex(where: { $0.root == root }) {
        roots[index].names.append(name)
      } else {
        roots.append((root, [name]))
      }
    }
    return roots.isEmpty ? [(lessons, [])] : roots
  }
}
