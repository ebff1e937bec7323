import Feedback
import Keys
import LessonText
import Support

@testable import Trainer

/// The shipped library with a few lessons besides: one for each thing that a lesson can do.
enum TaskLibrary {
  static let loaded = Library.load(
    from: Shelf(), named: "Lessons", cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys,
    gestures: Command.gestures)

  static var library: Library { loaded.library ?? Library(packs: []) }

  static let languages = ["vi", "en", "hi"]
  /// The ids of the lessons, the same in every language.
  static let ids = quickIds + ["events", "own"]
  /// Those in which the way to the goals is soon searched, so that many keys can be tried.
  static let quickIds = ["traps", "limit", "answer", "listening", "sounds", "branches", "drill"]

  static func trainer(_ language: String) -> Trainer {
    Trainer(library, Profile(), language: Language(language))
  }

  /// Plays a lesson by a script of keys, in virtual time.
  static func play(
    _ lesson: String, _ language: String = "en", _ keys: String, _ way: GoldenSession.Way = .straight,
    by profile: Profile = Profile(), record: @escaping (LearnerEvent) -> Void = { _ in }
  ) throws -> [TimedEvent] {
    var session = ScriptedSession(
      Trainer(library, profile, language: Language(language)), duration: { feedback, _ in duration(of: feedback) },
      record: record,
      beforeKey: { way.disturb(&$0) })
    return session.play(try KeyScript(keys), from: .lesson(lesson))
  }

  /// What is said and sounds after the last key of a script.
  static func heard(
    _ lesson: String, _ language: String = "en", _ keys: String, by profile: Profile = Profile()
  ) throws -> [String] {
    let events = try play(lesson, language, keys, by: profile).map(\.event)
    let last = events.lastIndex { if case .key = $0 { true } else { false } }
    return events[(last ?? -1).advanced(by: 1)...].compactMap { event in
      switch event {
      case .hear(.say(let utterance)): utterance.text
      case .hear(.play(let cue)): "(\(cue.name))"
      default: nil
      }
    }
  }

  static func duration(of feedback: Feedback) -> Int {
    switch feedback {
    case .say(let utterance): utterance.text.count * 60_000
    case .play: 100_000
    }
  }

  /// The files of the shipped lessons, and those of the tests before them.
  private struct Shelf: FileSource {
    let shipped = FilesOnDisk(ShippedLibrary.projectFolder + "/Lessons")
    let own = FilesInMemory(TaskLessons.files)

    func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
      let added = (try? own.entries(of: folder)) ?? []
      guard let there = try? shipped.entries(of: folder) else {
        guard !added.isEmpty else { throw .missing }
        return added
      }
      return there + added.filter { entry in !there.contains { $0.name == entry.name } }
    }

    func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
      if let bytes = try? own.bytes(of: path, atMost: limit) { return bytes }
      return try shipped.bytes(of: path, atMost: limit)
    }
  }
}
