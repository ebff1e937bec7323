import Feedback
import LessonText
import Sound
import Trainer

/// The lessons and the cues, loaded.
struct Shelf {
  let library: Library
  let cues: CueSet
  /// Mistakes in the texts. They keep single lessons out; `voiceclass check` tells them.
  let diagnostics: [Diagnostic]

  /// Loads both.
  /// - Throws: a complaint when there is nothing to teach or no cue set.
  init(lessons: String?, audio: String?) throws(Complaint) {
    cues = try Self.cues(audio)
    guard let folder = Folders.lessons(lessons) else {
      throw Complaint("No folder of lessons was found. Give its place with --lessons, such as --lessons ./Lessons.")
    }
    let names = Set(cues.list.entries.map(\.name))
    let loaded = Library.load(from: folder, cues: names, requiredPhrases: Trainer.phraseKeys)
    guard let library = loaded.library else {
      throw Complaint("No usable language is in \(folder). To hear what is wrong, run: voiceclass check \(folder)")
    }
    self.library = library
    diagnostics = loaded.diagnostics
  }

  static func cues(_ audio: String?) throws(Complaint) -> CueSet {
    guard let folder = Folders.audio(audio) else {
      throw Complaint("No folder of cues was found. Give its place with --audio, such as --audio ./Audio.")
    }
    do throws(CueSet.Failure) {
      return try CueSet(folder: folder)
    } catch {
      throw Complaint(error.sentence)
    }
  }

  /// What is said of a language that was asked for by its code and is not here.
  func lacks(_ code: String) -> Complaint {
    let codes = library.packs.map(\.language.language.code).joined(separator: ", ")
    return Complaint("There are no lessons in the language \(code). Give one of these with --language: \(codes).")
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
    case .noList(let path): "The list of cues can't be read: \(path). Put it back, or give another folder with --audio."
    case .list(let mistake): mistake.sentence
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

extension Sound.CueList.Mistake {
  /// What is wrong, and the way out.
  var sentence: String {
    switch self {
    case .unknownKeyword(let word, let line):
      "Line \(line) of cues.txt begins with \(word). A line there begins with Cue, File, Meaning or Note."
    case .noCueYet(let line): "Line \(line) of cues.txt belongs to no cue. Write a line with Cue before it."
    case .badName(let name, let line):
      "Line \(line) of cues.txt names a cue \(name). A name has only small letters, digits and hyphens."
    case .badFile(let file, let line):
      "Line \(line) of cues.txt names the file \(file). It must be a file in the same folder."
    case .cueTwice(let name, let line): "Line \(line) of cues.txt names the cue \(name) a second time. Take it out."
    case .keywordTwice(let word, let line): "Line \(line) of cues.txt says \(word) a second time. Take it out."
    case .noFile(let name, let line):
      "Line \(line) of cues.txt names the cue \(name), but no file. Add a line with File."
    case .missing(let name): "cues.txt lacks the cue \(name), which the trainer plays. Add it."
    }
  }
}
