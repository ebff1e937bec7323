import Foundation
import Testing
import Trainer

@testable import Records

/// Disks that are really full, and really read-only. Where this account may mount none, there is nothing to test with.
@Suite struct DiskTests {
  private static let mayMount = (try? SmallDisk()) != nil

  @Test(.enabled(if: mayMount)) func onAFullDiskWhatWasAcknowledgedIsThere() throws {
    let disk = try SmallDisk()
    var acknowledged = 0
    do {
      let store = try RecordsStore(path: disk.path + "/records.sqlite", machine: .first)
      let lan = try store.learner(named: "Lan")
      #expect(throws: RecordsFailure.diskFull) {
        for step in 1...100_000 {
          try store.append(.stepReached(lesson: "keys", step: step), learner: lan)
          acknowledged = step
        }
      }
      #expect(acknowledged > 10)
      #expect(try store.profile(of: lan).place?.step == acknowledged)
    }
    let copy = try Folder()
    for name in try FileManager.default.contentsOfDirectory(atPath: disk.path) {
      try FileManager.default.copyItem(atPath: "\(disk.path)/\(name)", toPath: "\(copy.path)/\(name)")
    }
    let store = try copy.open()
    #expect(store.opening == .found)
    #expect(try store.profile(of: store.learner(named: "Lan")).place?.step == acknowledged)
  }

  /// A copy must not take the room that the next events need.
  @Test(.enabled(if: mayMount)) func onANarrowDiskNoCopyIsMade() throws {
    let disk = try SmallDisk()
    let path = disk.path + "/records.sqlite"
    do {
      let store = try RecordsStore(path: path, machine: .first)
      try store.append(
        .settingChosen(setting: "x", choice: String(repeating: "x", count: 400_000)), learner: store.thisPC)
    }
    try Data(repeating: 1, count: 800_000).write(to: URL(fileURLWithPath: disk.path + "/others"))
    let store = try RecordsStore(path: path, machine: .first)
    store.finishBackup()
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).allSatisfy { !$0.contains("backup") })
    try store.append(.volumeSet(percent: 5), learner: store.thisPC)
  }

  @Test(.enabled(if: mayMount)) func aReadOnlyDiskIsSaid() throws {
    let disk = try SmallDisk()
    let path = disk.path + "/records.sqlite"
    do {
      let store = try RecordsStore(path: path, machine: .first)
      try store.append(.volumeSet(percent: 5), learner: store.thisPC)
    }
    try disk.makeReadOnly()
    #expect(throws: RecordsFailure.folderNotWritable) { try RecordsStore(path: path, machine: .first) }
    #expect(throws: RecordsFailure.folderNotWritable) {
      try RecordsStore(path: disk.path + "/new/records.sqlite", machine: .first)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["records.sqlite"])
  }
}

/// A disk of two megabytes in memory, unmounted with it.
final class SmallDisk {
  private let folder: Folder
  var path: String { folder.path + "/disk" }

  struct NotAllowed: Error {}

  init() throws {
    folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/disk", withIntermediateDirectories: false)
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.path + "/disk")
  }

  deinit { try? Self.run("/bin/umount", "--lazy", path) }

  func makeReadOnly() throws { try Self.run("/bin/mount", "-o", "remount,ro", path) }

  private static func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw NotAllowed() }
  }
}
