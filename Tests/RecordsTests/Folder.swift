import Foundation
import GRDB
import Synchronization
import Trainer

@testable import Records

/// A folder of its own for a test, removed with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "voiceclass-records-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the records of this test lie.
  var records: String { path + "/records.sqlite" }

  /// What lies in it.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// Opens the records of this test on a PC of its own.
  func open(_ machine: Machine = .first, clock: (@Sendable () -> Int64)? = nil) throws -> RecordsStore {
    try RecordsStore(path: records, machine: machine, clock: clock)
  }

  /// Whether SQLite finds nothing wrong with a file.
  func isWhole(_ path: String) throws -> Bool {
    try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") } == "ok"
  }

  /// Every row, as another program would see it.
  func rows() throws -> [StoredEvent] { try StoredEvent.all(in: DatabaseQueue(path: records)) }
}

extension Machine {
  static let first = Machine(machineID: "0123456789abcdef0123456789abcdef\n")
  static let second = Machine(machineID: "fedcba9876543210fedcba9876543210\n")
}

/// A row of the log, read and written past the store.
struct StoredEvent: Hashable, FetchableRecord {
  var id: Data
  var device: Data
  var seq: Int64
  var hlc: Int64
  var learner: Data
  var kind: String
  var body: String

  init(row: Row) {
    id = row["id"]
    device = row["device"]
    seq = row["seq"]
    hlc = row["hlc"]
    learner = row["learner"]
    kind = row["kind"]
    body = row["body"]
  }

  /// The same as the store has it.
  var row: EventRow {
    EventRow(id: id, device: device, seq: seq, hlc: hlc, learner: learner, kind: kind, body: body)
  }

  static func all(in queue: DatabaseQueue) throws -> [StoredEvent] {
    try queue.read { try StoredEvent.fetchAll($0, sql: "SELECT * FROM event ORDER BY device, seq") }
  }

  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO event (id, device, seq, hlc, learner, kind, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [id, device, seq, hlc, learner, kind, body])
  }
}

/// A clock that stands until it is set.
final class StandingClock: Sendable {
  private let moment: Atomic<Int64>

  init(_ moment: Int64) { self.moment = Atomic(moment) }

  func set(_ moment: Int64) { self.moment.store(moment, ordering: .sequentiallyConsistent) }

  var read: @Sendable () -> Int64 { { self.moment.load(ordering: .sequentiallyConsistent) } }
}

extension Profile {
  /// The lesson that is open, and the step in it.
  var whereabouts: String? { place.map { "\($0.lesson) \($0.step)" } }
}
