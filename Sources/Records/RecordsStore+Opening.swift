internal import Foundation
internal import GRDB

extension RecordsStore {
  /// Opens the records in a file, and makes it and its folder where there are none.
  ///
  /// A broken file is set aside under a new name, `records.sqlite.broken-1` and so on, and the newest whole copy takes
  /// its place; `opening` tells. Once a day a copy is made beside it, on a thread of its own.
  /// `clock` gives milliseconds since 1970; without one it is the PC's own.
  public convenience init(
    path: String, machine: Machine = .thisOne, clock: (@Sendable () -> Int64)? = nil
  ) throws(RecordsFailure) {
    let file = RecordsFile(path: path)
    let clock = clock ?? WallClock.now
    try file.makeFolder()
    let (queue, device, opening) = try file.alone { () throws(RecordsFailure) in
      try Self.open(file, on: machine, clock: clock)
    }
    let isDue = opening != .fresh && Backups(file: file).areDue(at: clock())
    self.init(
      queue, file: file, device: device, opening: opening,
      backup: isDue ? DailyBackup(file, clock: clock) : nil, clock: clock)
  }

  /// Records of a guest: they work as all others do, and are gone with the store. Nothing is written anywhere.
  public static func guest(clock: (@Sendable () -> Int64)? = nil) throws(RecordsFailure) -> RecordsStore {
    let clock = clock ?? WallClock.now
    return try RecordsFailure.translating {
      let queue = try DatabaseQueue()
      let device = try Connection.prepare(queue, isRenewed: false, on: Machine(machineID: nil), clock: clock)
      return RecordsStore(queue, file: nil, device: device, opening: .guest, backup: nil, clock: clock)
    }
  }

  private static func open(
    _ file: RecordsFile, on machine: Machine, clock: () -> Int64
  ) throws(RecordsFailure) -> (DatabaseQueue, Identifier, Opening) {
    // Power may have gone between the two steps below; a copy is better than nothing.
    let existed = file.exists
    do throws(RecordsFailure) {
      let (queue, device) = try RecordsFailure.translating {
        try Connection.open(file, isRenewed: false, on: machine, clock: clock)
      }
      return (queue, device, existed ? .found : .fresh)
    } catch {
      guard error == .broken else { throw error }
      let aside = try file.setAside()
      let isRestored = try Backups(file: file).restore()
      return try RecordsFailure.translating {
        let (queue, _) = try Connection.open(file, isRenewed: false, on: machine, clock: clock)
        let (count, device) = try queue.write { database in
          let count = Salvage(path: aside).salvage(into: database)
          // Numbers that were given after the copy was made may have come to other PCs, and must not be given again.
          let isRenewed = isRestored || count > 0
          return (
            count, try EventLog(database: database).device(on: machine, isRenewed: isRenewed, wallClock: clock())
          )
        }
        return (queue, device, isRestored ? .restored(aside, salvaged: count) : .setAside(aside, salvaged: count))
      }
    }
  }
}
