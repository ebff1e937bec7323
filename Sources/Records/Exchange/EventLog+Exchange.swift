internal import Foundation
internal import GRDB

extension EventLog {
  /// Which numbers of each device are known: those whose events are here, and those whose events were removed for good.
  /// - Parameter isWhole: Whether a naming without its name counts as not here.
  func knownNumbers(whole isWhole: Bool = true) throws -> [Identifier: NumberRanges] {
    let whole = isWhole ? "WHERE NOT (kind = 'learnerNamed' AND body = '\(EventRow.withoutName)')" : ""
    // Rows that follow each other differ from their place by the same.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT device, MIN(seq), MAX(seq) FROM (
          SELECT device, seq, seq - ROW_NUMBER() OVER (PARTITION BY device ORDER BY seq) AS island
          FROM (SELECT device, seq FROM event \(whole) UNION SELECT device, seq FROM gone)
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
        let body = String.fromDatabaseValue(row[1]),
        case .pcNamed(let name, _) = LoggedEvent(kind: "pcNamed", body: body)
      else { continue }
      names[device] = name
    }
    return names
  }

  /// The devices that PCs have left, since two wrote under one.
  func leftDevices() throws -> Set<Identifier> {
    let bodies = try String.fetchAll(database, sql: "SELECT body FROM event WHERE kind = 'pcNamed'")
    return Set(
      bodies.compactMap { body in
        guard case .pcNamed(_, let before?) = LoggedEvent(kind: "pcNamed", body: body) else { return nil }
        return before.identifier
      })
  }
}
