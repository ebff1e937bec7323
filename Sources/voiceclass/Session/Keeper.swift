import Foundation
import Records
import Trainer

/// Keeps what the learner does, as long as it can be kept; the lesson goes on in any case.
final class Keeper {
  private let store: RecordsStore?
  private let learner: LearnerID?
  /// What the learner should know of it.
  private(set) var notices: [Notice] = []
  /// What was known of the learner when the session began.
  let profile: Profile

  /// The records of a learner by name, of the PC's own learner without one, or of a guest.
  init(learner name: String?, isGuest: Bool) {
    do throws(RecordsFailure) {
      let store = try Self.store(isGuest: isGuest)
      let learner = try store.learner(named: name ?? "")
      var profile = try store.profile(of: learner)
      // A learner who has chosen none hears the language that was chosen on this PC.
      if profile.language == nil { profile.language = try store.profile(of: store.thisPC).language }
      // Nothing of a guest is kept, so no day of hers counts.
      let isClockWrong = isGuest ? false : try store.sitting().day == nil
      self.profile = profile
      self.store = store
      self.learner = learner
      switch store.opening {
      case .setAside: notices.append(.setAside)
      case .restored: notices.append(.backupTaken)
      case .fresh, .found, .guest: break
      }
      if isClockWrong { notices.append(.clockWrong) }
    } catch {
      store = nil
      learner = nil
      profile = Profile()
      notices.append(.notKept)
    }
  }

  private static func store(isGuest: Bool) throws(RecordsFailure) -> RecordsStore {
    if isGuest { return try .guest() }
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else { throw .folderNotWritable }
    return try RecordsStore(path: path)
  }

  /// Keeps an event; the first that can't be kept is told once.
  func keep(_ event: LearnerEvent) -> Notice? {
    guard let store, let learner else { return nil }
    do throws(RecordsFailure) {
      try store.append(event, learner: learner)
      if case .languageChosen = event, learner != store.thisPC { try store.append(event, learner: store.thisPC) }
      return nil
    } catch {
      guard !notices.contains(.notKept) else { return nil }
      notices.append(.notKept)
      return .notKept
    }
  }
}
