import Feedback
public import LessonText
import Trainer

/// The lessons that ship, as the program loads them.
public enum ShippedLibrary {
  /// The folder of the project.
  public static var projectFolder: String {
    // …/Tests/Support/ShippedLibrary.swift
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  /// All of it, with what is wrong in it.
  public static let loaded = Library.load(
    from: projectFolder + "/Lessons", cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys,
    gestures: Command.gestures)

  /// What comes of other files, loaded in the same way.
  public static func load(_ files: some FileSource, checkingHandbooks: Bool = false) -> Loaded {
    Library.load(
      from: files, named: "Lessons", cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys,
      gestures: Command.gestures, checkingHandbooks: checkingHandbooks)
  }

  /// What reads single files beside those of a language; `nil` where it is not there.
  package static func trial(_ language: String) -> FileTrial? {
    FileTrial(
      in: FilesOnDisk(projectFolder + "/Lessons"), language: language, languages: ["en", "hi", "vi"],
      cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
  }

  /// Whether a lesson is tried in a language where all would take too long: those of the first part of the course
  /// are in each, and of the later ones each in one language, in turn.
  ///
  /// - Parameter turn: Whose turn it is: with another number each lesson comes in another language.
  public static func isTried(_ lesson: String, in pack: LanguagePack, turn: Int = 0) -> Bool {
    guard !Share.isWhole else { return true }
    let later = pack.course.modules.dropFirst().flatMap { $0.lessons + [$0.exam].compactMap { $0 } }
    guard lesson != "wifi-and-data", let place = later.firstIndex(of: lesson) else { return true }
    let languages = library.packs.map(\.language.language)
    return languages.firstIndex(of: pack.language.language) == (place + turn) % languages.count
  }

  /// The languages of another folder of lessons.
  public static func load(from folder: String) -> [LanguagePack] {
    let loaded = Library.load(
      from: folder, cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
    for diagnostic in loaded.diagnostics { print(loaded.printer.text(diagnostic)) }
    return loaded.library?.packs ?? []
  }

  /// The languages.
  public static var library: Library { loaded.library ?? Library(packs: []) }
}
