import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

/// Plans and classes are events: they travel as all others, and the last word counts.
@Suite struct ClassTests {
  private static let now: Int64 = 1_800_000_000_000

  private func pc(_ moment: Int64 = now) throws -> (folder: Folder, store: RecordsStore) {
    let folder = try Folder()
    let machine = Machine(machineID: Identifier.random().text)
    return (folder, try folder.open(machine, clock: StandingClock(moment).read))
  }

  @Test func aPlanSetAtOnePCIsThePlanOfAll() throws {
    let (stick, one, two) = (try Folder(), try pc(), try pc())
    try one.store.plan(.init(day: 20_900, lessons: ["first-keys", "arrow-keys"]))
    try one.store.plan(.init(className: " tuesday ", day: 20_901, lessons: ["back-and-home"]))
    for store in [one.store, two.store] { _ = try store.exchange(with: stick.path) }
    let plan = try two.store.classPlan()
    #expect(plan == (try one.store.classPlan()))
    #expect(plan.lessons(on: 20_900, of: "") == ["first-keys", "arrow-keys"])
    #expect(plan.lessons(on: 20_901, of: "Tuesday") == ["back-and-home"])
    #expect(try two.store.learners().isEmpty, "a plan is nobody")
    #expect(try two.store.profiles().isEmpty)
  }

  /// Both instructors change the same day while their PCs have not met.
  @Test func aPlanChangedAtTwoPCsAtOnceComesOutTheSameInAnyOrder() throws {
    for order in 0..<2 {
      let stick = try Folder()
      let pcs = [try pc(), try pc(Self.now + 5), try pc(Self.now - 900_000)].map { $0 }
      try pcs[0].store.plan(.init(day: 20_900, lessons: ["a"]))
      try pcs[1].store.plan(.init(day: 20_900, lessons: ["b"]))
      try pcs[2].store.plan(.init(day: 20_900, lessons: ["c"]))
      try pcs[2].store.plan(.init(day: 20_902, lessons: ["d"]))
      let way = order == 0 ? pcs : pcs.reversed()
      for pc in way + way { _ = try pc.store.exchange(with: stick.path) }
      let plans = try pcs.map { try $0.store.classPlan() }
      #expect(Set(plans).count == 1)
      #expect(plans[0].lessons(on: 20_900, of: "") == ["b"], "said last")
      #expect(plans[0].lessons(on: 20_902, of: "") == ["d"])
      // In the middle of the week somebody says something else.
      try pcs[2].store.plan(.init(day: 20_900, lessons: []))
      for pc in way + way { _ = try pc.store.exchange(with: stick.path) }
      for pc in pcs { #expect(try pc.store.classPlan().days(from: 0, of: "") == [20_902]) }
    }
  }

  @Test func twoInTheSameMillisecondComeOutTheSame() throws {
    for _ in 0..<8 {
      let (stick, one, two) = (try Folder(), try pc(), try pc())
      try one.store.plan(.init(day: 20_900, lessons: ["a"]))
      try two.store.plan(.init(day: 20_900, lessons: ["b"]))
      for store in [one.store, two.store, one.store] { _ = try store.exchange(with: stick.path) }
      #expect(try one.store.classPlan() == two.store.classPlan())
    }
  }

  @Test func aLearnerBelongsToTheClassThatWasSaidLast() throws {
    let (stick, one, two) = (try Folder(), try pc(), try pc(Self.now + 10))
    let lan = try #require(try one.store.addLearner(named: " Lan ", inClass: "Tuesday "))
    #expect(try one.store.profile(of: lan).className == "Tuesday")
    #expect(try one.store.addLearner(named: "lan", inClass: "") == nil, "somebody is named so")
    #expect(try one.store.addLearner(named: " \u{200D}", inClass: "") == nil, "no name")
    for store in [one.store, two.store] { _ = try store.exchange(with: stick.path) }
    try two.store.put(lan, inClass: "Friday")
    for store in [two.store, one.store] { _ = try store.exchange(with: stick.path) }
    #expect(try one.store.profile(of: lan).className == "Friday")
    try one.store.put(lan, inClass: "  ")
    #expect(try one.store.profile(of: lan).className == nil)
  }

  @Test func whoIsForgottenIsInNoClass() throws {
    let pc = try pc()
    let lan = try #require(try pc.store.addLearner(named: "Lan", inClass: "Tuesday"))
    try pc.store.plan(.init(day: 20_900, lessons: ["a"]))
    _ = try pc.store.forget(lan)
    #expect(try pc.store.profiles().isEmpty)
    #expect(try pc.store.classPlan().lessons(on: 20_900, of: "") == ["a"], "and the plan stays")
  }

  /// What came by stick this morning tells the day to a PC whose battery is dead.
  @Test func aPCWithoutAClockTakesTheDayFromTheStick() throws {
    let (stick, one, two) = (try Folder(), try pc(), try pc(1_262_304_000_000))
    let day = try one.store.classDay()
    #expect(day == WallClock.localDay(of: Self.now))
    try one.store.plan(.init(day: day, lessons: ["a"]))
    #expect(try two.store.classDay() != day)
    for store in [one.store, two.store] { _ = try store.exchange(with: stick.path) }
    #expect(try two.store.classDay() == day)
    #expect(try two.store.sitting().day == nil, "but no day of a learner's rests on that")
  }

  @Test func whatStrangersWriteIsTakenAsFarAsItMeansSomething() throws {
    let pc = try pc()
    let bodies = [
      #"{"class":"","day":20900,"lessons":["a"]}"#, #"{"day":20901,"lessons":["b"],"more":{}}"#, #"{"day":20902}"#,
      #"{"class":"","day":"x"}"#, #"{"lessons":["c"]}"#, "", "[]", "{", #"{"day":99999999999,"lessons":["d"]}"#,
      #"{"day":1e400}"#, #"{"day":-7,"lessons":["e"]}"#,
      "{\"day\":20903,\"lessons\":[\(Array(repeating: "\"\(String(repeating: "z", count: 5_000))\"", count: 50).joined(separator: ","))]}",
    ]
    try pc.store.queue.write { database in
      for (number, body) in bodies.enumerated() {
        try EventRow(
          id: Identifier.random().data, device: Identifier.random().data, seq: 1, hlc: Int64(number),
          learner: Identifier.plans.data, kind: "lessonsPlanned", body: body
        ).insert(into: database, orIgnore: false)
      }
    }
    let plan = try pc.store.classPlan()
    #expect(plan.lessons(on: 20_900, of: "") == ["a"])
    #expect(plan.lessons(on: 20_901, of: "") == ["b"])
    #expect(plan.lessons(on: 20_903, of: "").isEmpty)
    #expect(plan.days(from: 20_899, of: "").count == 3, "and one as far as plans reach")
  }

  @Test func thePlansAreFoundWithoutGoingThroughAll() throws {
    let pc = try pc()
    let plan = try pc.store.queue.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN SELECT kind, body FROM event WHERE learner = ? ORDER BY hlc, id",
        arguments: [Identifier.plans.data]
      ).map { String.fromDatabaseValue($0["detail"]) ?? "" }
    }
    #expect(plan.contains { $0.contains("USING INDEX event_of_learner") })
    #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") })
    #expect(String(decoding: Identifier.plans.data, as: UTF8.self) == "voiceclass plans")
  }

  @Test func thePCsAreToldByName() throws {
    let (stick, one, two) = (try Folder(), try pc(), try pc())
    try one.store.namePC("PC 1")
    try two.store.namePC("PC 2")
    try two.store.plan(.init(day: 20_900, lessons: ["a"]))
    for store in [one.store, two.store, one.store] { _ = try store.exchange(with: stick.path) }
    #expect(try one.store.pcs().map(\.name) == ["PC 1", "PC 2"])
    #expect(try one.store.pcs().map(\.events) == [1, 2])
    #expect(try two.store.pcs() == one.store.pcs())
  }
}
