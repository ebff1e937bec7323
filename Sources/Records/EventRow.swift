internal import Foundation
internal import GRDB

/// An event as it lies in the file.
struct EventRow: Hashable, Sendable, FetchableRecord {
  let id: Data
  let device: Data
  let seq: Int64
  let hlc: Int64
  let learner: Data
  let kind: String
  let body: String

  /// In the order of ``init(row:)``.
  static let columns = "id, device, seq, hlc, learner, kind, body"

  init(id: Data, device: Data, seq: Int64, hlc: Int64, learner: Data, kind: String, body: String) {
    self.id = id
    self.device = device
    self.seq = seq
    self.hlc = hlc
    self.learner = learner
    self.kind = kind
    self.body = body
  }

  /// Nothing later is believed: the last moment that is written with four digits for the year, in milliseconds.
  private static let latest: Int64 = 253_402_300_799_999

  /// An event that another PC has written, in a segment of its log; `nil` for what none of ours would have.
  init?(id: Identifier, seq: Int64, hlc: Int64, learner: Identifier, kind: String, body: String, in segment: Segment) {
    // A server's database can't hold the sign of number 0, and no event of ours has it.
    guard segment.numbers.contains(seq), (0...Self.latest).contains(hlc),
      !kind.utf8.contains(0), !body.utf8.contains(0)
    else { return nil }
    self.init(
      id: id.data, device: segment.device.data, seq: seq, hlc: hlc, learner: learner.data, kind: kind, body: body)
  }

  /// A row of a file that may be damaged: what isn't of its type is no row.
  init(row: Row) throws {
    guard let id = Data.fromDatabaseValue(row[0]), let device = Data.fromDatabaseValue(row[1]),
      let seq = Int64.fromDatabaseValue(row[2]), let hlc = Int64.fromDatabaseValue(row[3]),
      let learner = Data.fromDatabaseValue(row[4]), let kind = String.fromDatabaseValue(row[5]),
      let body = String.fromDatabaseValue(row[6])
    else { throw RecordsFailure.broken }
    self.init(id: id, device: device, seq: seq, hlc: hlc, learner: learner, kind: kind, body: body)
  }

  /// A naming whose name was left out.
  static let withoutName = "{}"

  /// The same without the name of a learner.
  var anonymous: EventRow {
    guard kind == LoggedEvent.Kind.learnerNamed.rawValue else { return self }
    return EventRow(
      id: id, device: device, seq: seq, hlc: hlc, learner: learner, kind: kind, body: Self.withoutName)
  }

  /// Puts it into a log.
  /// - Parameter isIgnored: Whether one that is there already is passed over.
  /// - Returns: whether it is there now and was not before: what is told of somebody forgotten is not taken.
  @discardableResult func insert(into database: Database, orIgnore isIgnored: Bool) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "INSERT \(isIgnored ? "OR IGNORE " : "")INTO event (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [id, device, seq, hlc, learner, kind, body])
    return database.changesCount > 0
  }

  /// It as one line of JSON, its body within.
  var line: String {
    let body = (try? JSONSerialization.jsonObject(with: Data(body.utf8), options: .fragmentsAllowed)) ?? body
    let whole: [String: Any] = [
      "id": id.hexadecimal, "device": device.hexadecimal, "seq": seq, "hlc": hlc, "learner": learner.hexadecimal,
      "kind": kind, "body": body,
    ]
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? JSONSerialization.data(withJSONObject: whole, options: options)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
