internal import Foundation
internal import GRDB
internal import Trainer

/// The log inside one transaction: the only place that knows its columns.
struct EventLog {
  let database: Database

  /// Puts one event at the end. What the device already has is read in the same transaction, so that two programs on
  /// one file never take the same number.
  func append(_ event: LoggedEvent, learner: LearnerID, device: Identifier, wallClock: Int64) throws {
    let seq = try Int64.fetchOne(database, sql: "SELECT MAX(seq) FROM event WHERE device = ?", arguments: [device.data])
    let last = try Int64.fetchOne(database, sql: "SELECT MAX(hlc) FROM event")
    let moment = HybridClock.moment(wallClock: wallClock, after: last)
    try database.execute(
      sql: "INSERT INTO event (id, device, seq, hlc, learner, kind, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        Identifier(milliseconds: moment).data, device.data, (seq ?? 0) + 1, moment, learner.identifier.data,
        event.kind, event.body(),
      ])
  }

  /// What is known of a learner: all her events, in the order of the clock and, within a millisecond, of their ids.
  ///
  /// That order is the same on every PC, in whatever order the events came there.
  func profile(of learner: LearnerID) throws -> Profile {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, body, hlc FROM event WHERE learner = ? ORDER BY hlc, id",
      arguments: [learner.identifier.data])
    var profile = Profile()
    while let row = try rows.next() {
      guard let kind = String.fromDatabaseValue(row[0]), let body = String.fromDatabaseValue(row[1]),
        case .did(let event) = LoggedEvent(kind: kind, body: body)
      else { continue }
      profile.take(event, at: Int64.fromDatabaseValue(row[2]))
    }
    return profile
  }

  /// All learners that have a name, in the order in which they came.
  func learners() throws -> [Learner] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT learner, body FROM event WHERE kind = 'learnerNamed' ORDER BY hlc, id")
    var places: [LearnerID: Int] = [:]
    var learners: [Learner] = []
    while let row = try rows.next() {
      guard let data = Data.fromDatabaseValue(row[0]), let identifier = Identifier(data),
        let body = String.fromDatabaseValue(row[1]),
        case .named(let name) = LoggedEvent(kind: LoggedEvent.naming, body: body)
      else { continue }
      let learner = Learner(id: LearnerID(identifier: identifier), name: name)
      if let place = places[learner.id] {
        learners[place] = learner
      } else {
        places[learner.id] = learners.count
        learners.append(learner)
      }
    }
    return learners
  }

  /// The device that writes here, made at the first start and renewed when the disk turns out to be a copy.
  ///
  /// Were a copy to keep it, two PCs would give out the same numbers. A PC that can't tell who it is keeps the device it
  /// has. What the disk knew of its PC is told again as events of the new device, so that the language stays.
  func device(on machine: Machine, wallClock: Int64) throws -> Identifier {
    let row = try Row.fetchOne(database, sql: "SELECT id, machine FROM device ORDER BY number DESC LIMIT 1")
    let last = row.flatMap { Data.fromDatabaseValue($0[0]) }.flatMap(Identifier.init)
    let fingerprint = row.flatMap { String.fromDatabaseValue($0[1]) }
    if let last, machine.fingerprint == nil || machine.fingerprint == fingerprint { return last }

    let new = Identifier.random()
    try database.execute(
      sql: "INSERT INTO device (id, machine) VALUES (?, ?)", arguments: [new.data, machine.fingerprint])
    if let last {
      for event in try profile(of: LearnerID(identifier: last)).settings {
        try append(.did(event), learner: LearnerID(identifier: new), device: new, wallClock: wallClock)
      }
    }
    return new
  }
}

extension Profile {
  /// Events that make the same choices again.
  fileprivate var settings: [LearnerEvent] {
    var events: [LearnerEvent] = []
    if let language { events.append(.languageChosen(language: language)) }
    if let wordsAMinute { events.append(.rateSet(wordsAMinute: wordsAMinute)) }
    if let volumePercent { events.append(.volumeSet(percent: volumePercent)) }
    if let keymap { events.append(.keymapChosen(keymap: keymap)) }
    return events
  }
}
