import Feedback
import Foundation
import Keys
import LessonText
import Phone
public import Trainer

/// A session as text: its keys in a `.keys` file, what is heard in the `.expected` file beside it.
public struct GoldenSession: Sendable, CustomStringConvertible {
  /// Why a session can't be played.
  public enum Failure: Error { case unreadable(String), noLanguage(String), noLesson(String) }

  /// How it is played; each way must sound the same. The last proves that a copied trainer shares nothing with its
  /// original.
  public enum Way: String, CaseIterable, Sendable {
    case straight, savedAndRestoredAtEachKey, copiedAndLedAstrayAtEachKey
  }

  /// The file without its ending, such as `vi-first-keys-right`.
  public let name: String
  /// What is to be heard, a line for each event.
  public let expected: [String]
  private let language: Language
  private let lesson: String?
  private let isOnPhone: Bool
  private let hasLearners: Bool
  private let script: KeyScript
  private let folder: String

  public var description: String { name }

  /// All sessions of `Tests/Transcripts`, by name.
  public static func all() throws -> [GoldenSession] {
    let folder = ShippedLibrary.projectFolder + "/Tests/Transcripts"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".keys") }.sorted()
      .map { try GoldenSession(String($0.dropLast(".keys".count)), in: folder) }
  }

  /// All sessions straight, and every third of those that are no lesson or belong to the first part of the course in the
  /// other ways too. Those of later lessons are played in one language each, in turn, the right ones in another than the clumsy
  /// ones, and all of them with `make accept` and `make torture`; with `VOICECLASS_SESSIONS=pay-bill,review-3` those
  /// with that in their names.
  public static func trials() throws -> [(GoldenSession, Way)] {
    let modules = ShippedLibrary.library.packs.first?.course.modules ?? []
    let isAccepted = ProcessInfo.processInfo.environment["VOICECLASS_ACCEPT"] == "1"
    let later = modules.dropFirst().flatMap { $0.lessons + [$0.exam].compactMap { $0 } }
      .filter { $0 != "wifi-and-data" }
    let wished = (ProcessInfo.processInfo.environment["VOICECLASS_SESSIONS"] ?? "").split(separator: ",")
    return try all().filter { session in
      guard wished.isEmpty else { return wished.contains(where: session.name.contains) }
      guard !isAccepted, let lesson = session.lesson, let pack = ShippedLibrary.library[session.language] else {
        return true
      }
      return ShippedLibrary.isTried(lesson, in: pack, turn: session.name.hasSuffix("-right") ? 0 : 1)
    }.enumerated().flatMap { place, session in
      let isStraight = session.lesson.map(later.contains) ?? false || !Share.takes(place, of: 3)
      return (isStraight ? [.straight] : Way.allCases).map { (session, $0) }
    }
  }

  /// Reads a session. Its first line says where it starts: `# vi first-keys`, or `# vi phone` for the phone without a
  /// lesson, or `# vi` for the main menu, or `# vi learners` where several learn, or `# new` for a learner of whom
  /// nothing is known.
  init(_ name: String, in folder: String) throws {
    guard let keys = try? String(contentsOfFile: "\(folder)/\(name).keys", encoding: .utf8) else {
      throw Failure.unreadable(name)
    }
    self.name = name
    self.folder = folder
    let start = keys.split(separator: "\n").first?.drop { $0 == "#" || $0 == " " }.split(separator: " ") ?? []
    language = Language(start.first.map { String($0) } ?? "new")
    isOnPhone = start.count > 1 && start[1] == "phone"
    hasLearners = start.count > 1 && start[1] == "learners"
    lesson = start.count > 1 && !isOnPhone && !hasLearners ? String(start[1]) : nil
    script = try KeyScript(keys)
    let text = (try? String(contentsOfFile: "\(folder)/\(name).expected", encoding: .utf8)) ?? ""
    expected = text.split(separator: "\n").map { String($0) }
  }

  /// Plays it, and tells what is heard.
  public func play(_ way: Way) throws -> [String] {
    let library = ShippedLibrary.library
    guard language.code == "new" || library[language] != nil else { throw Failure.noLanguage(language.code) }
    if let lesson, library[language]?.lessons[lesson] == nil { throw Failure.noLesson(lesson) }
    let known = language.code == "new" ? library.packs.first?.language.language ?? language : language
    let beginning: Trainer.Beginning =
      lesson.map { .lesson($0) }
      ?? (hasLearners ? .learners : isOnPhone ? .phone : language.code == "new" ? .languageChoice : .menu)
    let desk = LearnerDesk()
    let trainer = Trainer(library, Profile(), language: known, learners: hasLearners ? desk.cards : [])
    var session = ScriptedSession(
      trainer, duration: { feedback, _ in SteadyPace.duration(of: feedback) }, record: { desk.keep($0) },
      carryOut: { desk.carryOut($0) },
      beforeKey: { way.disturb(&$0) })
    return session.play(script, from: beginning).map(\.event.transcriptLine)
  }

  /// Where a new result differs it lies beside the expected file, until somebody has read the difference and accepts it
  /// with `make accept`.
  /// - Returns: whether it was accepted now.
  public func leaveForReview(_ heard: [String]) throws -> Bool {
    let actual = "\(folder)/\(name).actual"
    guard heard != expected else {
      try? FileManager.default.removeItem(atPath: actual)
      return false
    }
    let text = heard.joined(separator: "\n") + "\n"
    guard ProcessInfo.processInfo.environment["VOICECLASS_ACCEPT"] == "1" else {
      try text.write(toFile: actual, atomically: true, encoding: .utf8)
      return false
    }
    try text.write(toFile: "\(folder)/\(name).expected", atomically: true, encoding: .utf8)
    try? FileManager.default.removeItem(atPath: actual)
    return true
  }
}

extension GoldenSession.Way {
  /// Does with a trainer what must make no difference.
  public func disturb(_ trainer: inout Trainer) {
    switch self {
    case .straight: break
    case .savedAndRestoredAtEachKey:
      guard let kept = try? JSONEncoder().encode(trainer.state),
        let state = try? JSONDecoder().decode(TrainerState.self, from: kept)
      else { return }
      trainer = Trainer(trainer.library, state)
    case .copiedAndLedAstrayAtEachKey:
      var copy = trainer
      for name in ["Right", "Enter", "F2", "q", "Backspace", "F7", "Escape", "Space", "Space"] {
        if let key = Key(name: name) { _ = copy.handle(.key(key)) }
        _ = copy.handle(.speechFinished)
      }
    }
  }
}
