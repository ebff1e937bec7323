import Foundation
import Support
import Synchronization
import Testing

@testable import voiceclass

/// Statements on their way to a server, by the program curl.
@Suite struct StatementServerTests {
  private func statements(_ count: Int) -> [Statement] {
    (1...count).map { number in
      Statement(
        id: UUID().uuidString.lowercased(),
        actor: Statement.Actor(account: Statement.Account(homePage: "https://centre.example", name: "\(number)")),
        verb: StatementVerb.answered.verb, object: Statement.Activity(id: "https://centre.example/\(number)"),
        context: Statement.Context(), timestamp: StatementMaker.moment(1_800_000_000_000))
    }
  }

  private func ids(in request: WebServer.Request) -> [String] {
    let all = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [[String: Any]]
    return (all ?? []).compactMap { $0["id"] as? String }
  }

  private static func taken(_ ids: [String]) -> WebServer.Answer {
    .status(200, "[\(ids.map { "\"\($0)\"" }.joined(separator: ","))]")
  }

  private func sentence(_ answer: WebServer.Answer) throws -> String? {
    let web = try WebServer { _ in answer }
    var server = try StatementServer(web.address)
    server.patience = 1
    do throws(Complaint) {
      _ = try server.send(StatementBatch(statements: statements(2)[...]))
      return nil
    } catch {
      return error.description
    }
  }

  @Test func theyGoInBatchesWithVersionAndPassword() throws {
    let web = try WebServer { request in Self.taken(self.ids(in: request)) }
    var server = try StatementServer("\(web.address)/xAPI/")
    server.login = StatementServer.Login(user: "Trung tâm", password: #"a "b\c: d"#)
    let all = statements(5)
    let told = Mutex<[Set<String>]>([])
    let result = try StatementDelivery(server: server, most: 2).deliver(all) { ids throws(Complaint) in
      told.withLock { $0.append(ids) }
    }
    #expect(result == StatementDelivery.Result(delivered: 5))
    #expect(web.requests.map { ids(in: $0) } == [0..<2, 2..<4, 4..<5].map { all[$0].map(\.id) })
    #expect(told.withLock { $0.map(\.count) } == [2, 2, 1])
    let login = Data(#"Trung tâm:a "b\c: d"#.utf8).base64EncodedString()
    for request in web.requests {
      #expect(request.head.hasPrefix("POST /xAPI/statements HTTP/1.1\r\n"))
      #expect(request.head.contains("\r\nX-Experience-API-Version: 1.0.3\r\n"))
      #expect(request.head.contains("\r\nAuthorization: Basic \(login)\r\n"))
    }
  }

  @Test func whatTheServerHasInOtherWordsIsFoundAndStays() throws {
    let all = statements(8)
    let there: Set<String> = [all[0].id, all[5].id]
    let taken = Mutex<Set<String>>([])
    let web = try WebServer { request in
      let ids = self.ids(in: request)
      if !there.isDisjoint(with: ids) { return .status(409, "{\"detail\":\"Differing\"}") }
      taken.withLock { $0.formUnion(ids) }
      return Self.taken(ids)
    }
    let result = try StatementDelivery(server: StatementServer(web.address)).deliver(all) { _ in }
    #expect(result.delivered == 8 && result.differing == 2 && result.refused.isEmpty)
    #expect(taken.withLock { $0 } == Set(all.map(\.id)).subtracting(there))
  }

  @Test func oneThatTheServerTakesForNoneDoesNotKeepTheOthers() throws {
    let all = statements(8)
    let web = try WebServer { request in
      let ids = self.ids(in: request)
      return ids.contains(all[2].id) ? .status(400, "{\"detail\": \"no\n good\"}") : Self.taken(ids)
    }
    let told = Mutex<Set<String>>([])
    let result = try StatementDelivery(server: StatementServer(web.address)).deliver(all) { ids throws(Complaint) in
      told.withLock { $0.formUnion(ids) }
    }
    #expect(result.delivered == 7 && result.refused == [all[2].id])
    #expect(result.reason == "{\"detail\": \"no  good\"}")
    #expect(told.withLock { $0 } == Set(all.map(\.id)).subtracting([all[2].id]))
    // Where it takes none, something else is wrong.
    let sour = try WebServer { _ in .status(400, "version") }
    #expect(throws: Complaint.self) {
      try StatementDelivery(server: StatementServer(sour.address)).deliver(self.statements(60)) { _ in }
    }
    #expect(sour.requests.count < 60)
  }

  @Test func whatIsTooLongGoesInParts() throws {
    let web = try WebServer { request in
      let ids = self.ids(in: request)
      return ids.count > 3 ? .status(413, "") : Self.taken(ids)
    }
    let result = try StatementDelivery(server: StatementServer(web.address)).deliver(statements(10)) { _ in }
    #expect(result.delivered == 10)
    #expect(web.requests.contains { ids(in: $0).count == 10 })
  }

  @Test func aServerThatHasAllAlreadyAnswersWithNothing() throws {
    #expect(try sentence(.status(204, "")) == nil)
  }

  @Test(arguments: [
    (401, "does not let this user in"), (403, "does not let this user in"), (500, "error 500"), (503, "error 503"),
    (429, "error 429"), (404, "no Learning Record Store"), (301, "no Learning Record Store"),
    (200, "no Learning Record Store"), (999, "no Learning Record Store"),
  ])
  func eachWrongAnswerHasItsSentence(_ status: Int, _ words: String) throws {
    let sentence = try #require(try sentence(.status(status, "<html>\u{7}Pay here first</html>")))
    #expect(sentence.contains(words))
    #expect(!sentence.contains("\n") && !sentence.contains("\u{7}"))
  }

  @Test func garbageIsNoAnswer() throws {
    for bytes in [
      "", "\u{0}\u{1}\u{2}rubbish\n", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[", "HTTP/9.9 abc\r\n\r\n",
    ] {
      let sentence = try #require(try sentence(.bytes(bytes)), "\(bytes)")
      #expect(!sentence.isEmpty)
    }
  }

  @Test func oneThatHangsOrHangsUpIsToldWithTheWayOut() throws {
    #expect(try sentence(.hang)?.contains("has not answered in time. Try again later") == true)
    #expect(try sentence(.hangUp)?.contains("broke off. Try again later") == true)
    // A port on which nobody listens any more.
    let port = try WebServer { _ in .hangUp }.port
    #expect(throws: Complaint.self) {
      try StatementServer("http://127.0.0.1:\(port)/statements").send(
        StatementBatch(statements: self.statements(1)[...]))
    }
  }

  @Test(arguments: [
    "", "records.example/xAPI", "file:///etc/passwd", "ftp://records.example/", "https://", "http://a b/",
    "https://lan:secret@records.example/xAPI/statements", "https://records.example/\nuser = x",
  ])
  func whatIsNoAddressIsToldBeforeAnythingIsSent(_ typed: String) {
    #expect(throws: Complaint.self) { try StatementServer(typed) }
  }

  @Test(arguments: [
    ("https://a.example/xAPI/statements", "https://a.example/xAPI/statements"),
    ("https://a.example/xAPI/", "https://a.example/xAPI/statements"),
    ("http://10.0.0.5:8100/xAPI/statements/", "http://10.0.0.5:8100/xAPI/statements"),
  ])
  func theAddressMayEndWithTheWordOrNot(_ typed: String, _ address: String) throws {
    #expect(try StatementServer(typed).address == address)
  }
}
