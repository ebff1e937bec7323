import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct FaultTests {
  @Test(arguments: [
    Data("This is no database, but somebody's letter.".utf8), Data(repeating: 0xA5, count: 70_000),
    Data("SQLite format 3\u{0}".utf8) + Data(repeating: 0xFF, count: 9_000),
  ])
  func aBrokenFileIsSetAside(_ bytes: Data) throws {
    let folder = try Folder()
    for number in 1...2 {
      try bytes.write(to: URL(fileURLWithPath: folder.records))
      let store = try folder.open()
      let aside = "\(folder.records).broken-\(number)"
      // The second time there is the copy that was made the first time.
      #expect(store.opening == (number == 1 ? .setAside(aside, salvaged: 0) : .restored(aside, salvaged: 0)))
      #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == bytes)
      try store.append(.volumeSet(percent: 60), learner: store.thisPC)
      #expect(try store.profile(of: store.thisPC).volumePercent == 60)
    }
    #expect(try folder.open().opening == .found)
  }

  @Test func aPageTornByAPowerCutIsFoundAtTheNextStart() throws {
    let folder = try Folder()
    do {
      let store = try folder.open()
      for step in 1...400 { try store.append(.lessonLeft(lesson: "keys", step: step), learner: store.thisPC) }
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.records))
    let end = try file.seekToEnd()
    for page in stride(from: 4096 * 5, to: end, by: 4096) {
      try file.seek(toOffset: page)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try file.close()
    // The companion that stays when nobody closed the file.
    try Data([0]).write(to: URL(fileURLWithPath: folder.records + "-wal"))
    #expect(try folder.open().opening == .setAside(folder.records + ".broken-1", salvaged: 0))
  }

  @Test func damageFoundInASessionIsToldAndSetAsideAtTheNextStart() throws {
    let folder = try Folder()
    do {
      let store = try folder.open()
      for step in 1...400 { try store.append(.lessonLeft(lesson: "keys", step: step), learner: store.thisPC) }
    }
    do {
      let store = try folder.open()
      store.finishBackup()
      let size = try #require(try FileManager.default.attributesOfItem(atPath: folder.records)[.size] as? NSNumber)
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.records))
      try file.seek(toOffset: 4096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: size.intValue - 4096))
      try file.close()
      store.queue.releaseMemory()
      #expect(throws: RecordsFailure.broken) { try store.profile(of: store.thisPC) }
      #expect(folder.names.contains("records.sqlite.suspect"))
    }
    #expect(try folder.open().opening == .restored(folder.records + ".broken-1", salvaged: 0))
    #expect(!folder.names.contains("records.sqlite.suspect"))
    #expect(try folder.open().opening == .found)
  }

  @Test func twoProgramsThatFindTheSameFileBrokenSetItAsideOnce() async throws {
    let folder = try Folder()
    try Data(repeating: 0xA5, count: 10_000).write(to: URL(fileURLWithPath: folder.records))
    let stores = try await withThrowingTaskGroup(of: RecordsStore.self) { group in
      for _ in 1...4 { group.addTask { try folder.open() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(stores.count { $0.opening == .setAside(folder.records + ".broken-1", salvaged: 0) } == 1)
    #expect(stores.count { $0.opening == .found } == 3)
    #expect(Set(stores.map(\.thisPC)).count == 1)
  }

  @Test func whereNoFolderCanBeTheFailureSaysSo() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    for path in [folder.path + "/file/voiceclass/records.sqlite", "/proc/voiceclass/records.sqlite", "/proc/r.sqlite"] {
      #expect(throws: RecordsFailure.folderNotWritable) { try RecordsStore(path: path, machine: .first) }
    }
    try FileManager.default.createDirectory(atPath: folder.records, withIntermediateDirectories: false)
    #expect(throws: RecordsFailure.folderNotWritable) { try folder.open() }
  }

  @Test func aFullDiskIsToldAndWhatWasKeptStays() throws {
    let folder = try Folder()
    let store = try folder.open()
    try store.append(.volumeSet(percent: 60), learner: store.thisPC)
    try store.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var acknowledged: Int64 = 1
    #expect(throws: RecordsFailure.diskFull) {
      for step in 1...1_000 {
        try store.append(.lessonLeft(lesson: "keys", step: step), learner: store.thisPC)
        acknowledged += 1
      }
    }
    #expect(try store.profile(of: store.thisPC).volumePercent == 60)
    #expect(try folder.rows().map(\.seq) == Array(1...acknowledged))
  }

  @Test func aFileOfANewerVersionIsLeftAlone() throws {
    let folder = try Folder()
    do {
      let store = try folder.open()
      try store.queue.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('what comes in ten years')")
      }
    }
    #expect(throws: RecordsFailure.writtenByNewerVersion) { try folder.open() }
    #expect(folder.names == ["records.sqlite"])
  }

  @Test func twoStoresShareOneFile() async throws {
    let folder = try Folder()
    let stores = [try folder.open(), try folder.open()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          for step in 1...100 {
            try store.append(.lessonLeft(lesson: "keys", step: step), learner: store.thisPC)
            _ = try store.learner(named: "Learner \(step % 10)")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.rows().map(\.seq) == Array(1...210))
    #expect(try stores[0].learners().count == 10)
    #expect(try stores[0].learners() == stores[1].learners())
  }

  @Test func whileAnotherProgramHoldsTheFileTheFailureSaysSo() throws {
    let folder = try Folder()
    let store = try folder.open()
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.records, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: RecordsFailure.busy) { try store.append(.volumeSet(percent: 5), learner: store.thisPC) }
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try store.append(.volumeSet(percent: 5), learner: store.thisPC)
  }

  @Test func noFailureNamesALearner() throws {
    let folder = try Folder()
    let store = try folder.open()
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE event") }
    let failure = #expect(throws: RecordsFailure.self) { try store.learner(named: "Nguyễn Thị Lan") }
    #expect(!String(reflecting: failure).contains("Lan"))
  }
}
