import Server
import Testing
import Trainer

@testable import Records

/// Records that go from PC to PC by a server. Each test has a server of its own.
@Suite struct SyncTests {
  private let centre: Centre

  init() throws { centre = try Centre() }

  @Test func aLearnerGoesOnAtAnotherPCWhereSheStopped() throws {
    let (one, two) = (try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"), .lessonLeft(lesson: "keys", step: 4))
    let given = try centre.sync(one)
    #expect(given.written == 4 && given.arrivals.isEmpty && given.gaps.isEmpty)

    let taken = try centre.sync(two)
    #expect(taken.arrivals.map(\.pc) == ["PC 1"])
    #expect(taken.arrivals.map(\.events) == [4])
    #expect(taken.arrivals.map(\.upTo) == [1_800_000_000_003])
    #expect(taken.written == 1)
    #expect(try two.store.profile(of: two.store.learner(named: "Lan")).whereabouts == "keys 4")
    #expect(try two.store.learners() == one.store.learners())
  }

  @Test(arguments: [2, 10])
  func inWhateverOrderAllPCsKnowTheSame(_ count: Int) throws {
    let pcs = try (1...count).map { try PC("PC \($0)", clock: StandingClock(1_800_000_000_000 + Int64($0 * 7))) }
    for (number, pc) in pcs.enumerated() {
      try pc.learn("Learner \(number % 3)", .lessonBegun(lesson: "keys"), .lessonLeft(lesson: "keys", step: number))
    }
    for pc in pcs.reversed() + pcs { _ = try centre.sync(pc) }
    let states = try pcs.map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(try centre.events() == states[0].rows.count)
    for pc in pcs { #expect(try centre.sync(pc) == ExchangeReport()) }
    #expect(try pcs.map { try $0.state() } == states)
  }

  @Test func aStickAndAServerGoTogether() throws {
    let (stick, pcs) = (try Folder(), try (1...3).map { try PC("PC \($0)") })
    for (number, pc) in pcs.enumerated() { try pc.learn("Lan", .lessonLeft(lesson: "keys", step: number)) }
    _ = try pcs[0].store.exchange(with: stick.path)
    _ = try pcs[1].store.exchange(with: stick.path)
    // The second brings to the server what it had from the stick.
    #expect(try centre.sync(pcs[1]).written == 6)
    #expect(try centre.sync(pcs[2]).arrivals.count == 2)
    _ = try centre.sync(pcs[0])
    _ = try centre.sync(pcs[1])
    #expect(Set(try pcs.map { try $0.state() }).count == 1)
  }

  @Test func whoWasForgottenIsForgottenEverywhere() throws {
    let (one, two, late) = (try PC("PC 1"), try PC("PC 2"), try PC("PC 3"))
    try one.learn("Lan", .lessonFinished(lesson: "keys"))
    try one.learn("Hoa", .lessonFinished(lesson: "keys"))
    for pc in [one, two, late] { _ = try centre.sync(pc) }
    try late.learn("Lan", .lessonFinished(lesson: "late"))
    _ = try one.store.forget(one.store.learner(named: "Lan"))
    _ = try centre.sync(one)
    #expect(try centre.connection().ask("SELECT 1 FROM voiceclass.event WHERE body LIKE '%Lan%'").isEmpty)
    // It still knows her, and did more with her; none of it may come back.
    _ = try centre.sync(late)
    for pc in [two, one, late] { _ = try centre.sync(pc) }
    for pc in [one, two, late] { #expect(try pc.store.learners().map(\.name) == ["Hoa"]) }
    #expect(try centre.connection().ask("SELECT 1 FROM voiceclass.event WHERE body LIKE '%Lan%'").isEmpty)
    #expect(Set(try [one, two, late].map { try $0.state() }).count == 1)
    for pc in [one, two, late] { #expect(try centre.sync(pc).gaps.isEmpty) }
  }

  @Test func twoPCsWithOneIdentityAreToldApart() throws {
    let (one, third) = (try PC("PC 1"), try PC("PC 3"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try centre.sync(one)
    let copy = try PC(copyOf: one)
    for step in 0..<3 { try one.learn("Lan", .lessonLeft(lesson: "keys", step: step)) }
    for step in 10..<15 { try copy.learn("Lan", .lessonLeft(lesson: "keys", step: step)) }
    _ = try centre.sync(one)
    #expect(try centre.sync(copy).isToldApart)
    for pc in [one, third, copy, one, third] { _ = try centre.sync(pc) }
    let states = try [one, copy, third].map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(states[0].rows.filter { $0.kind == "lessonLeft" }.count == 8)
  }
}
