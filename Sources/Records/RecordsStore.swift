internal import Foundation
internal import GRDB
public import Trainer

/// What learners did, kept: an append-only log of events in SQLite.
///
/// Each event stands on its own and is never changed. What a learner is and can do is a fold over her events, so that
/// the logs of two PCs can be put together in any order, any number of times. May be used from any thread.
public final class RecordsStore: Sendable {
  /// How the file was found.
  public enum Opening: Hashable, Sendable {
    /// There was none before.
    case fresh
    /// It was there, and whole.
    case found
    /// It was broken. It lies under this path now, and a fresh one is in its place, with as many events as could still
    /// be read.
    case setAside(String, salvaged: Int)
    /// It was broken. It lies under this path now, and a copy of an earlier day is in its place, with as many newer
    /// events as could still be read.
    case restored(String, salvaged: Int)
    /// Nothing is written: a guest's session.
    case guest
  }

  /// How the file was found. To be told to whoever looks after the PC.
  public let opening: Opening

  /// The PC's own learner, who has no name: whoever practises here without giving one. The language chosen at the first
  /// start is an event of hers, and so it is the PC's.
  public var thisPC: LearnerID { LearnerID(identifier: device) }

  let queue: DatabaseQueue
  let file: RecordsFile?
  /// Under which this disk wrote when the file was opened. Another program, or records that meet, may have given it a new
  /// one since; so what is written asks the log.
  let device: Identifier
  let clock: @Sendable () -> Int64
  private let backup: DailyBackup?

  init(
    _ queue: DatabaseQueue, file: RecordsFile?, device: Identifier, opening: Opening, backup: DailyBackup?,
    clock: @escaping @Sendable () -> Int64
  ) {
    self.queue = queue
    self.file = file
    self.device = device
    self.opening = opening
    self.backup = backup
    self.clock = clock
  }

  /// A copy begun is made to its end.
  deinit { backup?.wait() }

  /// Waits until the copy of the day is made, where one is being made.
  func finishBackup() { backup?.wait() }

  /// Keeps what a learner did. When this returns, the event is on the disk and survives a power cut.
  public func append(_ event: LearnerEvent, learner: LearnerID) throws(RecordsFailure) {
    try write { try self.append(.did(event), of: learner, to: $0) }
  }

  /// Puts an event at the end of a log.
  func append(_ event: LoggedEvent, of learner: LearnerID, to log: EventLog) throws {
    try log.append(event, learner: learner, device: deviceNow(in: log), wallClock: clock())
  }

  /// Under which this disk writes now.
  func deviceNow(in log: EventLog) throws -> Identifier { try log.ownDevices().last ?? device }

  /// What is known of a learner, and of all that are one person with her.
  public func profile(of learner: LearnerID) throws(RecordsFailure) -> Profile {
    let (members, summary) = try read { log in
      let members = try log.roster().members(of: learner)
      return (members, try log.fold(of: members))
    }
    keep([(members, summary)])
    return summary.profile
  }

  /// All learners that have a name, by name, and what is known of each.
  public func profiles() throws(RecordsFailure) -> [(learner: Learner, profile: Profile)] {
    let all = try read { log in
      let roster = try log.roster()
      return try roster.learners.map { learner in
        let members = roster.members(of: learner.id)
        return (learner: learner, members: members, summary: try log.fold(of: members))
      }
    }
    keep(all.map { ($0.members, $0.summary) })
    return all.map { ($0.learner, $0.summary.profile) }.sorted { Self.isInOrder($0.learner, $1.learner) }
  }

  /// Keeps summaries that have become longer. Nothing is lost where that can't be done.
  private func keep(_ summaries: [(members: [LearnerID], summary: Summary)]) {
    let longer = summaries.filter { $0.summary.new >= Summary.worthKeeping }
    guard !longer.isEmpty else { return }
    try? write { log in for (members, summary) in longer { try log.keep(summary, of: members) } }
  }

  /// The time of practising that begins now.
  ///
  /// Its day is `nil` where the PC's clock shows a moment before this VoiceClass was made, or before the last event:
  /// then sittings are told apart by the starts of the PC, and the learner should hear that the clock is wrong.
  public func sitting() throws(RecordsFailure) -> Sitting {
    let (now, last) = (clock(), try read { try $0.lastMoment() })
    let isTrusted = WallClock.isTrusted(now, after: last)
    return Sitting(day: isTrusted ? WallClock.localDay(of: now) : nil, boot: WallClock.boot)
  }

  static func isInOrder(_ one: Learner, _ other: Learner) -> Bool { (one.name, one.id) < (other.name, other.id) }

  func read<Result>(_ work: (EventLog) throws -> Result) throws(RecordsFailure) -> Result {
    try watched { try queue.read { try work(EventLog(database: $0)) } }
  }

  func write<Result>(_ work: (EventLog) throws -> Result) throws(RecordsFailure) -> Result {
    try watched {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        // Immediate: whoever reads the last number must already be the one who writes the next.
        try database.inTransaction(.immediate) {
          result = try work(EventLog(database: database))
          return .commit
        }
        guard let result else { throw RecordsFailure.storage(code: 1) }
        return result
      }
    }
  }

  /// Damage found late is remembered for the next start.
  private func watched<Result>(_ work: () throws -> Result) throws(RecordsFailure) -> Result {
    do throws(RecordsFailure) {
      return try RecordsFailure.translating(work)
    } catch {
      if error == .broken { file?.suspect() }
      throw error
    }
  }
}
