internal import Foundation
internal import GRDB

/// Takes over what can still be read of a broken file: the events that are not in the records that took its place.
struct Salvage {
  /// The broken file.
  let path: String

  /// A device is given up after so many numbers in a row that can't be read.
  private static let patience = 2_000

  /// Takes over all that can be read.
  /// - Returns: How many events came back.
  func salvage(into database: Database) -> Int {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.allowsUnsafeTransactions = true
    guard let broken = try? DatabaseQueue(path: path, configuration: configuration) else { return 0 }
    defer { RecordsFile.remove(path + "-shm") }
    var count = 0
    // What was read counts, even if such a file can't be left in peace.
    try? broken.read { broken in
      for device in devices(broken, database) { count += salvage(device, broken, database) }
    }
    return count
  }

  /// Those of either file, as far as they can be read.
  private func devices(_ broken: Database, _ database: Database) -> [Data] {
    let known = (try? Data.fetchAll(database, sql: "SELECT device FROM writer")) ?? []
    let own = (try? Data.fetchAll(broken, sql: "SELECT id FROM device")) ?? []
    let others = (try? Data.fetchAll(broken, sql: "SELECT device FROM writer")) ?? []
    return Array(Set(known + own + others))
  }

  /// Row by row, by their numbers: where one can't be read, the next may.
  private func salvage(_ device: Data, _ broken: Database, _ database: Database) -> Int {
    let sql = "SELECT \(EventRow.columns) FROM event WHERE device = ? AND seq = ?"
    let last = try? Int64.fetchOne(database, sql: "SELECT seq FROM writer WHERE device = ?", arguments: [device])
    var (number, missed, count) = (last ?? 0, 0, 0)
    while missed < Self.patience, number < .max {
      number += 1
      missed += 1
      guard let row = try? EventRow.fetchOne(broken, sql: sql, arguments: [device, number]), row.isSound,
        let isNew = try? row.insert(into: database, orIgnore: true)
      else { continue }
      missed = 0
      if isNew { count += 1 }
    }
    return count
  }
}

extension EventRow {
  /// Nothing in it speaks against it: what lay on a torn page may be anything.
  fileprivate var isSound: Bool {
    id.count == 16 && device.count == 16 && learner.count == 16
      && (try? JSONSerialization.jsonObject(with: Data(body.utf8))) is [String: Any]
  }
}
