internal import Glibc

/// The room that is left on the disk of the records.
public struct RecordsRoom: Sendable {
  private let path: String

  /// The room for records at a path.
  public init(path: String) { self.path = path }

  /// How much is left for this account, in megabytes; `nil` where the disk doesn't tell.
  public var megabytes: Int? {
    var disk = statvfs()
    guard statvfs(WritingObstacle.nearestFolder(of: path), &disk) == 0 else { return nil }
    return Int(clamping: UInt64(disk.f_bavail) * UInt64(disk.f_frsize) / 1_048_576)
  }

  /// Whether half copies lie there that were left by programs that ended at it.
  public var hasLeftovers: Bool { !backups.leftovers.isEmpty }

  /// Removes them. Records, whole copies, and files that were set aside stay.
  public func removeLeftovers() { backups.clear() }

  private var backups: Backups { Backups(file: RecordsFile(path: path)) }
}
