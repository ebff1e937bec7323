import Foundation
import Testing
import Trainer

@testable import Records

/// Two PCs that write under one device, since the disk of one is a copy of the other's.
@Suite struct TellingApartTests {
  /// Two of which one is a copy, which have both gone on since, and one that is neither.
  /// - Parameter device: Under which the first two write, if not under one that was drawn.
  private func threePCs(_ one: Int, _ other: Int, device: String? = nil) throws -> [PC] {
    let pcs = [try PC("PC 1")]
    if let device = device.flatMap(Identifier.init(text:)) { try pcs[0].write(under: device) }
    try pcs[0].learn("Lan", .lessonBegun(lesson: "keys"))
    let copy = try PC(copyOf: pcs[0])
    for number in 0..<one { try pcs[0].learn("Lan", .lessonFinished(lesson: "one \(number)")) }
    for number in 0..<other { try copy.learn("Lan", .lessonFinished(lesson: "other \(number)")) }
    let third = try PC("PC 3")
    try third.learn("Minh", .lessonBegun(lesson: "keys"))
    return pcs + [copy, third]
  }

  private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

  /// All have the same, and it is all that was there.
  private func expectTheSame(_ pcs: [PC], _ ids: Set<Data>, on stick: Folder) throws {
    let states = try pcs.map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(states[0].rows.map(\.id).count >= ids.count)
    #expect(ids.isSubset(of: Set(states[0].rows.map(\.id))), "nothing is lost")
    for pc in pcs { #expect(try pc.store.exchange(with: stick.path) == ExchangeReport(), "and it stays so") }
    #expect(try Set(pcs.map { try $0.state() }) == Set(states))
  }

  private func ids(_ pcs: [PC]) throws -> Set<Data> { Set(try pcs.flatMap { try $0.folder.rows().map(\.id) }) }

  @Test(arguments: orders, [[3, 3], [1, 5], [5, 1], [4, 0], [0, 4]])
  func nothingOfEitherIsLostInWhateverOrder(_ order: [Int], _ counts: [Int]) throws {
    let stick = try Folder()
    let pcs = try threePCs(counts[0], counts[1])
    let before = try ids(pcs)
    for _ in 0..<3 { for number in order { _ = try pcs[number].store.exchange(with: stick.path) } }
    try expectTheSame(pcs, before, on: stick)
    let lan = try pcs[2].store.learner(named: "Lan")
    #expect(try pcs[2].store.profile(of: lan).finishedLessons.count == counts[0] + counts[1])
  }

  @Test(arguments: orders) func alsoWhereTheyGoOnMeanwhileAndAreStartedAgain(_ order: [Int]) throws {
    let stick = try Folder()
    let pcs = try threePCs(3, 3)
    for round in 0..<4 {
      for number in order {
        _ = try pcs[number].store.exchange(with: stick.path)
        try pcs[number].learn("Lan", .lessonFinished(lesson: "round \(round) \(number)"))
        if (round + number) % 2 == 0 { try pcs[number].restart() }
      }
    }
    let before = try ids(pcs)
    for _ in 0..<3 { for number in order { _ = try pcs[number].store.exchange(with: stick.path) } }
    try expectTheSame(pcs, before, on: stick)
  }

  @Test(arguments: orders) func alsoWhereHardlyAnyDeviceIsAboveTheirs(_ order: [Int]) throws {
    try goAround(threePCs(4, 4, device: "fffffffffff040008000000000000000"), order)
  }

  @Test(arguments: orders) func alsoWhereTwoSticksGoAround(_ order: [Int]) throws {
    try goAround(threePCs(4, 4), order)
  }

  private func goAround(_ pcs: [PC], _ order: [Int]) throws {
    let sticks = [try Folder(), try Folder()]
    let before = try ids(pcs)
    // Each of the two has given all it has to a stick of its own, and the third has one of them.
    _ = try pcs[0].store.exchange(with: sticks[0].path)
    _ = try pcs[1].store.exchange(with: sticks[1].path)
    let first = try pcs[2].store.exchange(with: sticks[order[0] % 2].path)
    #expect(first.doubles == 0)
    let second = try pcs[2].store.exchange(with: sticks[1 - order[0] % 2].path)
    #expect(second.arrivals.isEmpty)
    // Both meet the other's at the same time.
    #expect(try pcs[0].store.exchange(with: sticks[1].path).isToldApart)
    #expect(try pcs[1].store.exchange(with: sticks[0].path).isToldApart)
    for _ in 0..<4 {
      for number in order {
        for stick in sticks { _ = try pcs[number].store.exchange(with: stick.path) }
      }
    }
    try expectTheSame(pcs, before, on: sticks[0])
    for pc in pcs { #expect(try pc.store.exchange(with: sticks[1].path) == ExchangeReport()) }
  }

  @Test func aThirdPCThatMeetsBothBeforeSaysSoAndHasAllLater() throws {
    let sticks = [try Folder(), try Folder()]
    let pcs = try threePCs(2, 3)
    _ = try pcs[0].store.exchange(with: sticks[0].path)
    _ = try pcs[1].store.exchange(with: sticks[1].path)
    _ = try pcs[2].store.exchange(with: sticks[0].path)
    #expect(try pcs[2].store.exchange(with: sticks[1].path).doubles == 2)
    #expect(try pcs[1].store.exchange(with: sticks[0].path).isToldApart)
    let report = try pcs[2].store.exchange(with: sticks[0].path)
    #expect(report.doubles == 0 && report.gaps.isEmpty)
    let lan = try pcs[2].store.learner(named: "Lan")
    #expect(try pcs[2].store.profile(of: lan).finishedLessons.count == 5)
  }

  @Test func theOneThatWasToldApartHasADeviceOfItsOwnAndTheOldName() throws {
    let stick = try Folder()
    let pcs = try threePCs(1, 1)
    let before = pcs[1].store.thisPC
    for pc in [pcs[0], pcs[1]] { _ = try pc.store.exchange(with: stick.path) }
    try pcs[1].restart()
    #expect(pcs[1].store.thisPC != before)
    #expect(try pcs[1].store.pcName() == "PC 1")
    try pcs[1].store.namePC("PC 2")
    try pcs[1].learn("Lan", .lessonFinished(lesson: "more"))
    _ = try pcs[1].store.exchange(with: stick.path)
    let arrivals = try pcs[0].store.exchange(with: stick.path).arrivals
    #expect(arrivals.map(\.pc) == ["PC 2"])
    // It is not told apart from itself.
    try pcs[1].restart()
    #expect(try !pcs[1].store.exchange(with: stick.path).isToldApart)
  }

  @Test func theProgramThatGoesOnWritesUnderTheNewOneAtOnce() throws {
    let stick = try Folder()
    let pcs = try threePCs(1, 1)
    for pc in [pcs[0], pcs[1]] { _ = try pc.store.exchange(with: stick.path) }
    #expect(try pcs[1].store.pcName() == "PC 1")
    try pcs[1].learn("Lan", .lessonFinished(lesson: "more"))
    try pcs[0].learn("Lan", .lessonFinished(lesson: "other"))
    for pc in pcs {
      let report = try pc.store.exchange(with: stick.path)
      #expect(!report.isToldApart && report.doubles == 0)
    }
    let own = try pcs[1].store.read { try $0.ownDevices().last?.data }
    #expect(try pcs[1].folder.rows().first { $0.body.contains("more") }?.device == own)
  }

  @Test func whatIsForgottenOnTheStickLeavesTheOthersEventsThere() throws {
    let (stick, other) = (try Folder(), try Folder())
    let pcs = try threePCs(2, 2)
    try pcs[0].learn("Minh", .lessonBegun(lesson: "keys"))
    try pcs[1].learn("Hoa", .lessonBegun(lesson: "keys"))
    _ = try pcs[0].store.exchange(with: other.path)
    _ = try pcs[1].store.exchange(with: stick.path)
    let third = pcs[2]
    _ = try third.store.exchange(with: other.path)
    // It knows of Hoa by another stick, and has the first one's events under the copy's numbers.
    let hoa = try pcs[1].store.learner(named: "Hoa")
    _ = try third.store.forget(hoa)
    _ = try third.store.exchange(with: stick.path)
    let folder = SegmentFolder(on: stick.path)
    let rows = folder.segments().filter { $0.device == pcs[1].store.device }.flatMap { folder.read($0) ?? [] }
    #expect(!rows.contains { $0.learner == hoa.identifier.data })
    #expect(rows.filter { $0.body.contains("other") }.count == 2)
  }

  @Test func aCopyOfTheRecordsPutBackByHandIsToldApartFromWhatWasLost() throws {
    let stick = try Folder()
    let pc = try PC("PC 1")
    try pc.learn("Lan", .lessonBegun(lesson: "keys"))
    let copy = try PC(copyOf: pc)
    try pc.learn("Lan", .lessonFinished(lesson: "keys"))
    _ = try pc.store.exchange(with: stick.path)
    let report = try copy.store.exchange(with: stick.path)
    #expect(report.isToldApart && report.gaps.isEmpty)
    #expect(try copy.store.profile(of: copy.store.learner(named: "Lan")).finishedLessons == ["keys"])
  }
}
