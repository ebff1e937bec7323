internal import Foundation
internal import GRDB

/// What was removed of a learner.
public struct Forgetting: Hashable, Sendable {
  /// How many events.
  public let events: Int
  /// Why something of her may be left in free pages of the file, or in its copies; `nil` where nothing is. Most often
  /// another program has the file open. The next start of VoiceClass removes the rest.
  public let rest: RecordsFailure?
  /// Broken files set aside earlier, which may hold her data. They can't be read, so they can't be cleaned either.
  public let aside: [String]
}

extension EventLog {
  /// Removes all of a person: a tombstone for each learner she was, behind which triggers take the rest away.
  /// - Returns: how many events were removed.
  func forget(_ members: [LearnerID], device: Identifier, wallClock: Int64) throws -> Int {
    let count = try Int.fetchOne(
      database,
      sql: """
        SELECT COUNT(*) FROM event
        WHERE kind <> 'learnerForgotten' AND learner IN (\(Self.places(members)))
        """, arguments: StatementArguments(members.map(\.identifier.data)))
    for member in members { try append(.forgotten, learner: member, device: device, wallClock: wallClock) }
    return count ?? 0
  }

  /// Whether something of somebody forgotten may be left in free pages, or in a copy.
  var needsCleaning: Bool {
    get throws {
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE is_clean = 0)") ?? false
    }
  }
}

/// Takes what was forgotten out of every byte of the file, of its companion, and of the copies.
struct Cleaning {
  let file: RecordsFile
  let queue: DatabaseQueue

  /// Writes the file anew, empties its companion, and makes the copies anew. While the folder is this program's alone.
  /// - Throws: `RecordsFailure.busy` where another program is reading.
  func clean() throws {
    let backups = Backups(file: file)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "VACUUM")
      try emptyCompanion(database)
      try backups.putAlone(backups.copy(from: database))
      try database.execute(sql: "UPDATE forgotten SET is_clean = 1 WHERE is_clean = 0")
      try emptyCompanion(database)
    }
  }

  private func emptyCompanion(_ database: Database) throws {
    let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    guard let row, Int.fromDatabaseValue(row[0]) == 0 else { throw RecordsFailure.busy }
  }
}
