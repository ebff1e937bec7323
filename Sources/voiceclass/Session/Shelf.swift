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
    case .list(let mistake): "The list of cues has a mistake in line \(mistake.line). Mend the line, and start again."
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
