internal import Foundation
internal import GRDB
internal import Glibc

/// Whole copies of the records beside them: the last two days on which VoiceClass was started.
struct Backups {
  let file: RecordsFile

  /// The newest first.
  var paths: [String] { (1...2).map { "\(file.stem).backup-\($0).sqlite" } }

  /// Whether the newest is of another day than today's, by the PC's own clock. A clock that went back counts too.
  func areDue(at moment: Int64) -> Bool {
    guard let made = RecordsFile.modified(paths[0]) else { return true }
    return WallClock.localDay(of: made) != WallClock.localDay(of: moment)
  }

  /// Makes a copy under a name of this program's own. It is whole and on the disk when this returns.
  ///
  /// `VACUUM INTO` reads everything once in one transaction, while other programs go on writing.
  /// - Throws: `RecordsFailure.diskFull` where it would take the room that the next events need.
  func copy(from database: Database) throws -> String {
    clear()
    guard file.hasRoom(forCopies: 2) else { throw RecordsFailure.diskFull }
    let part = "\(file.stem).backup-part-\(getpid())"
    unlink(part)
    do {
      try database.execute(sql: "VACUUM INTO ?", arguments: [part])
      try RecordsFile.synchronise(part)
    } catch {
      unlink(part)
      throw error
    }
    return part
  }

  /// Puts a copy in front of the others. To be done while no other program is at it.
  func putInFront(_ part: String) throws(RecordsFailure) {
    let (first, second) = (paths[0], paths[1])
    if RecordsFile.exists(first) { try RecordsFile.move(first, to: second) }
    try RecordsFile.move(part, to: first)
    try RecordsFile.synchronise(file.folder)
  }

  /// Puts a copy in the place of all others, which hold what was to be forgotten.
  func putAlone(_ part: String) throws(RecordsFailure) {
    try RecordsFile.move(part, to: paths[0])
    unlink(paths[1])
    try RecordsFile.synchronise(file.folder)
  }

  /// Puts the newest that is whole in the place of the records, where there is nothing now.
  /// - Returns: whether there was one.
  func restore() throws(RecordsFailure) -> Bool {
    for path in paths where Self.isWhole(path) {
      let part = "\(file.stem).backup-part-\(getpid())"
      unlink(part)
      do {
        try FileManager.default.copyItem(atPath: path, toPath: part)
        try RecordsFile.synchronise(part)
      } catch {
        unlink(part)
        throw .diskFull
      }
      try RecordsFile.move(part, to: file.path)
      try RecordsFile.synchronise(file.folder)
      return true
    }
    return false
  }

  private static func isWhole(_ path: String) -> Bool {
    guard RecordsFile.exists(path) else { return false }
    var configuration = Configuration()
    configuration.readonly = true
    let verdict = try? DatabaseQueue(path: path, configuration: configuration).read {
      try String.fetchOne($0, sql: "PRAGMA quick_check(1)")
    }
    return verdict == "ok"
  }

  /// Removes what programs that were killed at it have left.
  func clear() { for path in leftovers { unlink(path) } }

  /// The half copies of programs that were killed at it: nobody will ever finish them.
  var leftovers: [String] {
    let mark = "\(file.name(of: file.stem)).backup-part-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file.folder)) ?? []
    return names.filter { name in
      guard name.hasPrefix(mark), let process = pid_t(name.dropFirst(mark.count)) else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }.map { "\(file.folder)/\($0)" }
  }
}
