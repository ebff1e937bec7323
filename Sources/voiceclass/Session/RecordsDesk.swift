import Foundation
import Records

/// The records of this account, as the commands for those who look after learners use them.
struct RecordsDesk {
  let store: RecordsStore

  /// Opens them, and tells on standard error when they were broken.
  init() throws(Complaint) {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else {
      throw Complaint("This account has no home folder, so no records are kept. Set HOME, and try again.")
    }
    do throws(RecordsFailure) { store = try RecordsStore(path: path) } catch { throw error.complaint }
    switch store.opening {
    case .setAside(let broken, _): Self.tell("The records were damaged, and lie at \(broken) now. New ones begin.")
    case .restored(let broken, _):
      Self.tell("The records were damaged, and lie at \(broken) now. A copy of an earlier day is in their place.")
    case .fresh, .found, .guest: break
    }
  }

  /// The learner of that name or id.
  func learner(_ wanted: String) throws(Complaint) -> Learner {
    let found = try doing { store throws(RecordsFailure) in try store.find(wanted) }
    guard let found else {
      throw Complaint("There is no learner named \(wanted). To hear all names and ids, run: voiceclass learners list")
    }
    return found
  }

  /// Works with the records.
  func doing<Result>(_ work: (RecordsStore) throws(RecordsFailure) -> Result) throws(Complaint) -> Result {
    do throws(RecordsFailure) { return try work(store) } catch { throw error.complaint }
  }

  private static func tell(_ sentence: String) { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
}

extension RecordsFailure {
  /// What is wrong, and the way out.
  var complaint: Complaint {
    switch self {
    case .folderNotWritable:
      Complaint("The folder of the records can't be written. Allow it to be written, and try again.")
    case .diskFull: Complaint("The disk is full, so nothing can be kept. Make room, and try again.")
    case .busy: Complaint("Another program holds the records. End it, and try again.")
    case .writtenByNewerVersion:
      Complaint("A newer VoiceClass wrote the records, and this one must not touch them. Install the newer one.")
    case .broken: Complaint("The records are damaged. Try again: a copy of an earlier day takes their place then.")
    case .forgotten: Complaint("This learner was forgotten, and nothing more is kept. Give a name anew.")
    case .storage(let code): Complaint("The records can't be used, error \(code). Look whether the disk is sound.")
    }
  }
}
