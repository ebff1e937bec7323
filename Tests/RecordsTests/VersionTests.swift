import Foundation
import GRDB
import Support
import Testing
import Trainer

@testable import Records

/// Where files of older versions lie, as SQL text.
enum Versions {
  static let folder = ShippedLibrary.projectFolder + "/Tests/RecordsTests/Versions"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".sql") }.sorted()
}

/// A file of each older version opens, and tells the same of its learners.
@Suite struct VersionTests {
  @Test func thereIsAFileOfEachOlderVersion() {
    let older = Schema.migrator.migrations.dropLast().map { $0.replacing(" ", with: "-") + ".sql" }
    #expect(Versions.names == older.sorted())
  }

  @Test(arguments: Versions.names) func anOlderFileBecomesOneOfToday(_ name: String) throws {
    let folder = try Folder()
    let sql = try String(contentsOfFile: "\(Versions.folder)/\(name)", encoding: .utf8)
    let old = try DatabaseQueue(path: folder.records)
    try old.write { try $0.execute(sql: sql) }
    let rows = try StoredEvent.all(in: old)
    try old.close()
    #expect(rows.count >= 25)

    let store = try folder.open()
    #expect(store.opening == .found)
    store.finishBackup()
    let kept = try folder.rows()
    #expect(kept.filter { rows.contains($0) } == rows, "nothing in the log is changed")
    #expect(try store.learners().map(\.name) == ["Lan Nguyễn", "आशा"])
    for learner in try store.learners() {
      let expected = rows.filter { $0.learner == learner.id.identifier.data }.sorted { $0.hlc < $1.hlc }
        .reduce(into: Profile()) { profile, row in
          if case .did(let event) = LoggedEvent(kind: row.kind, body: row.body) { profile.take(event, at: row.hlc) }
        }
      #expect(try store.profile(of: learner.id) == expected)
      #expect(expected.finishedLessons == ["first-keys"])
    }
    let lan = try store.profile(of: store.learner(named: "lan nguyễn"))
    #expect(lan.whereabouts == "wifi-and-data 2")
    #expect(lan.language == "vi" && lan.wordsAMinute == 160 && lan.keymap == .classic)

    // Before the tables changed, the file was copied as it was.
    let copy = try DatabaseQueue(path: Backups(file: RecordsFile(path: folder.records)).paths[0])
    #expect(try StoredEvent.all(in: copy) == rows)
    #expect(try !copy.read(Schema.migrator.hasCompletedMigrations))
  }

  /// An old copy is as good as a new one.
  @Test(arguments: Versions.names) func anOlderCopyIsTakenUp(_ name: String) throws {
    let folder = try Folder()
    let sql = try String(contentsOfFile: "\(Versions.folder)/\(name)", encoding: .utf8)
    try DatabaseQueue(path: Backups(file: RecordsFile(path: folder.records)).paths[1]).write {
      try $0.execute(sql: sql)
    }
    try Data(repeating: 0xA5, count: 9_000).write(to: URL(fileURLWithPath: folder.records))
    let store = try folder.open()
    #expect(store.opening == .restored(folder.records + ".broken-1", salvaged: 0))
    #expect(try store.learners().map(\.name) == ["Lan Nguyễn", "आशा"])
    #expect(try store.profile(of: store.thisPC).language == "vi")
  }
}
