internal import Foundation
internal import GRDB
public import Trainer

/// The plans of classes are events as all others, under an identifier of their own: so the index of learners finds them,
/// they travel as all others do, and the last word counts in the order of the log.
extension RecordsStore {
  /// Whose events they are.
  private static let plans = LearnerID(identifier: .plans)

  /// What classes do on which day.
  public func classPlan() throws(RecordsFailure) -> ClassPlan { try read { try $0.classPlan() } }

  /// Sets what a class does on a day.
  public func plan(_ change: ClassPlan.Change) throws(RecordsFailure) {
    try write { try self.append(.planned(change.named), of: Self.plans, to: $0) }
  }

  /// Today, counted from 1970 in local time. Where the PC's clock can't be trusted it is the day of the last event that
  /// is known: what came by stick this morning tells which day it is.
  public func classDay() throws(RecordsFailure) -> Int {
    let (now, last) = (clock(), try read { try $0.lastMoment() })
    return WallClock.localDay(of: WallClock.isTrusted(now, after: last) ? now : last ?? now)
  }

  /// Says to which class a learner belongs; what is no name takes her out of any.
  public func put(_ learner: LearnerID, inClass typed: String) throws(RecordsFailure) {
    try write { log in
      try self.append(.did(.classJoined(name: LearnerName(typed)?.text ?? "")), of: learner, to: log)
    }
  }

  /// A new learner, in a class where it has a name.
  /// - Returns: `nil` where somebody has that name, or where it is none.
  public func addLearner(named typed: String, inClass className: String) throws(RecordsFailure) -> LearnerID? {
    guard let name = LearnerName(typed) else { return nil }
    return try write { log in
      guard try log.roster().learner(named: name) == nil else { return nil }
      let new = LearnerID(identifier: Identifier.random())
      try self.append(.named(name.text), of: new, to: log)
      if let className = LearnerName(className) {
        try self.append(.did(.classJoined(name: className.text)), of: new, to: log)
      }
      return new
    }
  }

  /// The PCs whose events are here, by name.
  public func pcs() throws(RecordsFailure) -> [ClassPC] {
    try read { log in
      let names = try log.names()
      let rows = try Row.fetchAll(log.database, sql: "SELECT device, seq, hlc FROM writer")
      return rows.compactMap { row in
        guard let device = Data.fromDatabaseValue(row[0]).flatMap(Identifier.init),
          let events = Int.fromDatabaseValue(row[1]), let last = Int64.fromDatabaseValue(row[2])
        else { return nil }
        let name = names[device] ?? String(device.text.prefix(4))
        return ClassPC(name: name, events: events, lastMoment: last)
      }.sorted { ($0.name, $0.events) < ($1.name, $1.events) }
    }
  }
}

/// A PC of a centre, as far as its records have come here.
public struct ClassPC: Hashable, Sendable {
  /// Its name, or the first digits of its id.
  public let name: String
  /// How many events it has written.
  public let events: Int
  /// When the last of them happened, by its clock, in milliseconds since 1970.
  public let lastMoment: Int64
}

extension EventLog {
  /// What classes do on which day: a fold in the order of clock and id.
  func classPlan() throws -> ClassPlan {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT kind, body FROM event WHERE learner = ? ORDER BY hlc, id",
      arguments: [Identifier.plans.data])
    var plan = ClassPlan()
    while let row = try rows.next() {
      guard let kind = String.fromDatabaseValue(row[0]), let body = String.fromDatabaseValue(row[1]),
        case .planned(let change) = LoggedEvent(kind: kind, body: body)
      else { continue }
      plan.take(change)
    }
    return plan
  }
}

extension ClassPlan.Change {
  /// With the name of the class in the form in which names are kept.
  fileprivate var named: ClassPlan.Change {
    ClassPlan.Change(className: LearnerName(className)?.text ?? "", day: day, lessons: lessons)
  }
}
