import Records
import Server

/// Brings the records of this PC to its server and takes what is new there.
struct ServerDesk {
  let address: ServerAddress
  /// Whether the names of learners stay at home.
  var isAnonymous = false

  /// How long it may take until something comes, in milliseconds, where somebody asked for it and waits.
  static let patience = 20_000

  /// Does it, and tells what came of it; that nobody answers, too.
  func synchronise(
    _ store: RecordsStore, patienceMilliseconds patience: Int = ServerDesk.patience
  ) throws(RecordsFailure) -> SyncReport {
    let connection: ServerConnection
    do throws(ServerFailure) {
      connection = try ServerConnection(to: address, patienceMilliseconds: patience)
    } catch {
      var report = SyncReport()
      report.failure = error
      return report
    }
    return try store.synchronise(with: connection, anonymous: isAnonymous)
  }
}
