import Foundation
import Trainer

@testable import Records

/// A PC of a class, with its records.
final class ClassPC: Sendable {
  let folder: Folder
  let store: RecordsStore

  init(_ name: String, clock: StandingClock = StandingClock(1_800_000_000_000)) throws {
    folder = try Folder()
    store = try folder.open(Machine(machineID: Identifier.random().text), clock: clock.read)
    try store.namePC(name)
  }

  func learn(_ name: String, _ events: LearnerEvent...) throws {
    let learner = try store.learner(named: name)
    for event in events { try store.append(event, learner: learner) }
  }

  /// Everything, as it would be on another PC.
  func state() throws -> State {
    let known = try store.profiles()
    return State(rows: Set(try folder.rows()), learners: known.map(\.learner), profiles: known.map(\.profile))
  }

  struct State: Hashable {
    let rows: Set<StoredEvent>
    let learners: [Learner]
    let profiles: [Profile]
  }
}
