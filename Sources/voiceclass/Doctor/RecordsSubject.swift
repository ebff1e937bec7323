import Foundation
import Records
import Trainer

/// The records: whether they can be read and kept.
struct RecordsSubject: Subject {
  func look() -> [Finding] {
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else { return [Finding(.noRecords)] }
    return switch RecordsStore.condition(path: path) {
    case .absent: [Finding(.records, ["path": path, "count": "0"])]
    case .whole: [opened(path)]
    case .damaged: [Finding(.damagedRecords, ["path": path], cure: { mend(path) })]
    case .obstructed(let obstacle): [finding(obstacle, before: path)]
    }
  }

  private func opened(_ path: String) -> Finding {
    do throws(RecordsFailure) {
      let count = try RecordsStore(path: path).learners().count
      return Finding(.records, ["path": path, "count": String(count)])
    } catch {
      return switch error {
      case .writtenByNewerVersion: Finding(.newerRecords)
      case .busy: Finding(.busyRecords)
      case .broken: Finding(.damagedRecords, ["path": path], cure: { mend(path) })
      case .folderNotWritable, .diskFull, .forgotten, .storage: Finding(.noRecords)
      }
    }
  }

  /// Sets the damaged file aside, and tells what is in its place.
  private func mend(_ path: String) -> CureOutcome {
    switch (try? RecordsStore.mend(path: path))?.opening {
    case .setAside(let broken, _)?: .tried([Finding(.brokenRecords, ["path": broken])])
    case .restored(let broken, _)?: .tried([Finding(.copiedRecords, ["path": broken])])
    case .fresh?, .found?, .guest?, nil: .tried()
    }
  }

  private func finding(_ obstacle: WritingObstacle, before path: String) -> Finding {
    switch obstacle {
    case .protected(let place):
      Finding(
        .protectedRecords, ["path": place],
        cure: {
          WritingObstacle.lift(before: path)
          return .tried()
        })
    case .foreign(let place): Finding(.foreignRecords, ["path": place, "user": Account.name])
    case .readOnlyDisk(let place, let disk): Finding(.readOnlyDisk, ["path": place, "disk": disk])
    case .noFolder: Finding(.noRecords)
    }
  }
}
