internal import Foundation
internal import GRDB

extension EventLog {
  /// Which numbers of each device are known here.
  func knownNumbers() throws -> KnownNumbers {
    var known = KnownNumbers(all: try numbers(in: "event"), nameless: try namelessNumbers())
    known.add(try numbers(in: "gone"))
    return known
  }

  /// The numbers of each device in a table. Of most it has every number from the first to the last, and then counting
  /// them is enough; only the others are gone through one by one.
  private func numbers(in table: String) throws -> [Identifier: NumberRanges] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT device, MIN(seq), MAX(seq), COUNT(*) FROM \(table) GROUP BY device")
    var numbers: [Identifier: NumberRanges] = [:]
    while let row = try rows.next() {
      guard let (device, range) = Self.range(row), let count = Int64.fromDatabaseValue(row[3]) else { continue }
      let isWhole = range.upperBound - range.lowerBound == count - 1
      numbers[device] = isWhole ? NumberRanges([range]) : try islands(of: device, in: table)
    }
    return numbers
  }

  /// The numbers of a device that has gaps.
  private func islands(of device: Identifier, in table: String) throws -> NumberRanges {
    // Rows that follow each other differ from their place by the same.
    let sql = """
      SELECT device, MIN(seq), MAX(seq) FROM (
        SELECT device, seq, seq - ROW_NUMBER() OVER (ORDER BY seq) AS island FROM \(table) WHERE device = ?
      ) GROUP BY island
      """
    return try ranges(Row.fetchCursor(database, sql: sql, arguments: [device.data]))[device] ?? NumberRanges([])
  }

  /// The numbers of namings that came without their names.
  private func namelessNumbers() throws -> [Identifier: NumberRanges] {
    let sql = """
      SELECT device, seq, seq FROM event
        WHERE \(LoggedEvent.kindsOfWho) AND kind = 'learnerNamed' AND body = '\(EventRow.withoutName)'
      """
    return try ranges(Row.fetchCursor(database, sql: sql))
  }

  /// The numbers of each device, from rows of a device, a first number and a last one.
  private func ranges(_ rows: RowCursor) throws -> [Identifier: NumberRanges] {
    var ranges: [Identifier: [ClosedRange<Int64>]] = [:]
    while let row = try rows.next() {
      if let (device, range) = Self.range(row) { ranges[device, default: []].append(range) }
    }
    return ranges.mapValues { NumberRanges($0) }
  }

  /// The device and the numbers that a row begins with.
  private static func range(_ row: Row) -> (Identifier, ClosedRange<Int64>)? {
    guard let device = Data.fromDatabaseValue(row[0]).flatMap(Identifier.init),
      let first = Int64.fromDatabaseValue(row[1]), let last = Int64.fromDatabaseValue(row[2]), first <= last
    else { return nil }
    return (device, first...last)
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
