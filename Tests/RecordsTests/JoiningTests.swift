import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct JoiningTests {
  private let folder: Folder
  private let store: RecordsStore
  private let lan: LearnerID
  private let anh: LearnerID

  init() throws {
    folder = try Folder()
    store = try folder.open()
    lan = try store.learner(named: "Lan")
    anh = try store.learner(named: "Lan Anh")
    for step in 1...3 {
      try store.append(.lessonFinished(lesson: "lan-\(step)"), learner: lan)
      try store.append(.lessonFinished(lesson: "anh-\(step)"), learner: anh)
      try store.append(.rateSet(wordsAMinute: 100 + step), learner: lan)
      try store.append(.rateSet(wordsAMinute: 200 + step), learner: anh)
    }
  }

  /// What one learner would be who had done all that these have done.
  private func foldByHand(_ learners: [LearnerID]) throws -> Profile {
    try folder.rows().filter { row in learners.contains { $0.identifier.data == row.learner } }
      .sorted { ($0.hlc, $0.id.hexadecimal) < ($1.hlc, $1.id.hexadecimal) }
      .reduce(into: Profile()) { profile, row in
        if case .did(let event) = LoggedEvent(kind: row.kind, body: row.body) { profile.take(event, at: row.hlc) }
      }
  }

  @Test func twoThatAreOneAreFoldedTogetherAndApartAgain() throws {
    let (before, other) = (try store.profile(of: lan), try store.profile(of: anh))
    try store.join(lan, with: anh)
    let joined = try store.profile(of: lan)
    #expect(joined == (try foldByHand([lan, anh])))
    #expect(joined.finishedLessons.count == 6 && joined.wordsAMinute == 203)
    #expect(try store.profile(of: anh) == joined)
    #expect(try store.learners().map(\.name) == ["Lan"])
    #expect(try store.learners().first?.otherNames == ["Lan Anh"])
    #expect(try store.learner(named: "lan anh") == lan, "she is known by both names")

    #expect(try store.part(anh).map(\.name) == ["Lan", "Lan Anh"])
    #expect(try store.profile(of: lan) == before)
    #expect(try store.profile(of: anh) == other)
    #expect(try store.learners().map(\.name) == ["Lan", "Lan Anh"])
    #expect(try store.learner(named: "Lan Anh") == anh)
  }

  @Test func linksCarryOnAndMayGoInARing() throws {
    let mai = try store.learner(named: "Mai")
    try store.append(.lessonFinished(lesson: "mai"), learner: mai)
    try store.join(lan, with: anh)
    try store.join(anh, with: mai)
    // Closes the ring, as two PCs that don't know of each other may do; and one that points at herself.
    try store.write { log in
      try self.store.append(.joined(lan), of: mai, to: log)
      try self.store.append(.joined(lan), of: lan, to: log)
    }
    for learner in [lan, anh, mai] {
      #expect(try store.profile(of: learner) == (try foldByHand([lan, anh, mai])))
      #expect(try store.read { try $0.roster().members(of: learner) } == [lan, anh, mai].sorted())
    }
    #expect(try store.learners().count == 1)
    try store.join(lan, with: mai)
    #expect(try store.part(mai).count == 3)
    #expect(try store.profile(of: mai).finishedLessons == ["mai"])
  }

  @Test func herNameIsTheOneLastGiven() throws {
    try store.join(lan, with: anh)
    #expect(try store.learners().map(\.name) == ["Lan"])
    try store.rename(anh, to: " Bà   Lan ")
    #expect(try store.learners().map(\.name) == ["Bà Lan"])
    #expect(try store.learners().first?.id == lan)
    try store.rename(anh, to: "\u{7}")
    #expect(try store.learners().map(\.name) == ["Bà Lan"])
  }

  @Test func sheIsFoundByNameAndByTheBeginningOfHerId() throws {
    #expect(try store.find("LAN")?.id == lan)
    #expect(try store.find(String(lan.text.prefix(8)).uppercased())?.id == lan)
    #expect(try store.find(lan.text)?.name == "Lan")
    for nobody in ["", "Mai", String(lan.text.prefix(3)), String(repeating: "0", count: 40), "%", "zzzz"] {
      #expect(try store.find(nobody) == nil)
    }
  }

  /// What is said of links on two PCs comes to the same on both, whichever heard of it first.
  @Test(arguments: 1...10) func mergedInAnyOrderTheSamePeopleComeOut(_ round: Int) throws {
    try store.join(lan, with: anh)
    try store.part(lan)
    try store.join(anh, with: lan)
    let rows = try folder.rows()
    let merged = try Folder()
    let other = try merged.open(.second)
    try other.queue.write { database in
      for row in (rows + rows).shuffled() { try row.insert(into: database) }
    }
    #expect(try other.learners() == (try store.learners()))
    #expect(try other.profile(of: anh) == (try store.profile(of: lan)))
  }

  /// The class list is read from an index of its own, however long the log is.
  @Test func whoIsWhoIsReadFromItsIndex() throws {
    let plan = try store.queue.read { database in
      try String.fetchAll(
        database,
        sql: "EXPLAIN QUERY PLAN SELECT learner FROM event WHERE \(LoggedEvent.kindsOfWho) ORDER BY hlc, id",
        adapter: SuffixRowAdapter(fromIndex: 3))
    }
    #expect(plan.joined().contains("event_of_who") && !plan.joined().contains("TEMP B-TREE"), "\(plan)")
    let others: Set<LoggedEvent.Kind> = [.learnerForgotten, .pcNamed, .lessonsPlanned]
    for kind in LoggedEvent.Kind.allCases where !others.contains(kind) {
      #expect(LoggedEvent.kindsOfWho.contains("'\(kind.rawValue)'"))
    }
  }
}
