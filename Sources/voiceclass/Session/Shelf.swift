import Feedback
import Foundation
import LessonText
import Sound
import Trainer

/// The lessons and the cues.
struct Shelf {
  let library: Library
  let cues: CueSet

  /// Opens both. What a language teaches is read when it is first asked for, so a session waits for its own language
  /// alone. Mistakes in the texts keep single lessons out; `voiceclass check` tells them.
  /// - Throws: a complaint when there is nothing to teach or no cue set.
  init(lessons: String?, audio: String?) throws(Complaint) {
    let list = try Self.cueList(audio)
    cues = try Self.cues(list.cues, in: list.folder)
    let folder = try Self.folder(lessons)
    let library = Library.open(
      from: folder, packs: lessons == nil ? Self.packs.packs : [], cues: list.cues.names,
      requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
    guard let library else { throw Self.holdsNothing(folder) }
    self.library = library
  }

  /// Reads all there is at once, with what is wrong in it and where everything stands.
  /// - Throws: a complaint when there is nothing to teach or no cue set.
  static func loaded(lessons: String?, audio: String?) throws(Complaint) -> (shelf: Shelf, loaded: Loaded) {
    let list = try cueList(audio)
    let cues = try cues(list.cues, in: list.folder)
    let folder = try folder(lessons)
    let (packs, told) = lessons == nil ? packs : ([], [])
    var loaded = Library.load(
      from: folder, packs: packs, cues: list.cues.names, requiredPhrases: Trainer.phraseKeys,
      gestures: Command.gestures)
    loaded.add(told)
    guard let library = loaded.library else { throw holdsNothing(folder) }
    return (Shelf(library, cues), loaded)
  }

  private init(_ library: Library, _ cues: CueSet) { (self.library, self.cues) = (library, cues) }

  private static func folder(_ asked: String?) throws(Complaint) -> String {
    if let folder = Folders.lessons(asked) { return folder }
    throw Complaint("No folder of lessons was found. Give its place with --lessons, such as --lessons ./Lessons.")
  }

  private static func holdsNothing(_ folder: String) -> Complaint {
    Complaint("No usable language is in \(folder). To hear what is wrong, run: voiceclass check \(folder)")
  }

  /// The packs that are installed, and what is wrong with them. They lie over the lessons that ship; a folder that
  /// somebody names stands alone.
  static var packs: (packs: [LessonPack], diagnostics: [Diagnostic]) { PackFolder.own?.installed() ?? ([], []) }

  /// Takes texts that were loaded already.
  init(
    _ library: Library, _ list: (folder: String, cues: CueList, diagnostics: [Diagnostic])
  ) throws(Complaint) {
    self.init(library, try Self.cues(list.cues, in: list.folder))
  }

  /// What `cues.txt` says, and what is wrong in it.
  /// - Parameter isComparing: Whether the sounds beside it are held against it too.
  static func cueList(
    _ audio: String?, comparingSounds isComparing: Bool = false
  ) throws(Complaint) -> (folder: String, cues: CueList, diagnostics: [Diagnostic]) {
    guard let folder = Folders.audio(audio) else {
      throw Complaint("No folder of cues was found. Give its place with --audio, such as --audio ./Audio.")
    }
    let path = folder + "/cues.txt"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("The list of cues can't be read: \(path). Put it back, or give another folder with --audio.")
    }
    let (list, diagnostics) = CueList.read(Array(data), file: path)
    guard isComparing else { return (folder, list, diagnostics) }
    let named = list.rows.map(\.file).filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let sounds = beside.filter { soundEndings.contains(($0 as NSString).pathExtension.lowercased()) }
    return (folder, list, CueList.read(Array(data), file: path, sounds: Set(named + sounds)).diagnostics)
  }

  /// How the names of sound files end.
  private static let soundEndings: Set<String> = ["wav", "flac", "ogg", "aiff", "aif"]

  private static func cues(_ list: CueList, in folder: String) throws(Complaint) -> CueSet {
    let files = Dictionary(list.rows.map { ($0.name, $0.file) }) { first, _ in first }
    do throws(CueSet.Failure) {
      return try CueSet(folder: folder, files: files)
    } catch {
      throw Complaint(error.sentence)
    }
  }

  /// The lessons of a language, by its code.
  func pack(_ code: String) throws(Complaint) -> LanguagePack {
    guard let pack = library[Language(code)] else { throw lacks(code) }
    return pack
  }

  /// What is said of a language that was asked for by its code and is not here.
  func lacks(_ code: String) -> Complaint {
    let codes = library.packs.map(\.language.language.code).joined(separator: ", ")
    return Complaint("There are no lessons in the language \(code). Give one of these with --language: \(codes).")
  }

  /// What is said in each language where a sentence can't be read aloud.
  var apologies: [Language: MarkedText] {
    Dictionary(library.packs.map { ($0.language.language, $0.phrases[SpeechSentence.unreadable.key]) }) { first, _ in
      first
    }
  }

  /// How each language is spoken.
  var spokenLanguages: [Language: SpokenLanguage] {
    Dictionary(library.packs.map { ($0.language.language, $0.language.spoken) }) { first, _ in first }
  }
}

extension CueSet.Failure {
  /// What is wrong, and the way out.
  var sentence: String {
    switch self {
    case .missing(let name):
      "cues.txt has no file for the cue \(name), which the trainer plays. To hear what is wrong, run: voiceclass check"
    case .fileNotFound(let name, let file):
      "The sound of the cue \(name) is missing: \(file). Run voiceclass cues to make all cues anew."
    case .fileNotReadable(let name, let file, let reason):
      "The sound of the cue \(name), \(file), can't be read: \(reason) Run voiceclass cues to make all cues anew."
    case .tooLong(let name, let file, let milliseconds):
      "The cue \(name), \(file), lasts \(milliseconds / 1000) seconds. A cue may last ten; shorten it."
    case .empty(let name, let file):
      "The cue \(name), \(file), has nothing in it. Run voiceclass cues to make all cues anew."
    }
  }
}
