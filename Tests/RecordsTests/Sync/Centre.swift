import Server
import Support
import Testing
import Trainer

@testable import Records

/// A centre with a server of its own.
struct Centre {
  let server: PostgreSQLServer

  init() throws { server = try PostgreSQLServer() }

  func connection(
    account: String? = nil, port: UInt16? = nil, patienceMilliseconds patience: Int = 20_000
  ) throws -> ServerConnection {
    let text = account.map { server.address(account: $0, port: port) } ?? server.address(port: port)
    return try ServerConnection(to: try #require(ServerAddress(text)), patienceMilliseconds: patience)
  }

  /// Brings a PC's records and the server's together, which must go well.
  func sync(_ pc: PC, account: String? = nil, anonymous isAnonymous: Bool = false) throws -> ExchangeReport {
    let report = try pc.store.synchronise(with: connection(account: account), anonymous: isAnonymous)
    #expect(report.failure == nil)
    return report.exchange
  }

  /// How many events lie at the server.
  func events() throws -> Int {
    try Int(connection().ask("SELECT count(*) FROM voiceclass.event")[0][0] ?? "") ?? -1
  }

  /// A PC with so many events of one learner.
  func busyPC(_ name: String, _ learner: String, events: Int) throws -> PC {
    let pc = try PC(name)
    for step in 0..<events { try pc.learn(learner, .lessonLeft(lesson: "keys", step: step)) }
    return pc
  }
}
