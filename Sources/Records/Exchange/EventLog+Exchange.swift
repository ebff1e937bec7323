internal import Foundation
internal import GRDB

extension EventLog {
  /// Which numbers of each device are known: those whose events are here, and those whose events were removed for good.
  func knownNumbers() throws -> [Identifier: NumberRanges] {
    // Rows that follow each other differ from their place by the same.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT device, MIN(seq), MAX(seq) FROM (
          SELECT device, seq, seq - ROW_NUMBER() OVER (PARTITION BY device ORDER BY seq) AS island
          FROM (SELECT device, seq FROM event UNION SELECT device, seq FROM gone)
        ) GROUP BY device, island
        """)
    var ranges: [Identifier: [ClosedRange<Int64>]] = [:]
    while let row = try rows.next() {
      guard let device = Data.fromDatabaseValue(row[0]).flatMap(Identifier.init),
        let first = Int64.fromDatabaseValue(row[1]), let last = Int64.fromDatabaseValue(row[2]), first <= last
      else { continue }
      ranges[device, default: []].append(first...last)
    }
    return ranges.mapValues { NumberRanges($0) }
  }

  /// The events of a segment that are here, by their numbers.
  func rows(of segment: Segment) throws -> [EventRow] {
    try EventRow.fetchAll(
      database, sql: "SELECT \(EventRow.columns) FROM event WHERE device = ? AND seq BETWEEN ? AND ? ORDER BY seq",
      arguments: [segment.device.data, segment.numbers.lowerBound, segment.numbers.upperBound])
  }

  /// Takes over the events of a segment, each once, however often it comes. What of its numbers has no event is gone.
  /// - Returns: how many were new, and how many had a number that another event has.
  func take(_ rows: [EventRow], of segment: Segment) throws -> (new: Int, doubles: Int) {
    var (new, doubles) = (0, 0)
    let owner = "SELECT id FROM event WHERE device = ? AND seq = ?"
    for row in rows {
      if try row.insert(into: database, orIgnore: true) {
        new += 1
      } else if let id = try Data.fetchOne(
        database.cachedStatement(sql: owner), arguments: [row.device, row.seq]), id != row.id
      {
        doubles += 1
      }
    }
    let gone = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO gone (device, seq)
        SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM event WHERE device = ?1 AND seq = ?2)
        """)
    for number in segment.numbers { try gone.execute(arguments: [segment.device.data, number]) }
    return (new, doubles)
  }

  /// Those who wished to be forgotten.
  func forgotten() throws -> Set<Identifier> {
    Set(try Data.fetchAll(database, sql: "SELECT learner FROM forgotten").compactMap(Identifier.init))
  }

  /// The names that PCs were given.
  func names() throws -> [Identifier: String] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT device, body FROM event WHERE kind = 'pcNamed' ORDER BY hlc, id")
    var names: [Identifier: String] = [:]
    while let row = try rows.next() {
      guard let device = Data.fromDatabaseValue(row[0]).flatMap(Identifier.init),
        let body = String.fromDatabaseValue(row[1]), case .pcNamed(let name) = LoggedEvent(kind: "pcNamed", body: body)
      else { continue }
      names[device] = name
    }
    return names
  }
}
