import Foundation
import Records

/// The learners whose statements are given out.
struct StatementClass {
  let desk: RecordsDesk
  let learners: [Learner]
  let activities: CourseActivities
  let homePage: String
  let isAnonymous: Bool

  /// Writes the statements of all as files, and tells how many.
  func write(to folder: StatementFolder) throws(Complaint) -> Bool {
    var all: [Statement] = []
    for learner in learners { all += try statements(of: learner).map(\.statement) }
    let files = try folder.write(all)
    print(
      "\(Self.counted(all.count, "statement")) of \(Self.counted(learners.count, "learner")) "
        + "\(all.count == 1 ? "is" : "are") in \(Self.counted(files, "file")) in \(folder.path).")
    return true
  }

  /// Sends the statements of all that the server was not given before, and tells what came of it.
  /// - Returns: whether the server took all.
  func send(to delivery: StatementDelivery, isAgain: Bool) throws(Complaint) -> Bool {
    var sent = try sentEvents(to: delivery.server)
    if isAgain { sent.removeAll() }
    var result = StatementDelivery.Result()
    var count = 0
    for learner in learners {
      let new = try statements(of: learner).filter { !sent.contains($0.event) }
      guard !new.isEmpty else { continue }
      count += 1
      let events = Dictionary(new.map { ($0.statement.id, $0.event) }) { first, _ in first }
      let part = try delivery.deliver(new.map(\.statement)) { ids throws(Complaint) in
        sent.insert(ids.compactMap { events[$0] })
        do throws(RecordsFailure) { try sent.write() } catch { throw error.complaint }
      }
      result.add(part)
    }
    tell(result, of: count, to: delivery.server)
    return result.refused.isEmpty
  }

  private func tell(_ result: StatementDelivery.Result, of count: Int, to server: StatementServer) {
    guard result.delivered > 0 || !result.refused.isEmpty else {
      print("Nothing is new since the last time. \(server.address) has all statements.")
      return
    }
    print(
      "\(Self.counted(result.delivered, "statement")) of \(Self.counted(count, "learner")) "
        + "\(result.delivered == 1 ? "is" : "are") at \(server.address) now.")
    if result.differing > 0 {
      print("Of them, \(result.differing) were there already, with other names or words. The server keeps those.")
    }
    if let first = result.refused.first {
      print("Not taken: \(Self.counted(result.refused.count, "statement")), such as \(first). \(result.reason)")
    }
  }

  private func statements(of learner: Learner) throws(Complaint) -> [(statement: Statement, event: KeptEvent)] {
    let events = try desk.doing { store throws(RecordsFailure) in try store.deeds(of: learner.id) }
    var maker = StatementMaker(actor(learner), activities)
    return events.compactMap { event in maker.statement(of: event).map { ($0, event) } }
  }

  private func actor(_ learner: Learner) -> Statement.Actor {
    Statement.Actor(
      name: isAnonymous ? nil : learner.name,
      account: Statement.Account(homePage: homePage, name: learner.id.text))
  }

  private func sentEvents(to server: StatementServer) throws(Complaint) -> SentEvents {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else {
      throw RecordsFailure.folderNotWritable.complaint
    }
    return SentEvents(to: server.address, besideRecords: path)
  }

  private static func counted(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }
}

extension StatementDelivery.Result {
  /// Adds what was brought of another learner.
  mutating func add(_ other: StatementDelivery.Result) {
    delivered += other.delivered
    differing += other.differing
    refused += other.refused
    if !other.reason.isEmpty { reason = other.reason }
  }
}
