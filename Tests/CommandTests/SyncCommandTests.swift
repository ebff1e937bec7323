import Feedback
import Foundation
import LessonText
import Server
import Support
import Testing
import Trainer

@testable import voiceclass

/// Records that go from PC to PC by a server, by the program itself.
@Suite struct SyncCommandTests {
  private let server: PostgreSQLServer
  private let (one, two): (Program, Program)

  init() throws { (server, one, two) = (try PostgreSQLServer(), try Program(), try Program()) }

  private func learn(_ keys: String, at pc: Program) throws -> Program.Outcome {
    try pc.run(
      "learn", "--learner", "Lan", "--language", "vi", "--speech", "off", "--transcript", "-", "--keys", keys)
  }

  @Test func aLearnerGoesOnAtAnotherPCWithoutAsking() throws {
    for pc in [one, two] {
      let told = try pc.run("records", "sync", server.address(), "--silent", "--language", "vi")
      #expect(told.ending == .exit(0))
    }
    // From now on each PC knows its server.
    let first = try one.run(
      "learn", "--learner", "Lan", "--language", "vi", "--lesson", "first-keys", "--speech", "off", "--keys", "Right")
    #expect(first.ending == .exit(0))
    let scene = try learn("Enter", at: two)
    #expect(scene.output.contains("Ta học tiếp Nghe lại và ngắt lời máy, bước 3 trên 14."))
  }

  @Test func withoutTheServerEverythingGoesOn() throws {
    _ = try one.run("records", "sync", server.address(), "--silent")
    server.kill()
    let scene = try learn("Escape", at: one)
    #expect(scene.ending == .exit(0))
    let told = try one.run("records", "sync", "--silent", "--language", "hi")
    #expect(told.ending == .exit(1))
    let words = try #require(ShippedLibrary.library[Language("hi")]).phrases
    #expect(told.output == words[ServerSentence.away.key].plain + "\n")
    try server.start()
    let later = try one.run("records", "sync", "--silent")
    #expect(later.ending == .exit(0))
    #expect(later.output.contains(#/\d+ entries of this PC are there now/#))
  }

  @Test func theServerIsRememberedOnlyWhereItAnsweredAndCanBeForgotten() throws {
    let empty = try LoopbackSocket()
    _ = try one.run("records", "sync", server.address(port: empty.port), "--silent")
    #expect(try one.run("records", "sync", "--silent").errors.contains("This PC has no server yet"))
    _ = try one.run("records", "sync", server.address(), "--silent")
    #expect(try one.run("records", "sync", "--silent").ending == .exit(0))
    #expect(try one.run("records", "sync", "--forget").output == "This PC has no server now.\n")
    #expect(try one.run("records", "sync", "--silent").errors.contains("This PC has no server yet"))
  }

  @Test func namesStayAtHomeWhereThatWasWishedOnce() throws {
    let connection = try ServerConnection(
      to: #require(ServerAddress(server.address())), patienceMilliseconds: 20_000)
    func names() throws -> [String?] {
      try connection.ask("SELECT body FROM voiceclass.event WHERE kind = 'learnerNamed'").map { $0[0] }
    }
    let told = try one.run("records", "sync", server.address(), "--anonymous", "--silent")
    #expect(told.ending == .exit(0))
    _ = try learn("Escape", at: one)
    #expect(try one.run("records", "sync", "--silent").ending == .exit(0))
    #expect(try names() == ["{}"])
    // Its address is given again without it.
    _ = try one.run("records", "sync", server.address(), "--silent")
    #expect(try names().first??.contains("Lan") == true)
  }

  @Test func aPasswordIsNeverPrinted() throws {
    let empty = try LoopbackSocket()
    let told = try one.run("records", "sync", "postgres://hills:Secret@127.0.0.1:\(empty.port)/class", "--silent")
    #expect(told.ending == .exit(1))
    #expect(!(told.output + told.errors).contains("Secret"))
    #expect(told.errors.contains("postgres://hills@127.0.0.1"))
  }

  @Test func whatIsNoAddressIsTold() throws {
    for address in ["http://server", "server", "postgres://a b"] {
      let told = try one.run("records", "sync", address, "--silent")
      #expect(told.ending == .exit(1))
      #expect(told.errors.contains("That is no address of a server."))
    }
  }

  @Test func theSchemaCanBeRunAsItIsPrinted() throws {
    let printed = try one.run("records", "sync", "--schema").output
    #expect(printed.hasPrefix("BEGIN;") && printed.hasSuffix("COMMIT;\n"))
  }
}
