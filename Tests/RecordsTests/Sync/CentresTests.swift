import Foundation
import Server
import Testing
import Trainer

@testable import Records

/// What lies at a server beside a centre's own records, or in place of them.
@Suite struct CentresTests {
  private let centre: Centre

  init() throws { centre = try Centre() }

  @Test func aCentreSeesItsOwnLearnersAlone() throws {
    let owner = try centre.connection()
    _ = try PC("PC 0").store.synchronise(with: owner)
    try owner.run("CREATE ROLE hills LOGIN; CREATE ROLE coast LOGIN")
    let (hills, coast) = (try PC("Hills 1"), try PC("Coast 1"))
    try hills.learn("Lan", .lessonFinished(lesson: "keys"))
    try coast.learn("Hoa", .lessonFinished(lesson: "keys"))
    for _ in 0..<2 {
      _ = try centre.sync(hills, account: "hills")
      _ = try centre.sync(coast, account: "coast")
    }
    #expect(try hills.store.learners().map(\.name) == ["Lan"])
    #expect(try coast.store.learners().map(\.name) == ["Hoa"])
    let line = try centre.connection(account: "coast")
    for table in ["event", "numbers", "centre", "forgotten"] {
      for statement in ["SELECT * FROM voiceclass.\(table)", "DELETE FROM voiceclass.\(table)"] {
        #expect(throws: ServerFailure.self) { _ = try line.ask(statement) }
      }
    }
    #expect(try line.ask("SELECT device FROM voiceclass.known()").count == 1)
  }

  @Test func whatIsNotReadyForUsIsTold() throws {
    let owner = try centre.connection()
    try owner.run("CREATE ROLE hills LOGIN")
    let pc = try PC("PC 1")
    #expect(try pc.store.synchronise(with: centre.connection(account: "hills")).failure == .notPrepared)
    #expect(throws: ServerFailure.self) { _ = try centre.connection(account: "nobody") }
    _ = try pc.store.synchronise(with: owner)
    try owner.run("CREATE OR REPLACE FUNCTION voiceclass.version() RETURNS integer LANGUAGE sql AS 'SELECT 99'")
    #expect(try pc.store.synchronise(with: centre.connection()).failure == .newer)
    // A second run changes nothing.
    try owner.run(ServerSchema.statements)
    #expect(try pc.store.synchronise(with: centre.connection()) == SyncReport())
  }

  @Test func whatNoPCOfOursWroteIsLeftThere() throws {
    let pc = try PC("PC 1")
    _ = try centre.sync(pc)
    let owner = try centre.connection()
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
    let report = try centre.sync(pc)
    #expect(report.arrivals.map(\.events) == [2])
    #expect(try pc.store.learners().isEmpty)
    try pc.learn("Lan", .lessonBegun(lesson: "keys"))
    #expect(try centre.sync(pc).written == 2)
  }
}
