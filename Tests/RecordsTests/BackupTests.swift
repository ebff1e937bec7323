import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct BackupTests {
  private let folder: Folder
  private let clock = StandingClock(4_000_000_000_000)

  init() throws { folder = try Folder() }

  private var backups: Backups { Backups(file: RecordsFile(path: folder.records)) }

  /// A day of practising in 2096, with as many events. A copy that was made gets the date of that day.
  @discardableResult private func day(_ number: Int, events: Int = 3) throws -> RecordsStore.Opening {
    clock.set(4_000_000_000_000 + Int64(number) * 86_400_000)
    let store = try folder.open(clock: clock.read)
    store.finishBackup()
    if let made = RecordsFile.modified(backups.paths[0]), made < 4_000_000_000_000 {
      let day = Date(timeIntervalSince1970: TimeInterval(clock.read() / 1000))
      try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: backups.paths[0])
    }
    let lan = try store.learner(named: "Lan")
    for step in 0..<events { try store.append(.stepReached(lesson: "day-\(number)", step: step + 1), learner: lan) }
    return store.opening
  }

  private func steps(in path: String) throws -> Int {
    try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM event WHERE kind = 'stepReached'") ?? 0
    }
  }

  @Test func aCopyADayIsMadeAndTwoAreKept() throws {
    try day(0)
    #expect(folder.names == ["records.sqlite"], "of nothing there is nothing to copy")
    try day(1)
    #expect(try steps(in: backups.paths[0]) == 3)
    try day(1)
    #expect(!RecordsFile.exists(backups.paths[1]), "one a day")
    try day(2)
    #expect(try steps(in: backups.paths[0]) == 9)
    #expect(try steps(in: backups.paths[1]) == 3)
    try day(3)
    #expect(try steps(in: backups.paths[0]) == 12)
    #expect(try steps(in: backups.paths[1]) == 9)
    #expect(folder.names == ["records.backup-1.sqlite", "records.backup-2.sqlite", "records.sqlite"])
  }

  @Test func whatAKilledProgramLeftIsRemovedAndAnotherOnesIsNot() throws {
    try day(0)
    // No process has so high a number on Linux.
    let stale = folder.path + "/records.backup-part-2000000000"
    let alive = folder.path + "/records.backup-part-1"
    for path in [stale, alive] { try Data([1]).write(to: URL(fileURLWithPath: path)) }
    try day(1)
    #expect(!RecordsFile.exists(stale) && RecordsFile.exists(alive))
  }

  @Test func aBrokenFileIsReplacedByTheNewestWholeCopy() throws {
    try day(0)
    try day(1)
    let before = try folder.open(clock: clock.read).profile(of: folder.open(clock: clock.read).learner(named: "Lan"))
    try Data(repeating: 0xA5, count: 50_000).write(to: URL(fileURLWithPath: folder.records))
    let store = try folder.open(clock: clock.read)
    #expect(store.opening == .restored(folder.records + ".broken-1", salvaged: 0))
    let profile = try store.profile(of: store.learner(named: "Lan"))
    #expect(profile.whereabouts == "day-0 3")
    #expect(before.whereabouts == "day-1 3")
    #expect(try folder.open(clock: clock.read).opening == .found)
  }

  @Test func aBrokenCopyIsPassedOver() throws {
    for number in 0...2 { try day(number) }
    try Data(repeating: 0, count: 5_000).write(to: URL(fileURLWithPath: backups.paths[0]))
    try Data(repeating: 0xA5, count: 50_000).write(to: URL(fileURLWithPath: folder.records))
    let store = try folder.open(clock: clock.read)
    #expect(store.opening == .restored(folder.records + ".broken-1", salvaged: 0))
    #expect(try store.profile(of: store.learner(named: "Lan")).place?.lesson == "day-0")
  }

  /// The copy is of the morning; what was done since is taken out of the broken file, as far as it can be read.
  @Test func whatIsNewerThanTheCopyIsSalvaged() throws {
    try day(0, events: 300)
    try day(1, events: 600)
    let all = try steps(in: folder.records)
    let original = try folder.open(clock: clock.read).thisPC
    // A page of an index: the file is broken, and all rows can be read.
    let root = try DatabaseQueue(path: folder.records).read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'event_of_learner'") ?? 0
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.records))
    try file.seek(toOffset: UInt64(root - 1) * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    try file.close()
    RecordsFile(path: folder.records).suspect()

    let store = try folder.open(clock: clock.read)
    #expect(store.opening == .restored(folder.records + ".broken-1", salvaged: 600))
    #expect(try steps(in: folder.records) == all)
    #expect(try store.profile(of: store.learner(named: "Lan")).whereabouts == "day-1 600")
    #expect(store.thisPC != original, "numbers that may be known elsewhere are not given again")
    try store.append(.volumeSet(percent: 5), learner: store.thisPC)
    #expect(try folder.rows().filter { $0.device == store.thisPC.identifier.data }.map(\.seq) == [1])
    #expect(!folder.names.contains { $0.hasSuffix("broken-1-shm") })
  }

  /// A program was killed: the last events lie in the companion alone, and the file itself is torn.
  @Test func whatLiesInTheCompanionIsSalvagedToo() throws {
    try day(0)
    try day(1)
    let copy = try Folder()
    do {
      let store = try folder.open(clock: clock.read)
      let lan = try store.learner(named: "Lan")
      for step in 1...20 { try store.append(.stepReached(lesson: "last", step: step), learner: lan) }
      for name in folder.names where !name.hasSuffix("-shm") {
        try FileManager.default.copyItem(atPath: "\(folder.path)/\(name)", toPath: "\(copy.path)/\(name)")
      }
    }
    #expect(copy.names.contains("records.sqlite-wal"))
    RecordsFile(path: copy.records).suspect()
    let pages = try Data(contentsOf: URL(fileURLWithPath: copy.records)).count / 4096
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: copy.records))
    for page in 2..<pages {
      try file.seek(toOffset: UInt64(page) * 4096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try file.close()
    let store = try copy.open(clock: clock.read)
    guard case .restored(let aside, let salvaged) = store.opening else {
      Issue.record("\(store.opening)")
      return
    }
    #expect(RecordsFile.exists(aside + "-wal"))
    #expect(salvaged == 23, "three of the day and twenty of the companion")
    #expect(try store.profile(of: store.learner(named: "Lan")).whereabouts == "last 20")
  }

  @Test func aCopyThatCanNotBeMadeHoldsNothingUp() throws {
    try day(0)
    try FileManager.default.createDirectory(atPath: backups.paths[0], withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: backups.paths[0] + "/in-the-way"))
    try FileManager.default.createDirectory(atPath: backups.paths[1], withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: backups.paths[1] + "/in-the-way"))
    #expect(try day(1) == .found)
    #expect(try steps(in: folder.records) == 6)
  }
}
