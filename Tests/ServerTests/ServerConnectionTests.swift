import Support
import Testing

@testable import Server

@Suite struct ServerConnectionTests {
  private let server: PostgreSQLServer
  private let connection: ServerConnection

  init() throws {
    server = try PostgreSQLServer()
    connection = try ServerConnection(to: try #require(ServerAddress(server.address())))
  }

  @Test func valuesNeverBecomePartOfAStatement() throws {
    let name = "Nguyễn'); DROP TABLE x; -- \\ \" नमस्ते"
    #expect(try connection.ask("SELECT $1::text, $2::text", [name, nil]) == [[name, nil]])
  }

  @Test func longAnswersAndLongValuesComeWhole() throws {
    let long = String(repeating: "ệ", count: 3_000_000)
    #expect(try connection.ask("SELECT $1::text", [long]) == [[long]])
    #expect(try connection.ask("SELECT n FROM generate_series(1, 100000) AS n").count == 100_000)
  }

  @Test func aRefusalIsToldAndTheLineGoesOn() throws {
    #expect(throws: ServerFailure.rejected(state: "22012", message: "division by zero")) {
      _ = try connection.ask("SELECT 1 / 0")
    }
    #expect(throws: ServerFailure.self) { try connection.run("no statement") }
    #expect(try connection.ask("SELECT 1") == [["1"]])
  }

  @Test func aServerThatWentAwayIsLost() throws {
    server.kill()
    #expect(throws: ServerFailure.lost) { _ = try connection.ask("SELECT 1") }
    #expect(throws: ServerFailure.lost) { _ = try connection.ask("SELECT 1") }
  }

  @Test func aServerThatThinksTooLongIsSilent() throws {
    let address = try #require(ServerAddress(server.address()))
    let impatient = try ServerConnection(to: address, patienceMilliseconds: 100)
    #expect(throws: ServerFailure.silent) { _ = try impatient.ask("SELECT pg_sleep(20)") }
  }

  @Test func whoIsNotLetInIsTold() throws {
    let stranger = try #require(ServerAddress(server.address(account: "stranger")))
    do throws(ServerFailure) {
      _ = try ServerConnection(to: stranger)
      Issue.record("It let a stranger in.")
    } catch {
      guard case .refused(let reason) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(reason.contains("stranger"))
    }
  }
}
