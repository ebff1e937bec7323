import Feedback
import Foundation
import LessonText
import Sound
import Speech
import Trainer

/// A pack, checked beside everything that is here already: nothing is written before.
struct PackTrial {
  /// What is here without it.
  private let without: Loaded
  /// What is here with it.
  private let with: Loaded
  /// What is wrong with the pack, or would be with others because of it.
  private(set) var found: [Diagnostic]
  let pack: LessonPack

  /// Beyond it, a check is cut off. A large pack takes a second on an old PC.
  private static let seconds = 20.0

  /// Tries a pack beside the lessons of a folder.
  /// - Parameters:
  ///   - told: what was found wrong when it was read.
  ///   - installed: all packs that are here; of the same pack, the version that is to make room.
  init(
    _ pack: LessonPack, _ told: [Diagnostic], lessons: String?, audio: String?, installed: [LessonPack]
  ) throws(Complaint) {
    let deadline = Deadline(
      seconds: Self.seconds,
      "Checking the pack takes too long, so it was cut off and nothing was changed. "
        + "Ask whoever made the pack to make it smaller.")
    defer { deadline.cancel() }
    let bench = try PackBench(lessons: lessons, audio: audio)
    let others = installed.filter { $0.title.id != pack.title.id }
    self.pack = pack
    without = bench.load(others)
    with = bench.load(others + [pack])
    let before = others.count == installed.count ? without : bench.load(installed)
    found = told + with.diagnostics(not: before)
    inspect(by: [HintInspection()])
  }

  /// Adds what an author wants to know besides, as `check` tells it: how long narration lasts, and what would be said
  /// otherwise than it is meant.
  mutating func listen() {
    guard let library = with.library, let voice = QuietErrors.during({ try? Synthesizer(in: EngineProcess()) }) else {
      return
    }
    inspect(by: [HearingInspection(voice, library, of: Set(with.files.filter(isOfPack)))])
  }

  private mutating func inspect(by inspections: [any Inspection]) {
    let more = QuietErrors.during { inspections.diagnostics(of: with) }
    found += more.filter { isOfPack($0.place.file) }
  }

  private func isOfPack(_ file: String) -> Bool { file.hasPrefix(pack.directory + "/") }

  /// Prints what was found, and complains where something of it is an error.
  /// - Parameter consequence: what has not been done therefore.
  func tell(_ consequence: String) throws(Complaint) {
    with.printer.tell(found)
    let count = found.count { $0.problem.severity == .error }
    guard count == 0 else {
      let mistakes = count == 1 ? "a mistake is" : "\(count) mistakes are"
      throw Complaint(
        "\(consequence), since \(mistakes) in it or would come with it, as told above. Mend the pack first.")
    }
    guard !languages.isEmpty else {
      throw Complaint(
        "\(consequence), since it has nothing in a language that is here. Look at the names of its folders.")
    }
  }

  /// Its languages that are here, in the order in which they invite.
  private var languages: [LanguagePack] {
    (with.library?.packs ?? []).filter { pack.languages.contains($0.language.language.code) }
  }

  /// What is in it, such as `2 lessons and 1 app in English`.
  var contents: String {
    languages.map { language in
      let count = pack.count(in: language.language.language.code)
      let parts = [(count.lessons, "lesson"), (count.apps, "app")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      return (parts.isEmpty ? "a course plan" : parts.joined(separator: " and ")) + " in \(language.language.name)"
    }.joined(separator: ", ")
  }

  /// How its first lesson is started, or a course of its own.
  var start: String {
    for language in languages {
      let code = language.language.language
      let known = without.library?[code]?.lessons ?? [:]
      let ids = language.course.modules.flatMap(\.lessons) + language.lessons.keys.sorted()
      if let id = ids.first(where: { known[$0] == nil }) {
        return "voiceclass learn --language \(code.code) --lesson \(id)"
      }
    }
    return "voiceclass learn"
  }
}

/// Where packs are tried: the lessons that ship, and the cues.
struct PackBench {
  private let folder: String
  private let cues: Set<CueName>

  init(lessons: String?, audio: String?) throws(Complaint) {
    cues = try Shelf.cueList(audio).cues.names
    guard let folder = Folders.lessons(lessons), Folders.holdsLanguages(folder) else {
      throw Complaint("No folder of lessons was found. Give its place with --lessons, such as --lessons ./Lessons.")
    }
    self.folder = folder
  }

  /// The lessons with these packs laid over them.
  func load(_ packs: [LessonPack]) -> Loaded {
    Library.load(
      from: folder, packs: packs, cues: cues, requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures,
      keepsTexts: true)
  }
}

extension DiagnosticPrinter {
  /// Prints what is wrong with a pack. A stranger's pack can't fill the screen: more mistakes are counted, and of one
  /// that is told at length the beginning says enough.
  func tell(_ found: [Diagnostic]) {
    let most = (lines: 100, characters: 1_000)
    for diagnostic in found.prefix(most.lines) { print(text(diagnostic).prefix(most.characters)) }
    if found.count > most.lines { print("There are \(found.count - most.lines) more.") }
  }
}

extension Loaded {
  /// What is wrong here, and was not there.
  func diagnostics(not before: Loaded) -> [Diagnostic] {
    let known = Set(before.diagnostics)
    return diagnostics.filter { !known.contains($0) }
  }
}
