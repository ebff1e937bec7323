internal import Foundation
internal import GRDB

/// What became of the events of a segment.
struct Taken {
  /// How many were new.
  var new = 0
  /// How many had a number that another event has.
  var doubles = 0
  /// How many were here under another number, which is free now.
  var moved = 0
  /// Whether the file has events under numbers that they have left.
  var isStale = false
}

extension EventLog {
  /// Where an event is, and what it says.
  private struct Place {
    let device: Data
    let seq: Int64
    let body: String
  }

  /// Takes over the events of a segment, each once, however often it comes. What of its numbers has no event is gone.
  func take(_ rows: [EventRow], of segment: Segment) throws -> Taken {
    var taken = Taken()
    for row in rows {
      if try row.insert(into: database, orIgnore: true) {
        taken.new += 1
      } else if let place = try place(of: row.id) {
        try take(row, whichIsAt: place, &taken)
      } else if try owner(of: row) != nil {
        taken.doubles += 1
      }
    }
    let gone = try database.cachedStatement(sql: "INSERT OR IGNORE INTO gone (device, seq) VALUES (?, ?)")
    let there = Set(rows.map(\.seq))
    for number in segment.numbers where !there.contains(number) {
      try gone.execute(arguments: [segment.device.data, number])
    }
    return taken
  }

  /// An event that is here already: under the same number, or under another, as where two PCs that had one device have
  /// told theirs apart. The place at the higher device counts, on every PC.
  private func take(_ row: EventRow, whichIsAt place: Place, _ taken: inout Taken) throws {
    if place.device == row.device, place.seq == row.seq {
      // The name comes behind, where it was left out before.
      guard place.body == EventRow.withoutName, row.body != EventRow.withoutName else { return }
      try database.execute(sql: "UPDATE event SET body = ? WHERE id = ?", arguments: [row.body, row.id])
      taken.new += 1
    } else if place.device.lexicographicallyPrecedes(row.device) {
      if try move(row.id, to: row.device, row.seq, hlc: row.hlc) { taken.moved += 1 } else { taken.doubles += 1 }
    } else {
      taken.isStale = true
    }
  }

  /// Gives an event another number; `false` where that is another's.
  private func move(_ id: Data, to device: Data, _ seq: Int64, hlc: Int64) throws -> Bool {
    try database.execute(
      sql: "UPDATE OR IGNORE event SET device = ?, seq = ? WHERE id = ?", arguments: [device, seq, id])
    guard database.changesCount > 0 else { return false }
    try database.execute(
      sql: """
        INSERT INTO writer (device, seq, hlc) VALUES (?, ?, ?)
        ON CONFLICT (device) DO UPDATE SET seq = MAX(seq, excluded.seq), hlc = MAX(hlc, excluded.hlc)
        """, arguments: [device, seq, hlc])
    return true
  }

  private func place(of id: Data) throws -> Place? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT device, seq, body FROM event WHERE id = ?"), arguments: [id])
    guard let row, let device = Data.fromDatabaseValue(row[0]), let seq = Int64.fromDatabaseValue(row[1]),
      let body = String.fromDatabaseValue(row[2])
    else { return nil }
    return Place(device: device, seq: seq, body: body)
  }

  /// The event that has the number of a row.
  private func owner(of row: EventRow) throws -> Data? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM event WHERE device = ? AND seq = ?"),
      arguments: [row.device, row.seq])
  }

  // MARK: Two PCs with one device

  /// The devices that this disk has had, the last one last.
  func ownDevices() throws -> [Identifier] {
    let statement = try database.cachedStatement(sql: "SELECT id FROM device ORDER BY number")
    return try Data.fetchAll(statement).compactMap(Identifier.init)
  }

  /// Where events of a device of this disk come from outside that this disk has not written, another PC writes under it:
  /// this one takes a new device, and gives its own events that are in the way numbers of the new one. So nothing is
  /// lost, and all PCs come to the same.
  /// - Returns: whether anything was changed for it. What the other writes under a device that this disk has left long ago
  ///   is news like all other.
  func tellApart(_ rows: [EventRow], of device: Identifier, wallClock: Int64) throws -> Bool {
    let foreign = try rows.filter { try place(of: $0.id) == nil && !isGone($0) }
    guard !foreign.isEmpty else { return false }
    let current = try ownDevices().last
    var own = current ?? device
    var isApart = false
    if !device.data.lexicographicallyPrecedes(own.data) {
      let machine = try String.fetchOne(database, sql: "SELECT machine FROM device ORDER BY number DESC LIMIT 1")
      let name = try names()[device] ?? String(device.text.prefix(4))
      own = try renewedDevice(after: current, machine: machine, wallClock: wallClock)
      isApart = true
      try append(
        .pcNamed(name, before: LearnerID(identifier: device)), learner: LearnerID(identifier: own), device: own,
        wallClock: wallClock)
    }
    for row in foreign {
      guard let id = try owner(of: row) else { continue }
      let last = try Int64.fetchOne(database, sql: "SELECT seq FROM writer WHERE device = ?", arguments: [own.data])
      let hlc = try Int64.fetchOne(database, sql: "SELECT hlc FROM event WHERE id = ?", arguments: [id])
      isApart = try move(id, to: own.data, (last ?? 0) + 1, hlc: hlc ?? row.hlc) || isApart
    }
    return isApart
  }

  private func isGone(_ row: EventRow) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM gone WHERE device = ? AND seq = ?)"),
      arguments: [row.device, row.seq]) ?? false
  }
}
