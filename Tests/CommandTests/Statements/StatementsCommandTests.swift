import Foundation
import Support
import Synchronization
import Testing

/// `voiceclass records xapi`, as somebody who looks after a class runs it.
@Suite struct StatementsCommandTests {
  private let program: Program

  init() throws { program = try RecordedClass(["Lan", "Minh"]).program }

  /// A server that keeps what it is sent, and answers as one should, until it was asked so often.
  private final class Store: Sendable {
    let kept = Mutex<[String: [String: String]]>([:])

    func take(_ request: WebServer.Request) -> WebServer.Answer {
      guard let all = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [[String: Any]] else {
        return .status(400, "no array")
      }
      let ids = all.compactMap { $0["id"] as? String }
      guard Set(ids).count == ids.count else { return .status(400, "two with one id") }
      kept.withLock { kept in
        for statement in all {
          let name = (statement["actor"] as? [String: Any])?["name"] as? String
          kept[statement["id"] as? String ?? "", default: [:]]["name"] = name ?? ""
        }
      }
      return .status(200, "[\(ids.map { "\"\($0)\"" }.joined(separator: ","))]")
    }

    var names: [String] { kept.withLock { $0.values.compactMap { $0["name"] } } }
  }

  private func send(_ web: WebServer, _ more: String...) throws -> Program.Outcome {
    try program.run(["records", "xapi", "--to", web.address] + more)
  }

  @Test func eachIsSentOnce() throws {
    let store = Store()
    let web = try WebServer { store.take($0) }
    let outcome = try send(web)
    #expect(
      outcome.output == "10 statements of 2 learners are at \(web.address)/statements now.\n", "\(outcome.errors)")
    #expect(outcome.ending == .exit(0))
    #expect(store.names.sorted() == Array(repeating: "Lan", count: 5) + Array(repeating: "Minh", count: 5))
    let count = web.requests.count
    let nothing = "Nothing is new since the last time. \(web.address)/statements has all statements.\n"
    #expect(try send(web).output == nothing)
    #expect(web.requests.count == count)
    #expect(try send(web, "--again", "--learner", "Lan").output.hasPrefix("5 statements of 1 learner are at"))
    #expect(store.names.count == 10)
  }

  @Test func aServerThatEndsInTheMiddleGetsTheRestLater() throws {
    let store = Store()
    let count = Mutex(0)
    let web = try WebServer { request in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number == 2 ? .hangUp : store.take(request)
    }
    let broken = try send(web)
    #expect(broken.ending == .exit(1) && broken.output == "")
    #expect(broken.errors.contains("broke off. Try again later: what it has taken is not sent again."))
    #expect(store.names == Array(repeating: "Lan", count: 5))
    #expect(try send(web).output.hasPrefix("5 statements of 1 learner are at"))
    #expect(store.names.count == 10)
    #expect(web.requests.count == 3)
  }

  @Test func whoeverIsForgottenIsNotAmongThemAndNamesCanBeLeftOut() throws {
    _ = try program.run("learners", "forget", "Minh", "--yes")
    let store = Store()
    let web = try WebServer { store.take($0) }
    #expect(try send(web, "--anonymous").output.hasPrefix("5 statements of 1 learner"))
    #expect(store.names == Array(repeating: "", count: 5))
    for request in web.requests { #expect(!String(decoding: request.body, as: UTF8.self).contains("\"Lan\"")) }
  }

  @Test func theyCanBeFiles() throws {
    let folder = program.folder("out")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try program.folder.write("old", to: "out/voiceclass-statements-2.json")
    let outcome = try program.run("records", "xapi", "--folder", folder)
    #expect(outcome.output == "10 statements of 2 learners are in 1 file in \(folder).\n")
    #expect(program.folder.files(below: "out") == ["voiceclass-statements-1.json"])
    let path = "\(folder)/voiceclass-statements-1.json"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    #expect((try JSONSerialization.jsonObject(with: bytes) as? [Any])?.count == 10)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    // The same again is the same to the byte.
    _ = try program.run("records", "xapi", "--folder", folder)
    #expect(FileManager.default.contents(atPath: path) == bytes)
  }

  @Test func thePasswordComesFromTheEnvironmentOrAFile() throws {
    let store = Store()
    let web = try WebServer { store.take($0) }
    let none = try send(web, "--user", "centre")
    #expect(none.ending == .exit(1) && none.errors.contains("The password is missing."))
    #expect(web.requests.isEmpty)
    let file = try program.folder.write("secret\nrest\n", to: "password")
    #expect(try send(web, "--user", "centre", "--password-file", file).ending == .exit(0))
    let outcome = try program.run(
      "records", "xapi", "--to", web.address, "--user", "centre", "--again",
      environment: ["VOICECLASS_PASSWORD": "secret"])
    #expect(outcome.ending == .exit(0))
    let login = Data("centre:secret".utf8).base64EncodedString()
    #expect(web.requests.allSatisfy { $0.head.contains("Authorization: Basic \(login)") })
    #expect(web.requests.count == 4)
  }

  @Test func whatIsMissingIsTold() throws {
    for wrong in [[], ["--to", "http://a.example/", "--folder", "."], ["--folder", ".", "--again"]] {
      #expect(try program.run(["records", "xapi"] + wrong).ending != .exit(0))
    }
    let folder = try program.run("records", "xapi", "--folder", program.folder("no/such"))
    #expect(folder.errors.contains("There is no folder named"))
    let learner = try program.run("records", "xapi", "--folder", program.folder("home"), "--learner", "Nobody")
    #expect(learner.errors.contains("There is no learner named Nobody."))
    let bare = try program.run(
      "records", "xapi", "--to", "http://127.0.0.1:9/", environment: ["PATH": program.folder("home")])
    #expect(bare.errors.contains("The program curl, which sends statements, is not on this PC."))
  }
}
