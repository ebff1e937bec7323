internal import Foundation
internal import GRDB

/// How the file is opened, and what is done before anything else is.
enum Connection {
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(5)
    // Should a failing disk refuse even to roll back, the next write fails; without this GRDB ends the program.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // What is removed is overwritten. A name must not stay behind in a page that is free.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      // To be able to take one event back, since its learner may have been forgotten, SQLite keeps the pages that it changes.
      // It would write them to a file for each event that another PC brings.
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// A connection to a file that is whole and has the tables of today.
  /// - Throws: `RecordsFailure.broken` for a damaged file.
  static func open(_ file: RecordsFile, isRenewed: Bool, on machine: Machine, clock: () -> Int64) throws -> (
    DatabaseQueue, Identifier
  ) {
    let (existed, needsCheck) = (file.exists, file.needsCheck)
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    // GRDB sets NORMAL with WAL, by which the last events before a power cut may be lost.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    if needsCheck {
      let verdict = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      guard verdict == "ok" else { throw RecordsFailure.broken }
      file.clearSuspicion()
    }
    if existed, try !queue.read(Schema.migrator.hasBeenSuperseded),
      try !queue.read(Schema.migrator.hasCompletedMigrations)
    {
      try backUp(queue, beside: file)
    }
    let device = try prepare(queue, isRenewed: isRenewed, on: machine, clock: clock)
    // What could not be cleaned away when somebody was forgotten, since another program had the file open.
    if try queue.read({ try EventLog(database: $0).needsCleaning }) {
      _ = try? Cleaning(file: file, queue: queue).clean()
    }
    return (queue, device)
  }

  /// The tables of today, and the device that writes.
  static func prepare(
    _ queue: DatabaseQueue, isRenewed: Bool, on machine: Machine, clock: () -> Int64
  ) throws -> Identifier {
    guard try !queue.read(Schema.migrator.hasBeenSuperseded) else { throw RecordsFailure.writtenByNewerVersion }
    try Schema.migrator.migrate(queue)
    return try queue.write {
      try EventLog(database: $0).device(on: machine, isRenewed: isRenewed, wallClock: clock())
    }
  }

  /// The state before the tables change. A migration is a transaction of its own, so that it does no harm to go on
  /// where there is no room for a copy.
  private static func backUp(_ queue: DatabaseQueue, beside file: RecordsFile) throws {
    let backups = Backups(file: file)
    do {
      try backups.putInFront(queue.writeWithoutTransaction { try backups.copy(from: $0) })
    } catch {
      guard RecordsFailure(error) != .broken else { throw error }
    }
  }
}
