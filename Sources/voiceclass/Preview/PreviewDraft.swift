import Feedback
import LessonText
import Trainer

/// A text as it was saved, read together with all that belongs to it.
struct PreviewDraft: Sendable {
  let loaded: Loaded
  /// What stands in the file, line by line; `nil` where it is not there.
  let lines: [String]?

  /// Reads the file and all that is needed to hear it.
  static func readAll(_ file: PreviewFile, cues: Set<CueName>) -> PreviewDraft {
    let lines = file.lines()
    let loaded = Library.load(
      from: file.root, cues: cues, requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
    return PreviewDraft(loaded: loaded, lines: lines)
  }

  /// Reads the file and its language again, beside English, with which all languages are compared.
  static func readAgain(_ file: PreviewFile, cues: Set<CueName>) -> PreviewDraft {
    let lines = file.lines()
    let loaded = Library.load(
      from: LanguageFiles(file.root, [file.language.code, "en"]), named: file.root, cues: cues,
      requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
    return PreviewDraft(loaded: loaded, lines: lines)
  }
}
