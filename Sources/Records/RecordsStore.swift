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
    /// It was broken. It lies under this path now, and a fresh one is in its place.
    case setAside(String)
    /// Nothing is written: a guest's session.
    case guest
  }

  /// How the file was found. To be told to whoever looks after the PC.
  public let opening: Opening

  /// The PC's own learner, who has no name: whoever practises here without giving one. The language chosen at the first
  /// start is an event of hers, and so it is the PC's.
  public var thisPC: LearnerID { LearnerID(identifier: device) }

  let queue: DatabaseQueue
  private let file: RecordsFile?
  private let device: Identifier
  private let clock: @Sendable () -> Int64

  /// Opens the records in a file, and makes it and its folder where there are none.
  ///
  /// A broken file is set aside under a new name, `records.sqlite.broken-1` and so on; `opening` tells.
  /// `clock` gives milliseconds since 1970; without one it is the PC's own.
  public convenience init(
    path: String, machine: Machine = .thisOne, clock: (@Sendable () -> Int64)? = nil
  ) throws(RecordsFailure) {
    let file = RecordsFile(path: path)
    let clock = clock ?? HybridClock.wallClock
    try file.makeFolder()
    let (queue, device, opening) = try file.alone { () throws(RecordsFailure) in
      try Self.open(file, on: machine, clock: clock)
    }
    self.init(queue, file: file, device: device, opening: opening, clock: clock)
  }

  /// Records of a guest: they work as all others do, and are gone with the store. Nothing is written anywhere.
  public static func guest(clock: (@Sendable () -> Int64)? = nil) throws(RecordsFailure) -> RecordsStore {
    let clock = clock ?? HybridClock.wallClock
    return try RecordsFailure.translating {
      let queue = try DatabaseQueue()
      let device = try Self.prepare(queue, on: Machine(machineID: nil), clock: clock)
      return RecordsStore(queue, file: nil, device: device, opening: .guest, clock: clock)
    }
  }

  private init(
    _ queue: DatabaseQueue, file: RecordsFile?, device: Identifier, opening: Opening,
    clock: @escaping @Sendable () -> Int64
  ) {
    self.queue = queue
    self.file = file
    self.device = device
    self.opening = opening
    self.clock = clock
  }

  /// Keeps what a learner did. When this returns, the event is on the disk and survives a power cut.
  public func append(_ event: LearnerEvent, learner: LearnerID) throws(RecordsFailure) {
    try write { try $0.append(.did(event), learner: learner, device: self.device, wallClock: self.clock()) }
  }

  /// What is known of a learner.
  public func profile(of learner: LearnerID) throws(RecordsFailure) -> Profile {
    try read { try $0.profile(of: learner) }
  }

  /// All learners that have a name, by name. The PC's own learner is not among them.
  public func learners() throws(RecordsFailure) -> [Learner] {
    try read { try $0.learners() }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The learner of that name, who is made where there is none. Without a name it is the PC's own learner.
  ///
  /// Names are compared in NFC, without blanks around them, capitals like small letters. Of a name longer than 60
  /// characters the first 60 count. Of two learners with one name it is the one who came first.
  public func learner(named typed: String) throws(RecordsFailure) -> LearnerID {
    guard let name = LearnerName(typed) else { return thisPC }
    return try write { log in
      let known = try log.learners().first { LearnerName($0.name)?.compared == name.compared }
      if let known { return known.id }
      let new = LearnerID(identifier: Identifier.random())
      try log.append(.named(name.text), learner: new, device: self.device, wallClock: self.clock())
      return new
    }
  }

  private func read<Result>(_ work: (EventLog) throws -> Result) throws(RecordsFailure) -> Result {
    try watched { try queue.read { try work(EventLog(database: $0)) } }
  }

  private func write<Result>(_ work: (EventLog) throws -> Result) throws(RecordsFailure) -> Result {
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

extension RecordsStore {
  private static func open(
    _ file: RecordsFile, on machine: Machine, clock: () -> Int64
  ) throws(RecordsFailure) -> (DatabaseQueue, Identifier, Opening) {
    let existed = file.exists
    do throws(RecordsFailure) {
      let (queue, device) = try connect(to: file, on: machine, clock: clock)
      return (queue, device, existed ? .found : .fresh)
    } catch {
      guard error == .broken else { throw error }
      let aside = try file.setAside()
      let (queue, device) = try connect(to: file, on: machine, clock: clock)
      return (queue, device, .setAside(aside))
    }
  }

  private static func connect(
    to file: RecordsFile, on machine: Machine, clock: () -> Int64
  ) throws(RecordsFailure) -> (DatabaseQueue, Identifier) {
    try RecordsFailure.translating {
      let needsCheck = file.needsCheck
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(5)
      // Should a failing disk refuse even to roll back, the next write fails; without this GRDB ends the program.
      configuration.allowsUnsafeTransactions = true
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      // GRDB sets NORMAL with WAL, by which the last events before a power cut may be lost.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if needsCheck {
        let verdict = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        guard verdict == "ok" else { throw RecordsFailure.broken }
        file.clearSuspicion()
      }
      return (queue, try prepare(queue, on: machine, clock: clock))
    }
  }

  private static func prepare(_ queue: DatabaseQueue, on machine: Machine, clock: () -> Int64) throws -> Identifier {
    guard try !queue.read(Schema.migrator.hasBeenSuperseded) else { throw RecordsFailure.writtenByNewerVersion }
    try Schema.migrator.migrate(queue)
    return try queue.write { try EventLog(database: $0).device(on: machine, wallClock: clock()) }
  }
}

extension LearnerID: Comparable {
  /// As their bytes sort: the same on every PC.
  public static func < (one: LearnerID, other: LearnerID) -> Bool {
    one.identifier.data.lexicographicallyPrecedes(other.identifier.data)
  }
}
