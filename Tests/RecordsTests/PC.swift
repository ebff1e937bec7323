import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

/// A PC of a class, with its records.
final class PC {
  let folder: Folder
  private(set) var store: RecordsStore

  init(_ name: String, clock: StandingClock = StandingClock(1_800_000_000_000)) throws {
    folder = try Folder()
    store = try folder.open(Machine(machineID: Identifier.random().text), clock: clock.read)
    try store.namePC(name)
  }

  /// One whose disk is a copy of another's, and which has nothing by which it could notice that.
  init(copyOf other: PC) throws {
    folder = try Folder()
    try other.store.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try FileManager.default.copyItem(atPath: other.folder.records, toPath: folder.records)
    store = try folder.open(Machine(machineID: nil))
  }

  /// VoiceClass is started again.
  func restart() throws { store = try folder.open(Machine(machineID: nil)) }

  /// Goes on as if this had been its device from the first.
  func write(under device: Identifier) throws {
    try store.queue.write { database in
      for change in ["device SET id", "event SET device", "writer SET device"] {
        try database.execute(sql: "UPDATE \(change) = ?", arguments: [device.data])
      }
    }
    try restart()
  }

  func learn(_ name: String, _ events: LearnerEvent...) throws {
    let learner = try store.learner(named: name)
    for event in events { try store.append(event, learner: learner) }
  }

  /// Everything, as it would be on another PC.
  func state() throws -> RecordsState {
    let known = try store.profiles()
    return RecordsState(
      rows: Set(try folder.rows()), learners: known.map(\.learner),
      profiles: known.map(\.profile))
  }
}

struct RecordsState: Hashable {
  let rows: Set<StoredEvent>
  let learners: [Learner]
  let profiles: [Profile]
}
