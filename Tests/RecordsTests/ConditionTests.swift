import Foundation
import Glibc
import Testing
import Trainer

@testable import Records

/// Records as a doctor sees them, who changes nothing by looking.
@Suite struct ConditionTests {
  /// A folder in which one learner has done something, closed in peace.
  private func used() throws -> Folder {
    let folder = try Folder()
    let store = try folder.open()
    try store.append(.volumeSet(percent: 60), learner: store.learner(named: "Lan"))
    return folder
  }

  @Test func recordsThatAreWholeAreLeftAsTheyAre() throws {
    let folder = try used()
    let before = (folder.names, try Data(contentsOf: URL(fileURLWithPath: folder.records)))
    #expect(RecordsStore.condition(path: folder.records) == .whole)
    #expect(folder.names == before.0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.records)) == before.1)
  }

  @Test func recordsInUseAreWhole() throws {
    let folder = try Folder()
    let store = try folder.open()
    try store.append(.volumeSet(percent: 60), learner: store.thisPC)
    #expect(RecordsStore.condition(path: folder.records) == .whole)
    try store.append(.volumeSet(percent: 70), learner: store.thisPC)
  }

  @Test func whereThereAreNoneNoneAreMade() throws {
    let folder = try Folder()
    let path = folder.path + "/data/voiceclass/records.sqlite"
    #expect(RecordsStore.condition(path: path) == .absent)
    #expect(folder.names == [])
  }

  @Test(arguments: [0, 4_096]) func damageIsSeenWhereverItIsAndNothingIsSetAside(_ place: Int) throws {
    let folder = try used()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.records))
    bytes.replaceSubrange(place..<place + 4_096, with: Data(repeating: 0xA5, count: 4_096))
    try bytes.write(to: URL(fileURLWithPath: folder.records))
    let names = folder.names
    #expect(RecordsStore.condition(path: folder.records) == .damaged)
    #expect(folder.names == names)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.records)) == bytes)
    let store = try RecordsStore.mend(path: folder.records)
    guard case .setAside(let broken, _) = store.opening else {
      Issue.record("\(store.opening)")
      return
    }
    #expect(RecordsFile.exists(broken))
    #expect(RecordsStore.condition(path: folder.records) == .whole)
  }

  @Test func aFileInPlaceOfTheFolderIsInTheWay() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/data"))
    #expect(
      RecordsStore.condition(path: folder.path + "/data/voiceclass/records.sqlite")
        == .obstructed(.noFolder(folder.path + "/data")))
  }

  /// To root, no folder is protected.
  @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func protectionOfOursIsLifted() throws {
    let folder = try used()
    chmod(folder.records, 0o400)
    chmod(folder.path, 0o500)
    #expect(RecordsStore.condition(path: folder.records) == .obstructed(.protected(folder.records)))
    WritingObstacle.lift(before: folder.records)
    #expect(RecordsStore.condition(path: folder.records) == .whole)
  }

  @Test func halfCopiesOfProgramsThatEndedAreLeftovers() throws {
    let folder = try used()
    let room = RecordsRoom(path: folder.records)
    #expect(!room.hasLeftovers)
    for number in [99_999_999, Int(getpid())] {
      try Data().write(to: URL(fileURLWithPath: folder.path + "/records.backup-part-\(number)"))
    }
    #expect(room.hasLeftovers && room.megabytes != nil)
    room.removeLeftovers()
    #expect(!room.hasLeftovers)
    #expect(folder.names == ["records.backup-part-\(getpid())", "records.sqlite"], "one that is at it goes on")
  }
}
