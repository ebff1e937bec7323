import Foundation
import GRDB
import Testing
import Trainer

@testable import Records

@Suite struct EventOrderTests {
  @Test func numbersHaveNoGapsOnADevice() throws {
    let folder = try Folder()
    for round in 1...3 {
      let store = try folder.open()
      for step in 1...5 { try store.append(.lessonLeft(lesson: "keys", step: round * step), learner: store.thisPC) }
      // What is refused takes no number.
      _ = try? store.queue.write { database in
        try EventLog(database: database).append(
          .did(.volumeSet(percent: 5)), learner: store.thisPC, device: store.thisPC.identifier, wallClock: 0)
        throw RecordsFailure.diskFull
      }
    }
    #expect(try folder.rows().map(\.seq) == Array(1...15))
  }

  @Test func theClockNeverGoesBack() throws {
    let folder = try Folder()
    let clock = StandingClock(1_700_000_000_000)
    let store = try folder.open(clock: clock.read)
    try store.append(.rateSet(wordsAMinute: 100), learner: store.thisPC)
    clock.set(1_262_304_000_000)
    try store.append(.rateSet(wordsAMinute: 120), learner: store.thisPC)
    try store.append(.rateSet(wordsAMinute: 140), learner: store.thisPC)
    clock.set(1_800_000_000_000)
    try store.append(.rateSet(wordsAMinute: 160), learner: store.thisPC)
    #expect(
      try folder.rows().map(\.hlc) == [1_700_000_000_000, 1_700_000_000_001, 1_700_000_000_002, 1_800_000_000_000])
    #expect(try store.profile(of: store.thisPC).wordsAMinute == 160)
  }

  @Test(arguments: [Int64.min, -1, 0, .max])
  func noClockIsTooWrong(_ moment: Int64) throws {
    let store = try Folder().open(clock: StandingClock(moment).read)
    for percent in [20, 40, 60] { try store.append(.volumeSet(percent: percent), learner: store.thisPC) }
    #expect(try store.profile(of: store.thisPC).volumePercent != nil)
  }

  @Test func identifiersSortAsTheyWereMade() throws {
    let folder = try Folder()
    let store = try folder.open(clock: StandingClock(1_700_000_000_000).read)
    for step in 1...20 { try store.append(.lessonLeft(lesson: "keys", step: step), learner: store.thisPC) }
    let identifiers = try folder.rows().map { $0.id.map { String(format: "%02x", $0) }.joined() }
    #expect(identifiers == identifiers.sorted())
    for identifier in identifiers {
      #expect(identifier.hasPrefix("018bcfe568"))
      #expect(identifier.dropFirst(12).first == "7")
      #expect("89ab".contains(identifier.dropFirst(16).first ?? "-"))
    }
  }

  /// Logs of two PCs put together, in any order and twice over, tell the same of a learner.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOrderInWhichEventsComeMakesNoDifference(_ seed: UInt64) throws {
    let (first, second) = (try Folder(), try Folder())
    let (clock, slowClock) = (StandingClock(1_000), StandingClock(995))
    let here = try first.open(.first, clock: clock.read)
    let there = try second.open(.second, clock: slowClock.read)
    let lan = try here.learner(named: "Lan")
    for step in 1...6 {
      try here.append(.rateSet(wordsAMinute: 100 + step), learner: lan)
      try there.append(.rateSet(wordsAMinute: 200 + step), learner: lan)
      try there.append(.lessonFinished(lesson: "lesson-\(step)"), learner: lan)
      clock.set(1_000 + Int64(step * 7))
    }
    _ = try there.learner(named: "Asha")

    var generator = Steps(state: seed)
    let all = try first.rows() + second.rows()
    let merged = try Folder()
    let store = try merged.open(Machine(machineID: nil))
    try store.queue.write { database in
      for event in (all + all).shuffled(using: &generator) { try event.insert(into: database) }
    }
    let expected = all.filter { $0.learner == lan.identifier.data }
      .sorted { ($0.hlc, Array($0.id)) < ($1.hlc, Array($1.id)) }
      .reduce(into: Profile()) { profile, row in
        if case .did(let event) = LoggedEvent(kind: row.kind, body: row.body) { profile.take(event, at: row.hlc) }
      }
    #expect(try store.profile(of: lan) == expected)
    #expect(expected.finishedLessons.count == 6)
    #expect(try store.learners().map(\.name) == ["Asha", "Lan"])
  }

  @Test func whatANewerVersionWroteIsKeptAndSkipped() throws {
    let folder = try Folder()
    let store = try folder.open()
    let lan = try store.learner(named: "Lan")
    try store.append(.rateSet(wordsAMinute: 100), learner: lan)
    let strange: [(String, String)] = [
      ("brailleChosen", #"{"brailleChosen":{"table":"vi"}}"#), ("rateSet", #"{"rateSet":{"syllables":3}}"#),
      ("rateSet", #"{"volumeSet":{"percent":5}}"#), ("rateSet", "not JSON"), ("", ""), ("learnerNamed", "[]"),
    ]
    try store.queue.write { database in
      for (number, (kind, body)) in strange.enumerated() {
        try database.execute(
          sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            Identifier.random().data, Data([1]), number, Int64.max - 10, lan.identifier.data, kind, body,
          ])
      }
      try database.execute(
        sql: "INSERT INTO event VALUES (x'01', x'02', 1, 1, x'03', 'learnerNamed', '{\"name\":\"Nobody\"}')")
    }
    #expect(try store.profile(of: lan).wordsAMinute == 100)
    #expect(try store.learners().map(\.name) == ["Lan"])
    try store.append(.rateSet(wordsAMinute: 120), learner: lan)
    #expect(try store.profile(of: lan).wordsAMinute == 120)
    #expect(try folder.rows().count == strange.count + 4)
  }
}

/// Numbers from a fixed seed, the same on every run: SplitMix64.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func < (one: (Int64, [UInt8]), other: (Int64, [UInt8])) -> Bool {
  one.0 == other.0 ? one.1.lexicographicallyPrecedes(other.1) : one.0 < other.0
}
