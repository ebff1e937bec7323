internal import Foundation
internal import Server

/// The events of a centre on its server, as far as they are asked for.
struct ServerLedger {
  private let connection: ServerConnection

  /// What lies at the other end, which is made ready where it is not and the account may do that.
  init(_ connection: ServerConnection) throws(ServerFailure) {
    self.connection = connection
    switch try version() {
    case ServerSchema.version: break
    case let version? where version > ServerSchema.version: throw .newer
    default: try prepare()
    }
  }

  /// Of the place for records there; `nil` where there is none.
  private func version() throws(ServerFailure) -> Int? {
    let isThere = try connection.ask("SELECT to_regprocedure('voiceclass.version()') IS NOT NULL")
    guard isThere.first?.first == "t" else { return nil }
    return try connection.ask("SELECT voiceclass.version()").first?.first?.flatMap { Int($0) }
  }

  private func prepare() throws(ServerFailure) {
    do throws(ServerFailure) {
      try connection.run(ServerSchema.statements)
    } catch .refused {
      throw .notPrepared
    }
  }

  /// Which events are there.
  func knownNumbers() throws(ServerFailure) -> KnownNumbers {
    KnownNumbers(
      all: try numbers("SELECT device, first, last FROM voiceclass.known()"),
      nameless: try numbers("SELECT device, seq, seq FROM voiceclass.nameless()"))
  }

  /// What a question is answered with, whose rows are a device, a first number and a last one.
  private func numbers(_ question: String) throws(ServerFailure) -> [Identifier: NumberRanges] {
    var ranges: [Identifier: [ClosedRange<Int64>]] = [:]
    for row in try connection.ask(question) {
      guard row.count == 3, let device = Self.identifier(row[0]), let first = row[1].flatMap({ Int64($0) }),
        let last = row[2].flatMap({ Int64($0) }), first > 0, first <= last
      else { continue }
      ranges[device, default: []].append(first...last)
    }
    return ranges.mapValues { NumberRanges($0) }
  }

  /// The events of a segment that are there. What no PC of ours would have written is left there.
  func rows(of segment: Segment) throws(ServerFailure) -> [EventRow] {
    let rows = try connection.ask(
      "SELECT id, seq, hlc, learner, kind, body FROM voiceclass.events($1, $2, $3)", Self.values(of: segment))
    return rows.compactMap { row in
      guard row.count == 6, let id = Self.identifier(row[0]), let seq = row[1].flatMap({ Int64($0) }),
        let hlc = row[2].flatMap({ Int64($0) }), let learner = Self.identifier(row[3]), let kind = row[4],
        let body = row[5]
      else { return nil }
      return EventRow(id: id, seq: seq, hlc: hlc, learner: learner, kind: kind, body: body, in: segment)
    }
  }

  /// Brings the events of a segment there. It is done wholly or not at all, and may be done again.
  /// - Returns: how many were new there, and how many had a number that another event has.
  func take(_ rows: [EventRow], of segment: Segment) throws(ServerFailure) -> (new: Int, doubles: Int) {
    let events = rows.map {
      [
        "id": $0.id.hexadecimal, "seq": String($0.seq), "hlc": String($0.hlc), "learner": $0.learner.hexadecimal,
        "kind": $0.kind, "body": $0.body,
      ]
    }
    guard let json = try? JSONEncoder().encode(events) else { return (0, 0) }
    let told = try connection.ask(
      "SELECT new, doubles FROM voiceclass.take($1, $2, $3, $4)",
      Self.values(of: segment) + [String(decoding: json, as: UTF8.self)])
    let counts = told.first?.map { $0.flatMap { Int($0) } ?? 0 } ?? []
    return counts.count == 2 ? (counts[0], counts[1]) : (0, 0)
  }

  private static func values(of segment: Segment) -> [String?] {
    [segment.device.text, String(segment.numbers.lowerBound), String(segment.numbers.upperBound)]
  }

  /// PostgreSQL writes a UUID with hyphens.
  private static func identifier(_ text: String?) -> Identifier? {
    text.flatMap { Identifier(text: $0.filter { $0 != "-" }) }
  }
}
