import Foundation
import GRDB
import LessonText
import Records
import Server
import Support

/// Ten PCs of a centre and a PostgreSQL server on this one: a thousand learners, a million events. Each brings its own and
/// takes the others', twice; nothing may be lost, and nothing may come twice.
struct ServerBench {
  private static let pcs = 10
  private static let learnersEach = 100
  private static let eventsEach = 100_000

  let folder: String
  let pack: LanguagePack

  func run() throws {
    let server = try PostgreSQLServer()
    let files = try (0..<Self.pcs).map { number in
      let path = "\(folder)/pc-\(number)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Year(path: path + "/records.sqlite", learners: Self.learnersEach, events: Self.eventsEach, pack).make()
      return path + "/records.sqlite"
    }
    let made = try files.map { try events(in: $0) }.reduce(0, +)
    print(
      "\(Self.pcs) PCs with \(Self.learnersEach) learners and \(Self.eventsEach) events each, \(made) events in all.")

    let line = try BrokenLine(to: server.port, bytes: .max)
    let given = try files.enumerated().map { number, file in
      try seconds { try sync(file, server.address(port: number == 0 ? line.port : nil)) }
    }
    tell("The first visit of each PC, in their order", given)
    print("The first of them moved \(line.bytesCarried / 1_000) kB.")
    tell(
      "The second visit of each, which takes what came later",
      try files.map { file in
        try seconds { try sync(file, server.address()) }
      })
    tell(
      "A visit when there is nothing new",
      try files.map { file in
        try seconds { try sync(file, server.address()) }
      })

    let address = try ServerAddress(server.address()).unwrapped()
    let connection = try ServerConnection(to: address, patienceMilliseconds: 60_000)
    let counts = try connection.ask("SELECT count(*), count(DISTINCT id) FROM voiceclass.event")[0]
    print("At the server are \(counts[0] ?? "") events, \(counts[1] ?? "") of them different.")
    let sizes = try connection.ask(
      """
      SELECT pg_relation_size('voiceclass.event') / 1000000, pg_indexes_size('voiceclass.event') / 1000000
      """)[0]
    print("They take \(sizes[0] ?? "") MB, and their indexes \(sizes[1] ?? "") MB.")
    let here = try files.map { try events(in: $0) }
    let isWhole = here.allSatisfy { $0 == made } && counts == [String(made), String(made)]
    print(isWhole ? "Each PC has them all. Nothing was lost, and nothing came twice." : "Events at the PCs: \(here).")
    guard isWhole else { exit(1) }
  }

  private func sync(_ file: String, _ address: String) throws {
    let address = try ServerAddress(address).unwrapped()
    let connection = try ServerConnection(to: address, patienceMilliseconds: 60_000)
    if let failure = try RecordsStore(path: file).synchronise(with: connection).failure { throw failure }
  }

  private func events(in file: String) throws -> Int {
    try DatabaseQueue(path: file).read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM event") } ?? 0
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
  }

  private func tell(_ what: String, _ times: [Double]) {
    let list = times.map { String(format: "%.2f", $0) }.joined(separator: ", ")
    print("\(what): \(list) s.")
  }
}

extension Optional {
  fileprivate struct Nothing: Error {}

  fileprivate func unwrapped() throws -> Wrapped {
    guard let self else { throw Nothing() }
    return self
  }
}
