internal import Foundation
internal import GRDB
internal import Trainer

/// The log inside one transaction: the only place that knows its columns.
struct EventLog {
  let database: Database

  /// Puts one event at the end. What the device already has is read in the same transaction, so that two programs on
  /// one file never take the same number.
  /// - Throws: `RecordsFailure.forgotten` for a learner whose data were removed.
  func append(_ event: LoggedEvent, learner: LearnerID, device: Identifier, wallClock: Int64) throws {
    let number = try database.cachedStatement(sql: "SELECT seq FROM writer WHERE device = ?")
    let seq = try Int64.fetchOne(number, arguments: [device.data])
    let moment = HybridClock.moment(wallClock: wallClock, after: try lastMoment())
    let row = EventRow(
      id: Identifier(milliseconds: moment).data, device: device.data, seq: (seq ?? 0) + 1, hlc: moment,
      learner: learner.identifier.data, kind: event.kind, body: try event.body())
    guard try row.insert(into: database, orIgnore: false) else { throw RecordsFailure.forgotten }
  }

  /// The clock of the last event that any device has written; `nil` for none.
  func lastMoment() throws -> Int64? { try Int64.fetchOne(database, sql: "SELECT MAX(hlc) FROM writer") }

  /// Who is who.
  func roster() throws -> Roster {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT learner, kind, body FROM event WHERE \(LoggedEvent.kindsOfWho) ORDER BY hlc, id")
    var roster = Roster()
    while let row = try rows.next() {
      guard let data = Data.fromDatabaseValue(row[0]), let identifier = Identifier(data),
        let kind = String.fromDatabaseValue(row[1]), let body = String.fromDatabaseValue(row[2]),
        let event = LoggedEvent(kind: kind, body: body)
      else { continue }
      roster.take(event, of: LearnerID(identifier: identifier))
    }
    return roster
  }

  /// All events of a person, in the order of clock and id.
  func rows(of members: [LearnerID]) throws -> [EventRow] {
    try EventRow.fetchAll(
      database,
      sql: "SELECT \(EventRow.columns) FROM event WHERE learner IN (\(Self.places(members))) ORDER BY hlc, id",
      arguments: StatementArguments(members.map(\.identifier.data)))
  }

  /// The device that writes here, made at the first start and renewed when the disk turns out to be a copy.
  ///
  /// Were a copy to keep it, two PCs would give out the same numbers. A PC that can't tell who it is keeps the device it
  /// has. What the disk knew of its PC is told again as events of the new device, so that the language stays.
  /// - Parameter isRenewed: Whether the file is an older state of this disk's, which must not go on with its numbers
  ///   either.
  func device(on machine: Machine, isRenewed: Bool, wallClock: Int64) throws -> Identifier {
    let row = try Row.fetchOne(database, sql: "SELECT id, machine FROM device ORDER BY number DESC LIMIT 1")
    let last = row.flatMap { Data.fromDatabaseValue($0[0]) }.flatMap(Identifier.init)
    let fingerprint = row.flatMap { String.fromDatabaseValue($0[1]) }
    if let last, !isRenewed, machine.fingerprint == nil || machine.fingerprint == fingerprint { return last }

    return try renewedDevice(after: last, machine: machine.fingerprint ?? fingerprint, wallClock: wallClock)
  }

  /// A device that nobody has had, from which on this disk writes.
  ///
  /// Of two places of one event the one at the higher device counts, so a new one is above all that were here.
  func renewedDevice(after last: Identifier?, machine: String?, wallClock: Int64) throws -> Identifier {
    let highest = try Data.fetchOne(database, sql: "SELECT MAX(id) FROM device")
    let new = highest.flatMap(Identifier.init).map { Identifier.random(above: $0) } ?? Identifier.random()
    try database.execute(sql: "INSERT INTO device (id, machine) VALUES (?, ?)", arguments: [new.data, machine])
    if let last {
      for event in try fold(of: [LearnerID(identifier: last)]).profile.choices {
        try append(.did(event), learner: LearnerID(identifier: new), device: new, wallClock: wallClock)
      }
    }
    return new
  }

  /// A question mark for each of them.
  static func places(_ members: [LearnerID]) -> String { members.map { _ in "?" }.joined(separator: ", ") }
}

extension Profile {
  /// Events that make the same choices again.
  fileprivate var choices: [LearnerEvent] {
    var events: [LearnerEvent] = []
    if let language { events.append(.languageChosen(language: language)) }
    if let wordsAMinute { events.append(.rateSet(wordsAMinute: wordsAMinute)) }
    if let volumePercent { events.append(.volumeSet(percent: volumePercent)) }
    if let keymap { events.append(.keymapChosen(keymap: keymap)) }
    events += settings.sorted { $0.key < $1.key }.map { .settingChosen(setting: $0.key, choice: $0.value) }
    return events
  }
}
