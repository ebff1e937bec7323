internal import Foundation
internal import GRDB
internal import Trainer

/// What a person's events came to, up to one of them: a short cut that is never believed blindly.
struct Summary {
  /// Her profile after all of her events.
  var profile = Profile()
  /// How many events that were.
  var events = 0
  /// The clock and the id of the last of them; `nil` before the first.
  var last: (hlc: Int64, id: Data)?
  /// How many of them did not come out of a summary that was kept.
  var new = 0

  /// From so many on it is worth keeping: 256 events are gone through in a few milliseconds.
  static let worthKeeping = 256
}

extension EventLog {
  /// What is known of a person: a fold over all her events, in the order of the clock and, within a millisecond, of
  /// their ids. That order is the same on every PC, in whatever order the events came there.
  ///
  /// A summary is taken for its part only where the events behind it are as many as it counted: one that came in late
  /// by a merge, or one that was removed, makes it void.
  /// - Parameter members: All learners that are this person.
  func fold(of members: [LearnerID]) throws -> Summary {
    if let kept = try summary(of: members) {
      let summary = try carriedOn(kept, of: members)
      if try summary.events == tally(of: members) { return summary }
    }
    return try carriedOn(Summary(), of: members)
  }

  /// So many bodies are remembered while a log is gone through: some 3 megabytes.
  private static let mostKnown = 10_000

  private func carriedOn(_ start: Summary, of members: [LearnerID]) throws -> Summary {
    var summary = start
    let learners = members.map(\.identifier.data)
    var arguments = StatementArguments(learners)
    if let last = start.last { arguments += [last.hlc, last.id] }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT kind, body, hlc, id FROM event WHERE learner IN (\(Self.places(members)))
        \(start.last == nil ? "" : "AND (hlc, id) > (?, ?)") ORDER BY hlc, id
        """, arguments: arguments)
    var known: [String: LoggedEvent?] = [:]
    while let row = try rows.next() {
      guard let hlc = Int64.fromDatabaseValue(row[2]), let id = Data.fromDatabaseValue(row[3]) else { continue }
      summary.events += 1
      summary.new += 1
      summary.last = (hlc, id)
      guard let kind = String.fromDatabaseValue(row[0]), let body = String.fromDatabaseValue(row[1]) else { continue }
      // The same is done again and again, and reading JSON takes longer than all else.
      let found = known[kind + body] ?? LoggedEvent(kind: kind, body: body)
      if known.count < Self.mostKnown { known[kind + body] = .some(found) }
      guard case .did(let event) = found else { continue }
      summary.profile.take(event, at: hlc)
    }
    return summary
  }

  private func tally(of members: [LearnerID]) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT SUM(events) FROM tally WHERE learner IN (\(Self.places(members)))",
      arguments: StatementArguments(members.map(\.identifier.data))) ?? 0
  }

  private func summary(of members: [LearnerID]) throws -> Summary? {
    guard let first = members.first else { return nil }
    let row = try Row.fetchOne(
      database, sql: "SELECT body, events, hlc, last FROM summary WHERE learner = ? AND members = ? AND version = ?",
      arguments: [first.identifier.data, Self.joined(members), Profile.version])
    guard let row, let body = String.fromDatabaseValue(row[0]), let events = Int.fromDatabaseValue(row[1]),
      let hlc = Int64.fromDatabaseValue(row[2]), let last = Data.fromDatabaseValue(row[3]),
      let profile = try? JSONDecoder().decode(Profile.self, from: Data(body.utf8))
    else { return nil }
    return Summary(profile: profile, events: events, last: (hlc, last))
  }

  /// Keeps a summary in the place of an older one.
  func keep(_ summary: Summary, of members: [LearnerID]) throws {
    guard let first = members.first, let last = summary.last else { return }
    let body = String(decoding: try JSONEncoder().encode(summary.profile), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO summary (learner, members, version, events, hlc, last, body)
        SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (
          SELECT 1 FROM forgotten WHERE learner IN (\(Self.places(members))))
        """,
      arguments: [
        first.identifier.data, Self.joined(members), Profile.version, summary.events, last.hlc, last.id, body,
      ] + StatementArguments(members.map(\.identifier.data)))
  }

  private static func joined(_ members: [LearnerID]) -> Data {
    members.reduce(into: Data()) { $0 += $1.identifier.data }
  }
}
