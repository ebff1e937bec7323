import Server
import Support
import Testing
import Trainer

@testable import Records

/// Lines that break, servers that die, and PCs that come at the same moment.
@Suite struct BrokenSyncTests {
  private let centre: Centre

  init() throws { centre = try Centre() }

  @Test func aLineThatBreaksAnywhereCostsNothingButTheRest() throws {
    let one = try centre.busyPC("PC 1", "Lan", events: 60)
    _ = try centre.sync(one)
    let two = try centre.busyPC("PC 2", "Hoa", events: 60)
    let whole = try BrokenLine(to: centre.server.port, bytes: .max)
    let spare = try PC("PC 3")
    _ = try spare.store.synchronise(with: centre.connection(port: whole.port))
    var failures = 0
    for bytes in stride(from: 40, to: whole.bytesCarried + 40_000, by: 1_777) {
      let line = try BrokenLine(to: centre.server.port, bytes: bytes)
      do {
        let report = try two.store.synchronise(with: centre.connection(port: line.port))
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
    for pc in [two, one, spare, two] { _ = try centre.sync(pc) }
    #expect(Set(try [one, two, spare].map { try $0.state() }).count == 1)
    #expect(try centre.events() == one.folder.rows().count)
  }

  @Test func aServerThatIsKilledInTheMiddleLosesNothing() throws {
    let one = try centre.busyPC("PC 1", "Lan", events: 200)
    let two = try centre.busyPC("PC 2", "Hoa", events: 200)
    // The place for records is made first, so that the kills hit what goes on afterwards, too.
    _ = try centre.sync(PC("PC 0"))
    var kills = 0
    for bytes in stride(from: 600, through: 60_000, by: 9_900) {
      let line = try BrokenLine(to: centre.server.port, bytes: bytes) { [centre] in centre.server.kill() }
      for pc in [one, two] {
        guard let connection = try? centre.connection(port: line.port) else { continue }
        if try pc.store.synchronise(with: connection).failure != nil { kills += 1 }
      }
      line.end()
      centre.server.kill()
      try centre.server.start()
    }
    #expect(kills > 0)
    for pc in [one, two, one] { _ = try centre.sync(pc) }
    #expect(try one.state() == two.state())
    #expect(try centre.events() == one.folder.rows().count)
  }

  @Test func aServerThatIsAwayIsToldAndNothingChanges() throws {
    let pc = try centre.busyPC("PC 1", "Lan", events: 3)
    let before = try pc.state()
    // Nobody takes the call.
    let empty = try LoopbackSocket()
    #expect(throws: ServerFailure.self) { _ = try centre.connection(port: empty.port) }
    // The call is taken, and nobody says a word.
    let mute = try LoopbackSocket(isListening: true)
    #expect(throws: ServerFailure.notReached("")) {
      _ = try centre.connection(port: mute.port, patienceMilliseconds: 200)
    }
    // Somebody says nothing more in the middle.
    let line = try BrokenLine(to: centre.server.port, bytes: 2_000, then: .silence)
    let report = try pc.store.synchronise(with: centre.connection(port: line.port, patienceMilliseconds: 300))
    #expect(report.failure == .silent)
    #expect(try pc.state() == before)
    #expect(try centre.sync(pc).written == before.rows.count)
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
            #expect(try store.synchronise(with: centre.connection()).failure == nil)
          }
        }
      }
      try await group.waitForAll()
    }
    for pc in pcs + pcs { _ = try centre.sync(pc) }
    let states = try pcs.map { try $0.state() }
    #expect(Set(states).count == 1)
    #expect(states[0].learners.map(\.name) == ["Lan"])
    #expect(states[0].rows.filter { $0.kind == "lessonLeft" }.count == 80)
    #expect(try centre.events() == states[0].rows.count)
  }
}
