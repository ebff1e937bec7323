import Foundation
import Records
import Trainer

/// The room for records.
struct DiskSubject: Subject {
  /// A class of a year keeps less than this, in megabytes, and a desktop stumbles below it.
  private static let fewestMegabytes = 20

  func look() -> [Finding] {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else { return [] }
    let room = RecordsRoom(path: path)
    guard let megabytes = room.megabytes else { return [] }
    guard megabytes < Self.fewestMegabytes else { return [Finding(.disk)] }
    var finding = Finding(.littleRoom, ["count": String(megabytes)])
    if room.hasLeftovers {
      // Nothing else: what learners made is not the doctor's to remove.
      finding.cure = {
        room.removeLeftovers()
        return .tried()
      }
    }
    return [finding]
  }
}
