internal import GRDB

/// Why records can't be kept or read. A session goes on all the same, and its learner is told that it is not kept.
///
/// No case holds a name or anything else a learner has typed.
public enum RecordsFailure: Error, Hashable, Sendable {
  /// The folder can't be made or written: read-only, not allowed, or no folder at all.
  case folderNotWritable
  /// No room is left on the disk.
  case diskFull
  /// Another program held the file for longer than five seconds.
  case busy
  /// A newer VoiceClass wrote the file; this one must not write into it.
  case writtenByNewerVersion
  /// The file was damaged after it had been opened. The next start sets it aside.
  case broken
  /// The learner's data were removed, and nothing of her is kept any more.
  case forgotten
  /// Anything else, by SQLite's extended result code.
  case storage(code: Int)
}

extension RecordsFailure {
  /// What SQLite's answer means for us: https://www.sqlite.org/rescode.html.
  init(_ error: any Error) {
    switch error {
    case let failure as RecordsFailure: self = failure
    case let error as DatabaseError: self.init(error.extendedResultCode)
    default: self = .storage(code: 1)
    }
  }

  private init(_ code: ResultCode) {
    // A full disk shows first in the file of shared memory beside the records, under a code of its own.
    if code == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull
      return
    }
    switch code.primaryResultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .folderNotWritable
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .broken
    default: self = .storage(code: Int(code.rawValue))
    }
  }

  /// Does the work; whatever it throws becomes a failure of ours.
  static func translating<Result>(_ work: () throws -> Result) throws(RecordsFailure) -> Result {
    do { return try work() } catch { throw RecordsFailure(error) }
  }
}
