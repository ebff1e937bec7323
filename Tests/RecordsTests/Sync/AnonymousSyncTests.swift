import Server
import Testing
import Trainer

@testable import Records

/// Records that go to a server without the names of learners.
@Suite struct AnonymousSyncTests {
  private let centre: Centre

  init() throws { centre = try Centre() }

  private func namesThere() throws -> [String] {
    try centre.connection().ask("SELECT body FROM voiceclass.event WHERE kind = 'learnerNamed' ORDER BY body").map {
      $0[0] ?? ""
    }
  }

  @Test func noNameIsAtTheServerAndAllElseIs() throws {
    let (one, two) = (try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"), .lessonFinished(lesson: "keys"))
    #expect(try centre.sync(one, anonymous: true).written == 4)
    #expect(try namesThere() == ["{}"])
    #expect(try centre.sync(two, anonymous: true).arrivals.map(\.events) == [4])
    let lan = try one.store.learner(named: "Lan")
    #expect(try two.store.learners().map(\.name) == [String(lan.text.prefix(4))])
    #expect(try two.store.profile(of: lan).finishedLessons == ["keys"])
    _ = try centre.sync(one, anonymous: true)
    for pc in [one, two, one] { #expect(try centre.sync(pc, anonymous: true) == ExchangeReport()) }
    // Who has no name to bring takes none away, and has nothing new.
    #expect(try centre.sync(two) == ExchangeReport())
    #expect(try namesThere() == ["{}"])
  }

  @Test func aNameComesBehindOnceAndStaysWhoeverLeavesItOut() throws {
    let pcs = try (1...3).map { try PC("PC \($0)") }
    try pcs[0].learn("Lan", .lessonBegun(lesson: "keys"))
    for pc in pcs + pcs { _ = try centre.sync(pc, anonymous: true) }
    #expect(try centre.sync(pcs[0]).written == 1)
    #expect(try centre.sync(pcs[1]).arrivals.map(\.events) == [1])
    #expect(try namesThere().allSatisfy { $0.contains("Lan") })
    #expect(try centre.sync(pcs[2], anonymous: true).arrivals.map(\.events) == [1])
    for pc in pcs { #expect(try centre.sync(pc, anonymous: true) == ExchangeReport()) }
    #expect(Set(try pcs.map { try $0.state() }).count == 1)
    #expect(try pcs[2].store.learners().map(\.name) == ["Lan"])
    #expect(try namesThere().allSatisfy { $0.contains("Lan") })
  }

  @Test func aStickWithoutNamesLeavesNoGapAtTheServer() throws {
    let (stick, one, two, three) = (try Folder(), try PC("PC 1"), try PC("PC 2"), try PC("PC 3"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path, anonymous: true)
    _ = try two.store.exchange(with: stick.path)
    _ = try centre.sync(two)
    let taken = try centre.sync(three)
    #expect(taken.gaps.isEmpty && taken.arrivals.map(\.events).reduce(0, +) == 4)
    #expect(try centre.sync(one).written == 1)
    for pc in [two, three] { _ = try centre.sync(pc) }
    #expect(Set(try [one, two, three].map { try $0.state() }).count == 1)
    #expect(try three.store.learners().map(\.name) == ["Lan"])
  }
}
