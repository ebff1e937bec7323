internal import Foundation
internal import GRDB

/// The copy of a day, made on a thread of its own: a learner doesn't wait for it.
final class DailyBackup: Sendable {
  private let isDone = DispatchSemaphore(value: 0)

  /// Starts to make it.
  init(_ file: RecordsFile, clock: @escaping @Sendable () -> Int64) {
    let isDone = isDone
    Thread.detachNewThread {
      // Records go on without it, and tomorrow there is another one; damage that it meets is looked at.
      do { try Self.make(file, clock) } catch { if RecordsFailure(error) == .broken { file.suspect() } }
      isDone.signal()
    }
  }

  /// Waits until it is there, or could not be made.
  func wait() {
    isDone.wait()
    isDone.signal()
  }

  private static func make(_ file: RecordsFile, _ clock: () -> Int64) throws {
    let backups = Backups(file: file)
    let queue = try DatabaseQueue(path: file.path, configuration: Connection.configuration)
    let part = try queue.writeWithoutTransaction { try backups.copy(from: $0) }
    try file.alone { () throws(RecordsFailure) in
      // Another program may have been quicker, and the copy of yesterday is to stay.
      guard backups.areDue(at: clock()) else { return RecordsFile.remove(part) }
      try backups.putInFront(part)
    }
  }
}
