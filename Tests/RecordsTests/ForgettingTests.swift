import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct ForgettingTests {
  private static let name = "Nguyễn Thị Ánh Tuyết"
  private static let lesson = "a-lesson-that-tells-who-she-is"

  /// A class in which one learner has done much, with copies of two days.
  private func makeClass(in folder: Folder) throws -> [EventRow] {
    let clock = StandingClock(1_800_000_000_000)
    for day in 0..<3 {
      clock.set(1_800_000_000_000 + Int64(day) * 86_400_000)
      let store = try folder.open(clock: clock.read)
      let (tuyet, lan) = (try store.learner(named: Self.name), try store.learner(named: "Lan"))
      for step in 1...150 {
        try store.append(.stepReached(lesson: Self.lesson, step: step), learner: tuyet)
        try store.append(.stepReached(lesson: "keys", step: step), learner: lan)
      }
      _ = try store.profile(of: tuyet)
      store.finishBackup()
      // The copy of this day is told from tomorrow's by its date.
      for path in Backups(file: RecordsFile(path: folder.records)).paths where RecordsFile.exists(path) {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: Double(day) * 86_400)], ofItemAtPath: path)
      }
    }
    return try StoredEvent.all(in: DatabaseQueue(path: folder.records)).map(\.row)
  }

  /// The files of a folder that hold some bytes.
  private func files(holding text: String, in folder: Folder) throws -> [String] {
    try folder.names.filter { name in
      try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")).range(of: Data(text.utf8)) != nil
    }
  }

  @Test func nothingOfHerIsLeftInAnyByte() throws {
    let folder = try Folder()
    _ = try makeClass(in: folder)
    #expect(try files(holding: Self.name, in: folder).count >= 3, "the file and two copies")
    let store = try folder.open()
    let tuyet = try #require(try store.find(Self.name))
    let numbers = try folder.rows().map(\.seq)
    let before = try store.profile(of: store.learner(named: "Lan"))
    #expect(try store.read { try Int.fetchOne($0.database, sql: "SELECT COUNT(*) FROM summary") } ?? 0 > 0)

    let forgetting = try store.forget(tuyet.id)
    #expect(forgetting == Forgetting(events: 451, rest: nil, aside: []))
    for text in [Self.name, Self.lesson, "Tuy\u{1EBF}t"] { #expect(try files(holding: text, in: folder) == []) }
    #expect(folder.names.contains("records.backup-1.sqlite") && !folder.names.contains("records.backup-2.sqlite"))
    #expect(try store.learners().map(\.name) == ["Lan"])
    #expect(try store.profile(of: tuyet.id) == Profile())
    #expect(try store.profile(of: store.learner(named: "Lan")) == before)
    let rows = try folder.rows()
    #expect(rows.last?.kind == "learnerForgotten" && rows.last?.body == "{}")
    #expect(rows.last?.seq == (numbers.last ?? 0) + 1)
    #expect(throws: RecordsFailure.forgotten) { try store.append(.volumeSet(percent: 5), learner: tuyet.id) }
    // The name is free again, and whoever bears it is somebody else.
    #expect(try store.learner(named: Self.name) != tuyet.id)
  }

  @Test func whatComesInLaterFromAnotherPCStaysAway() throws {
    let folder = try Folder()
    let rows = try makeClass(in: folder)
    let store = try folder.open()
    let tuyet = try #require(try store.find(Self.name)).id
    _ = try store.forget(tuyet)
    try store.queue.write { database in
      for row in rows.shuffled() { try row.insert(into: database, orIgnore: true) }
    }
    #expect(try store.find(Self.name) == nil)
    #expect(try store.profile(of: tuyet) == Profile())
    #expect(try files(holding: Self.name, in: folder) == [])

    // On the other PC all of it goes when the word comes.
    let tombstone = try #require(try folder.rows().last).row
    let other = try Folder()
    let there = try other.open(.second)
    try there.queue.write { database in for row in rows + [tombstone] { try row.insert(into: database, orIgnore: true) }
    }
    #expect(try there.learners().map(\.name) == ["Lan"])
    let (last, left) = try there.queue.read { database in
      (
        try Int64.fetchOne(database, sql: "SELECT MAX(seq) FROM writer"),
        try Int.fetchOne(database, sql: "SELECT SUM(events) FROM tally")
      )
    }
    #expect(last == tombstone.seq)
    #expect(left == (try other.rows().count))
    // The next start writes the file anew, so that no free page keeps her name either.
    _ = try other.open(.second)
    #expect(try files(holding: Self.name, in: other) == [])
  }

  @Test func allThatAreOnePersonAreForgotten() throws {
    let folder = try Folder()
    let store = try folder.open()
    let (one, two) = (try store.learner(named: "Lan"), try store.learner(named: "Lan Anh"))
    try store.append(.volumeSet(percent: 5), learner: two)
    try store.join(one, with: two)
    #expect(try store.forget(two).events == 5)
    #expect(try store.learners().isEmpty)
    #expect(try files(holding: "Lan", in: folder) == [])
  }

  @Test func whileAnotherProgramReadsTheRestIsLeftToTheNextStart() throws {
    let folder = try Folder()
    let store = try folder.open()
    let lan = try store.learner(named: Self.name)
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.records, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN; SELECT COUNT(*) FROM event") }
    let forgetting = try store.forget(lan)
    #expect(forgetting.rest == .busy && forgetting.events == 1)
    #expect(try store.learners().isEmpty)
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try other.close()
    try store.queue.close()
    #expect(try folder.open().learners().isEmpty)
    #expect(try files(holding: Self.name, in: folder) == [])
  }

  @Test func aBrokenFileOfEarlierIsNamed() throws {
    let folder = try Folder()
    try Data(repeating: 0xA5, count: 10_000).write(to: URL(fileURLWithPath: folder.records))
    let store = try folder.open()
    let forgetting = try store.forget(store.learner(named: "Lan"))
    #expect(forgetting.aside == [folder.records + ".broken-1"])
    let guest = try RecordsStore.guest()
    #expect(try guest.forget(guest.learner(named: "Lan")) == Forgetting(events: 1, rest: nil, aside: []))
  }
}
