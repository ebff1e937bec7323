internal import GRDB

/// What the records of a PC are like, for whoever only looks: nothing is made, mended or set aside.
public enum RecordsCondition: Hashable, Sendable {
  /// There are none yet, and they can be made.
  case absent
  /// They can be opened and written.
  case whole
  /// The file is damaged. `RecordsStore.mend` sets it aside.
  case damaged
  /// They can't be written.
  case obstructed(WritingObstacle)
}

extension RecordsStore {
  /// Looks at the records in a file, every page of it.
  public static func condition(path: String) -> RecordsCondition {
    if let obstacle = WritingObstacle.find(before: path) { return .obstructed(obstacle) }
    guard RecordsFile.exists(path) else { return .absent }
    return isDamaged(path) ? .damaged : .whole
  }

  /// Opens records that were found damaged: the file is set aside, the newest whole copy takes its place, and what can
  /// still be read is taken over. What was done is told by `opening`.
  public static func mend(path: String) throws(RecordsFailure) -> RecordsStore {
    // Opening looks at the first pages alone, unless it was told that something is wrong.
    RecordsFile(path: path).suspect()
    return try RecordsStore(path: path)
  }

  /// Whether the PC's clock shows a moment since this VoiceClass was made. What the records know of it besides is told
  /// by `sitting`.
  public static var isClockPastRelease: Bool { WallClock.isTrusted(WallClock.now(), after: nil) }

  private static func isDamaged(_ path: String) -> Bool {
    var configuration = Configuration()
    // The last program to close a file removes what SQLite puts beside it, unless it may only read. A log that lies
    // there already is somebody's, or a power cut's, and stays.
    configuration.readonly = RecordsFile.exists(path + "-wal")
    configuration.busyMode = .timeout(5)
    do {
      return try DatabaseQueue(path: path, configuration: configuration).read {
        try String.fetchOne($0, sql: "PRAGMA quick_check(1)") != "ok"
      }
    } catch {
      // Whatever else is wrong is told by opening them.
      return RecordsFailure(error) == .broken
    }
  }
}
