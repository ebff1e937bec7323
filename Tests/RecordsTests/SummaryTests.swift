import Foundation
import GRDB
import Support
import Testing
import Trainer

@testable import Records

@Suite struct SummaryTests {
  private let folder: Folder
  private let store: RecordsStore
  private let lan: LearnerID

  init() throws {
    folder = try Folder()
    store = try folder.open()
    lan = try store.learner(named: "Lan")
    for task in 1...400 {
      try store.append(
        .taskDone(lesson: "keys", task: task % 7, keys: 3, hints: task % 3, more: TaskResult(mistakes: [.edge: 1])),
        learner: lan)
    }
  }

  private func events(inSummary learner: LearnerID) throws -> Int? {
    try store.queue.read {
      try Int.fetchOne($0, sql: "SELECT events FROM summary WHERE learner = ?", arguments: [learner.identifier.data])
    }
  }

  /// What comes out when no summary is there.
  private func foldAnew(_ learner: LearnerID) throws -> Profile {
    let copy = try Folder()
    let other = try copy.open(.second)
    let rows = try folder.rows()
    try other.queue.write { database in for row in rows { try row.insert(into: database) } }
    return try other.profile(of: learner)
  }

  @Test func aSummaryTellsTheSameAsItsEvents() throws {
    let first = try store.profile(of: lan)
    #expect(try events(inSummary: lan) == 401)
    #expect(try store.profile(of: lan) == first)
    try store.append(.lessonFinished(lesson: "keys"), learner: lan)
    #expect(try store.profile(of: lan) == (try foldAnew(lan)))
    #expect(try store.profile(of: lan).finishedLessons == ["keys"])
    #expect(try events(inSummary: lan) == 401, "so few more events are not worth a new one")
  }

  /// Were it not used, the test above could not fail.
  @Test func aSummaryIsUsed() throws {
    var profile = try store.profile(of: lan)
    profile.wordsAMinute = 77
    let body = String(decoding: try JSONEncoder().encode(profile), as: UTF8.self)
    try store.queue.write { try $0.execute(sql: "UPDATE summary SET body = ?", arguments: [body]) }
    #expect(try store.profile(of: lan).wordsAMinute == 77)
    #expect(try store.profiles().first?.profile.wordsAMinute == 77)
    // Another version of the fold, or one that can't be read: the events are gone through again.
    try store.queue.write { try $0.execute(sql: "UPDATE summary SET version = version + 1") }
    #expect(try store.profile(of: lan).wordsAMinute == nil)
    try store.queue.write { try $0.execute(sql: "UPDATE summary SET body = 'no profile'") }
    #expect(try store.profile(of: lan) == (try foldAnew(lan)))
  }

  @Test(arguments: [0, 1_000, Int64.max]) func anEventThatComesLateMakesItVoid(_ hlc: Int64) throws {
    _ = try store.profile(of: lan)
    let late = EventRow(
      id: Identifier(milliseconds: 0).data, device: Identifier.random().data, seq: 1, hlc: hlc,
      learner: lan.identifier.data, kind: "rateSet", body: #"{"rateSet":{"wordsAMinute":88}}"#)
    try store.queue.write { _ = try late.insert(into: $0, orIgnore: false) }
    #expect(try store.profile(of: lan).wordsAMinute == 88)
    #expect(try store.profile(of: lan) == (try foldAnew(lan)))
  }

  @Test func anEventThatIsGoneMakesItVoid() throws {
    _ = try store.profile(of: lan)
    try store.queue.write { try $0.execute(sql: "DELETE FROM event WHERE seq = 200") }
    #expect(try store.profile(of: lan) == (try foldAnew(lan)))
  }

  @Test func joiningAndPartingHaveSummariesOfTheirOwn() throws {
    let mai = try store.learner(named: "Mai")
    for step in 1...300 { try store.append(.stepReached(lesson: "mai", step: step), learner: mai) }
    let (hers, other) = (try store.profile(of: lan), try store.profile(of: mai))
    try store.join(lan, with: mai)
    for _ in 1...2 { #expect(try store.profile(of: mai) == (try foldAnew(mai))) }
    #expect(try store.profile(of: mai).place?.lesson == "mai")
    try store.part(lan)
    #expect(try store.profile(of: lan).tasks == hers.tasks)
    #expect(try store.profile(of: mai) == other)
  }

  @Test func whatIsToldOfAllIsWhatIsToldOfEach() throws {
    let mai = try store.learner(named: "Mai")
    try store.append(.lessonFinished(lesson: "keys"), learner: mai)
    let all = try store.profiles()
    #expect(all.map(\.learner) == (try store.learners()))
    #expect(all.map(\.profile) == [try store.profile(of: lan), try store.profile(of: mai)])
  }

  /// Summaries of another fold must not be believed. When this fails, `Profile.take` makes something else of the same
  /// events: raise `Profile.version`, then write the file anew with VOICECLASS_ACCEPT=1.
  @Test func theFoldIsThatOfItsVersion() throws {
    let sql = try String(contentsOfFile: "\(Versions.folder)/event-log.sql", encoding: .utf8)
    let (queue, copy) = (try DatabaseQueue(), try Folder())
    try queue.write { try $0.execute(sql: sql) }
    let other = try copy.open()
    let rows = try StoredEvent.all(in: queue)
    try other.queue.write { database in for row in rows { try row.insert(into: database) } }
    let told = try other.profiles().map { "\($0.learner.name): \($0.profile.inFixedOrder)" }
    let text = (["version: \(Profile.version)"] + told).joined(separator: "\n") + "\n"
    #expect(try GoldenText("Tests/RecordsTests/Versions/profile.txt").compare(text) == .same)
  }
}

extension Profile {
  /// All that is in it, in an order that doesn't depend on a run.
  fileprivate var inFixedOrder: String {
    guard let data = try? JSONEncoder().encode(self), let value = try? JSONSerialization.jsonObject(with: data)
    else { return "" }
    return Self.text(of: value)
  }

  private static func text(of value: Any) -> String {
    switch value {
    case let object as [String: Any]:
      "{" + object.sorted { $0.key < $1.key }.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
    // A dictionary whose keys are no words is written as pairs in a row, in any order.
    case let list as [Any] where list.count.isMultiple(of: 2) && list.first is [String: Any]:
      "["
        + stride(from: 0, to: list.count, by: 2).map { "\(text(of: list[$0])) = \(text(of: list[$0 + 1]))" }.sorted()
        .joined(separator: ", ") + "]"
    case let list as [Any]: "[" + list.map { text(of: $0) }.joined(separator: ", ") + "]"
    default: "\(value)"
    }
  }
}
