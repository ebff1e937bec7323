import Feedback
import Foundation
import LessonText
import Trainer

/// The handbooks and the words of all languages: what those need who write lessons.
struct HandbookShelf {
  /// The folder of all lessons.
  let folder: String
  let library: Library

  /// Loads them. Cues are not needed, so that they can't be missing.
  init(lessons: String?) throws(Complaint) {
    guard let folder = Folders.lessons(lessons) else {
      throw Complaint("No folder of lessons was found. Give its place with --lessons, such as --lessons ./Lessons.")
    }
    let loaded = Library.load(
      from: folder, cues: nil, requiredPhrases: Trainer.phraseKeys, gestures: Command.gestures)
    guard let library = loaded.library else {
      throw Complaint("No usable language is in \(folder). To hear what is wrong, run: voiceclass check \(folder)")
    }
    self.folder = folder
    self.library = library
  }

  /// The language of the author: the one asked for, else the one chosen on this PC, else that of the system, else
  /// English.
  func pack(asked: String?) throws(Complaint) -> LanguagePack {
    if let asked {
      guard let pack = library[Language(asked)] else {
        let codes = library.packs.map(\.language.language.code).joined(separator: ", ")
        throw Complaint("There are no lessons in the language \(asked). Give one of these with --language: \(codes).")
      }
      return pack
    }
    let wishes = [Keeper(learner: nil, isGuest: false).profile.language, Self.systemLanguage, "en"]
    for wish in wishes.compactMap({ $0 }) {
      if let pack = library[Language(wish)] { return pack }
    }
    guard let pack = library.packs.first else {
      throw Complaint("No usable language is in \(folder). To hear what is wrong, run: voiceclass check \(folder)")
    }
    return pack
  }

  /// The guide in a language; in English where that language has no handbook.
  func guide(in pack: LanguagePack) throws(Complaint) -> HandbookGuide {
    if let guide = ownGuide(in: pack) { return guide }
    guard let english = library[Language("en")], let guide = ownGuide(in: english) else {
      throw Complaint("There is no handbook.txt in \(folder)/en. Put it back, and try again.")
    }
    return guide
  }

  /// The guide in a language; `nil` where it has no handbook.
  func ownGuide(in pack: LanguagePack) -> HandbookGuide? {
    Handbook.load(from: FilesOnDisk(folder), pack.language.language).map {
      HandbookGuide($0, in: pack, languages: library.packs.map(\.language))
    }
  }

  /// The language of the system by its code, from the variables that POSIX names, the strongest first.
  private static var systemLanguage: String? {
    let environment = ProcessInfo.processInfo.environment
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return value.map { String($0.prefix { $0.isLetter }).lowercased() }
  }
}
