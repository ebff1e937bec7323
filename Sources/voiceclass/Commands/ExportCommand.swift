import ArgumentParser
import Feedback
import Foundation
import LessonText
import Sound
import Speech
import Trainer

/// Writes lessons as sound.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a lesson as sound: for radio, a memory card, or homework.",
    discussion: """
      Somebody who knows the way does the lesson, and each key is named before it acts. Before an answer is chosen, \
      there is time to think. The same call gives the same file. See docs/export.md.
      """)

  @Argument(help: "The lesson, by its id or file.")
  var lesson: String?

  @Option(help: "A whole part of the course instead: by its number, its title, or the id of a lesson in it.")
  var module: String?

  @Option(help: "The file to write, which ends in .wav, .mp3, .opus or .flac. With --module it may be a folder.")
  var to: String

  @Option(help: "As what files in a folder are written: mp3, opus, flac or wav.")
  var format: Format?

  @Option(help: "The language, by its code, where several have the lesson.")
  var language: String?

  @Option(help: "The voices, by their name in the settings, such as Annie.")
  var voice: String?

  @Option(help: "Words a minute, 80 to 440. Without it, the rate at which learners start.")
  var rate: Int?

  @Flag(help: "Name no keys: only what the trainer and the phone say.")
  var noKeys = false

  @Flag(help: "Replace files that are there.")
  var force = false

  @Option(help: "The folder of lessons.")
  var lessons: String?

  @Option(help: "The folder of cues.")
  var audio: String?

  /// As what files in a folder are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case mp3, opus, flac, wav }

  func validate() throws {
    guard (lesson == nil) != (module == nil) else {
      throw ValidationError("Give either a lesson or --module, and not both.")
    }
    if let rate, !(80...440).contains(rate) { throw ValidationError("--rate takes a number from 80 to 440.") }
    let ending = (to as NSString).pathExtension
    guard SoundFormat(path: to) != nil || (module != nil && ending.isEmpty) else {
      throw ValidationError("--to takes the name of a file that ends in .wav, .mp3, .opus or .flac.")
    }
    guard format == nil || ending.isEmpty else {
      throw ValidationError("The end of the file's name tells its format. Leave out --format, or give a folder.")
    }
  }

  func run() throws {
    do throws(Complaint) { print(try export()) } catch { throw error.exitCode() }
  }

  private func export() throws(Complaint) -> String {
    let file = lesson.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    let (shelf, loaded) = try Shelf.loaded(
      lessons: lessons ?? file.flatMap { Folders.library(around: $0) }, audio: audio)
    if let language, shelf.library[Language(language)] == nil { throw shelf.lacks(language) }
    if let module {
      let pack = try pack(of: shelf.library.packs, shelf)
      let choice = try ModuleChoice(module, in: pack)
      let bench = try bench(shelf, pack)
      guard let format = SoundFormat(path: to) else {
        return try bench.write(choice, to: to, as: format.flatMap { SoundFormat(rawValue: $0.rawValue) } ?? .mp3)
      }
      let course = pack.course.title.plain
      return try bench.write(choice.lessons, named: choice.module.title.plain, of: course, to: to, as: format)
    }
    let wished = try LessonChoice(loaded, shelf.library, language: language).named([lesson ?? ""])
    let pack = try pack(of: wished.map(\.pack), shelf)
    guard wished.count(where: { $0.pack.language.language == pack.language.language }) == 1,
      let plan = wished.first(where: { $0.pack.language.language == pack.language.language }).flatMap({
        pack.lessons[$0.id]
      }), let format = SoundFormat(path: to)
    else { throw Complaint("Several lessons are in \(lesson ?? ""). Give one of them, or a part with --module.") }
    let bench = try bench(shelf, pack)
    return try bench.write([plan.id], named: plan.title.plain, of: plan.module.plain, to: to, as: format)
  }

  /// The one language that is meant.
  private func pack(of packs: [LanguagePack], _ shelf: Shelf) throws(Complaint) -> LanguagePack {
    let found = packs.filter { language == nil || $0.language.language.code == language }
    var codes: [String] = []
    for code in found.map(\.language.language.code) where !codes.contains(code) { codes.append(code) }
    guard codes.count < 2, let pack = found.first else {
      throw Complaint("Several languages have it. Give one of these with --language: \(codes.joined(separator: ", ")).")
    }
    return pack
  }

  private func bench(_ shelf: Shelf, _ pack: LanguagePack) throws(Complaint) -> ExportBench {
    let recorder = LessonRecorder(
      library: shelf.library, pack: pack, voice: try spokenVoice(shelf, pack), cues: shelf.cues, wordsAMinute: rate,
      namesKeys: !noKeys, stop: StopWish())
    return ExportBench(recorder: recorder, replaces: force)
  }

  /// The voice; languages beside the lesson's own that this PC can't speak are read by that.
  private func spokenVoice(_ shelf: Shelf, _ pack: LanguagePack) throws(Complaint) -> SpokenVoice {
    var languages = shelf.spokenLanguages
    let own = pack.language.language
    if let voice {
      let voices = pack.language.voices
      guard let chosen = voices.first(where: { $0.name.lowercased() == voice.lowercased() }) else {
        let names = voices.map(\.name).joined(separator: ", ")
        throw Complaint("There is no voice named \(voice). Give one of these with --voice: \(names).")
      }
      languages[own] = shelf.library.spoken(own, in: chosen)
    }
    do throws(Synthesizer.Failure) {
      let synthesizer = try Synthesizer(in: EngineProcess())
      let usable = languages.filter { (try? synthesizer.prepare([$0.key: $0.value])) != nil }
      guard usable[own] != nil else {
        throw Synthesizer.Failure.noSuchVoice(languages[own]?.phone.name ?? own.code)
      }
      try synthesizer.prepare(usable)
      return SpokenVoice(synthesizer: synthesizer, languages: usable, apologies: shelf.apologies)
    } catch {
      throw Complaint(error.sentence)
    }
  }
}
