import Foundation
import Server
import Support
import Testing
import Trainer

@testable import Records

/// Records that go from PC to PC by a server. Each test has a server of its own.
@Suite struct SyncTests {
  private let server: PostgreSQLServer

  init() throws { server = try PostgreSQLServer() }

  private func connection(
    account: String? = nil, port: UInt16? = nil, patienceMilliseconds patience: Int = 20_000
  ) throws -> ServerConnection {
    let text = account.map { server.address(account: $0, port: port) } ?? server.address(port: port)
    return try ServerConnection(to: try #require(ServerAddress(text)), patienceMilliseconds: patience)
  }

  private func sync(_ pc: PC, account: String? = nil) throws -> ExchangeReport {
    let report = try pc.store.synchronise(with: try connection(account: account))
    #expect(report.failure == nil)
    return report.exchange
  }

  /// How many events lie at the server.
  private func eventsThere() throws -> Int {
    try Int(connection().ask("SELECT count(*) FROM voiceclass.event")[0][0] ?? "") ?? -1
  }

  /// A PC with so many events of one learner.
  private func busyPC(_ name: String, _ learner: String, events: Int) throws -> PC {
    let pc = try PC(name)
    for step in 0..<events { try pc.learn(learner, .lessonLeft(lesson: "keys", step: step)) }
    return pc
  }

  @Test func aLearnerGoesOnAtAnotherPCWhereSheStopped() throws {
    let (one, two) = (try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"), .lessonLeft(lesson: "keys", step: 4))
    let given = try sync(one)
    #expect(given.written == 4 && given.arrivals.isEmpty && given.gaps.isEmpty)

    let taken = try sync(two)
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
    for pc in pcs.reversed() + pcs { _ = try sync(pc) }
    let states = try pcs.map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(try eventsThere() == states[0].rows.count)
    for pc in pcs { #expect(try sync(pc) == ExchangeReport()) }
    #expect(try pcs.map { try $0.state() } == states)
  }

  @Test func aStickAndAServerGoTogether() throws {
    let (stick, pcs) = (try Folder(), try (1...3).map { try PC("PC \($0)") })
    for (number, pc) in pcs.enumerated() { try pc.learn("Lan", .lessonLeft(lesson: "keys", step: number)) }
    _ = try pcs[0].store.exchange(with: stick.path)
    _ = try pcs[1].store.exchange(with: stick.path)
    // The second brings to the server what it had from the stick.
    #expect(try sync(pcs[1]).written == 6)
    #expect(try sync(pcs[2]).arrivals.count == 2)
    _ = try sync(pcs[0])
    _ = try sync(pcs[1])
    #expect(Set(try pcs.map { try $0.state() }).count == 1)
  }

  @Test func aLineThatBreaksAnywhereCostsNothingButTheRest() throws {
    let one = try busyPC("PC 1", "Lan", events: 60)
    _ = try sync(one)
    let two = try busyPC("PC 2", "Hoa", events: 60)
    let whole = try BrokenLine(to: server.port, bytes: .max)
    let spare = try PC("PC 3")
    _ = try spare.store.synchronise(with: connection(port: whole.port))
    var failures = 0
    for bytes in stride(from: 40, to: whole.bytesCarried + 40_000, by: 1_777) {
      let line = try BrokenLine(to: server.port, bytes: bytes)
      do {
        let report = try two.store.synchronise(with: connection(port: line.port))
        if let failure = report.failure {
          #expect(failure == .lost)
          failures += 1
        }
      } catch let failure as ServerFailure {
        guard case .notReached = failure else {
          Issue.record("\(failure) after \(bytes) bytes")
          continue
        }
        failures += 1
      }
    }
    #expect(failures > 3)
    for pc in [two, one, spare, two] { _ = try sync(pc) }
    #expect(Set(try [one, two, spare].map { try $0.state() }).count == 1)
    #expect(try eventsThere() == one.folder.rows().count)
  }

  @Test func aServerThatIsKilledInTheMiddleLosesNothing() throws {
    let one = try busyPC("PC 1", "Lan", events: 200)
    let two = try busyPC("PC 2", "Hoa", events: 200)
    // The place for records is made first, so that the kills hit what goes on afterwards, too.
    _ = try sync(PC("PC 0"))
    var kills = 0
    for bytes in stride(from: 600, through: 60_000, by: 9_900) {
      let line = try BrokenLine(to: server.port, bytes: bytes) { [server] in server.kill() }
      for pc in [one, two] {
        guard let connection = try? connection(port: line.port) else { continue }
        if try pc.store.synchronise(with: connection).failure != nil { kills += 1 }
      }
      line.end()
      server.kill()
      try server.start()
    }
    #expect(kills > 0)
    for pc in [one, two, one] { _ = try sync(pc) }
    #expect(try one.state() == two.state())
    #expect(try eventsThere() == one.folder.rows().count)
  }

  @Test func aServerThatIsAwayIsToldAndNothingChanges() throws {
    let pc = try busyPC("PC 1", "Lan", events: 3)
    let before = try pc.state()
    // Nobody takes the call.
    let empty = try LoopbackSocket()
    #expect(throws: ServerFailure.self) { _ = try connection(port: empty.port) }
    // The call is taken, and nobody says a word.
    let mute = try LoopbackSocket(isListening: true)
    #expect(throws: ServerFailure.notReached("")) { _ = try connection(port: mute.port, patienceMilliseconds: 200) }
    // Somebody says nothing more in the middle.
    let line = try BrokenLine(to: server.port, bytes: 2_000, then: .silence)
    let report = try pc.store.synchronise(with: connection(port: line.port, patienceMilliseconds: 300))
    #expect(report.failure == .silent)
    #expect(try pc.state() == before)
    #expect(try sync(pc).written == before.rows.count)
  }

  @Test func twoPCsWithTheSameLearnerAtOnce() async throws {
    let (stick, one) = (try Folder(), try PC("PC 1"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path)
    let pcs = [one] + (try (2...4).map { try PC("PC \($0)") })
    for pc in pcs.dropFirst() { _ = try pc.store.exchange(with: stick.path) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, pc) in pcs.enumerated() {
        group.addTask { [store = pc.store] in
          let lan = try store.learner(named: "Lan")
          for step in 0..<20 {
            try store.append(.lessonLeft(lesson: "keys", step: number * 100 + step), learner: lan)
            #expect(try store.synchronise(with: self.connection()).failure == nil)
          }
        }
      }
      try await group.waitForAll()
    }
    for pc in pcs + pcs { _ = try sync(pc) }
    let states = try pcs.map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(states[0].learners.map(\.name) == ["Lan"])
    #expect(states[0].rows.filter { $0.kind == "lessonLeft" }.count == 80)
    #expect(try eventsThere() == states[0].rows.count)
  }

  @Test func whoWasForgottenIsForgottenEverywhere() throws {
    let (one, two, late) = (try PC("PC 1"), try PC("PC 2"), try PC("PC 3"))
    try one.learn("Lan", .lessonFinished(lesson: "keys"))
    try one.learn("Hoa", .lessonFinished(lesson: "keys"))
    for pc in [one, two, late] { _ = try sync(pc) }
    try late.learn("Lan", .lessonFinished(lesson: "late"))
    _ = try one.store.forget(one.store.learner(named: "Lan"))
    _ = try sync(one)
    #expect(try connection().ask("SELECT 1 FROM voiceclass.event WHERE body LIKE '%Lan%'").isEmpty)
    // It still knows her, and did more with her; none of it may come back.
    _ = try sync(late)
    for pc in [two, one, late] { _ = try sync(pc) }
    for pc in [one, two, late] { #expect(try pc.store.learners().map(\.name) == ["Hoa"]) }
    #expect(try connection().ask("SELECT 1 FROM voiceclass.event WHERE body LIKE '%Lan%'").isEmpty)
    #expect(Set(try [one, two, late].map { try $0.state() }).count == 1)
    for pc in [one, two, late] { #expect(try sync(pc).gaps.isEmpty) }
  }

  // MARK: Names left out

  private func syncWithoutNames(_ pc: PC) throws -> ExchangeReport {
    let report = try pc.store.synchronise(with: connection(), anonymous: true)
    #expect(report.failure == nil)
    return report.exchange
  }

  private func namesThere() throws -> [String] {
    try connection().ask("SELECT body FROM voiceclass.event WHERE kind = 'learnerNamed' ORDER BY body").map {
      $0[0] ?? ""
    }
  }

  @Test func noNameIsAtTheServerAndAllElseIs() throws {
    let (one, two) = (try PC("PC 1"), try PC("PC 2"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"), .lessonFinished(lesson: "keys"))
    #expect(try syncWithoutNames(one).written == 4)
    #expect(try namesThere() == ["{}"])
    #expect(try syncWithoutNames(two).arrivals.map(\.events) == [4])
    let lan = try one.store.learner(named: "Lan")
    #expect(try two.store.learners().map(\.name) == [String(lan.text.prefix(4))])
    #expect(try two.store.profile(of: lan).finishedLessons == ["keys"])
    _ = try syncWithoutNames(one)
    for pc in [one, two, one] { #expect(try syncWithoutNames(pc) == ExchangeReport()) }
    // Who has no name to bring takes none away, and has nothing new.
    #expect(try sync(two) == ExchangeReport())
    #expect(try namesThere() == ["{}"])
  }

  @Test func aNameComesBehindOnceAndStaysWhoeverLeavesItOut() throws {
    let pcs = try (1...3).map { try PC("PC \($0)") }
    try pcs[0].learn("Lan", .lessonBegun(lesson: "keys"))
    for pc in pcs + pcs { _ = try syncWithoutNames(pc) }
    #expect(try sync(pcs[0]).written == 1)
    #expect(try sync(pcs[1]).arrivals.map(\.events) == [1])
    #expect(try namesThere().allSatisfy { $0.contains("Lan") })
    #expect(try syncWithoutNames(pcs[2]).arrivals.map(\.events) == [1])
    for pc in pcs { #expect(try syncWithoutNames(pc) == ExchangeReport()) }
    #expect(Set(try pcs.map { try $0.state() }).count == 1)
    #expect(try pcs[2].store.learners().map(\.name) == ["Lan"])
    #expect(try namesThere().allSatisfy { $0.contains("Lan") })
  }

  @Test func aStickWithoutNamesLeavesNoGapAtTheServer() throws {
    let (stick, one, two, three) = (try Folder(), try PC("PC 1"), try PC("PC 2"), try PC("PC 3"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try one.store.exchange(with: stick.path, anonymous: true)
    _ = try two.store.exchange(with: stick.path)
    _ = try sync(two)
    let taken = try sync(three)
    #expect(taken.gaps.isEmpty && taken.arrivals.map(\.events).reduce(0, +) == 4)
    #expect(try sync(one).written == 1)
    for pc in [two, three] { _ = try sync(pc) }
    #expect(Set(try [one, two, three].map { try $0.state() }).count == 1)
    #expect(try three.store.learners().map(\.name) == ["Lan"])
  }

  // MARK: Centres

  @Test func aCentreSeesItsOwnLearnersAlone() throws {
    let owner = try connection()
    _ = try PC("PC 0").store.synchronise(with: owner)
    try owner.run("CREATE ROLE hills LOGIN; CREATE ROLE coast LOGIN")
    let (hills, coast) = (try PC("Hills 1"), try PC("Coast 1"))
    try hills.learn("Lan", .lessonFinished(lesson: "keys"))
    try coast.learn("Hoa", .lessonFinished(lesson: "keys"))
    for _ in 0..<2 {
      _ = try sync(hills, account: "hills")
      _ = try sync(coast, account: "coast")
    }
    #expect(try hills.store.learners().map(\.name) == ["Lan"])
    #expect(try coast.store.learners().map(\.name) == ["Hoa"])
    let line = try connection(account: "coast")
    for table in ["event", "numbers", "centre", "forgotten"] {
      for statement in ["SELECT * FROM voiceclass.\(table)", "DELETE FROM voiceclass.\(table)"] {
        #expect(throws: ServerFailure.self) { _ = try line.ask(statement) }
      }
    }
    #expect(try line.ask("SELECT device FROM voiceclass.known()").count == 1)
  }

  @Test func twoPCsWithOneIdentityAreToldApart() throws {
    let (one, third) = (try PC("PC 1"), try PC("PC 3"))
    try one.learn("Lan", .lessonBegun(lesson: "keys"))
    _ = try sync(one)
    let copy = try PC(copyOf: one)
    for step in 0..<3 { try one.learn("Lan", .lessonLeft(lesson: "keys", step: step)) }
    for step in 10..<15 { try copy.learn("Lan", .lessonLeft(lesson: "keys", step: step)) }
    _ = try sync(one)
    #expect(try sync(copy).isToldApart)
    for pc in [one, third, copy, one, third] { _ = try sync(pc) }
    let states = try [one, copy, third].map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(states[0].rows.filter { $0.kind == "lessonLeft" }.count == 8)
  }

  @Test func whatIsNotReadyForUsIsTold() throws {
    let owner = try connection()
    try owner.run("CREATE ROLE hills LOGIN")
    let pc = try PC("PC 1")
    #expect(try pc.store.synchronise(with: connection(account: "hills")).failure == .notPrepared)
    #expect(throws: ServerFailure.self) { _ = try connection(account: "nobody") }
    _ = try pc.store.synchronise(with: owner)
    try owner.run("CREATE OR REPLACE FUNCTION voiceclass.version() RETURNS integer LANGUAGE sql AS 'SELECT 99'")
    #expect(try pc.store.synchronise(with: connection()).failure == .newer)
    // A second run changes nothing.
    try owner.run(ServerSchema.statements)
    #expect(try pc.store.synchronise(with: connection()) == SyncReport())
  }

  @Test func whatNoPCOfOursWroteIsLeftThere() throws {
    let pc = try PC("PC 1")
    _ = try sync(pc)
    let owner = try connection()
    let device = "00000000-0000-4000-8000-000000000001"
    let event = "(%d, %@, 1, '\(device)', gen_random_uuid(), gen_random_uuid(), %@, %@)"
    let odd = [
      String(format: event, 1, "-5", "'lessonBegun'", "'{}'"),
      String(format: event, 2, "9223372036854775807", "'lessonBegun'", "'{}'"),
      String(format: event, 3, "1800000000000", "'whatever'", "'no json at all'"),
      String(format: event, 4, "1800000000000", "'learnerNamed'", "'{\"learnerNamed\":{\"name\":7}}'"),
    ]
    try owner.run(
      """
      INSERT INTO voiceclass.event (seq, hlc, centre, device, id, learner, kind, body)
        VALUES \(odd.joined(separator: ", "));
      INSERT INTO voiceclass.numbers VALUES (1, '\(device)', 1, 4),
        (1, '00000000-0000-4000-8000-000000000002', -3, 9223372036854775807)
      """)
    let report = try sync(pc)
    #expect(report.arrivals.map(\.events) == [2])
    #expect(try pc.store.learners().isEmpty)
    try pc.learn("Lan", .lessonBegun(lesson: "keys"))
    #expect(try sync(pc).written == 2)
  }
}
