internal import Foundation

/// What stands in a segment: a head, a line of JSON for each event, and a last line with the digest of all before it.
struct SegmentText {
  let segment: Segment
  let rows: [EventRow]

  private struct Head: Codable, Hashable {
    var format = 1
    var device: String
    var first: Int64
    var last: Int64
    /// Whose events are in it, so that those of somebody forgotten are found without reading all.
    var learners: [String]
    /// The digest of the ids of all events, so that a PC sees whether a file under its device is its own.
    var ids: String?
  }

  private struct Line: Codable {
    var id: String
    var seq: Int64
    var hlc: Int64
    var learner: String
    var kind: String
    /// As it lies in the records, to the byte.
    var body: String
  }

  private struct Tail: Codable { var sha256: String }

  /// The text of these events.
  init(_ segment: Segment, rows: [EventRow]) { (self.segment, self.rows) = (segment, rows) }

  /// The text as it stands in a file; `nil` where a byte of it is wrong or missing.
  init?(_ segment: Segment, bytes: Data) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 3, lines.removeLast().isEmpty, let tail = lines.popLast(),
      let digest = try? JSONDecoder().decode(Tail.self, from: tail).sha256,
      digest == Self.digest(of: bytes[..<tail.startIndex]),
      let head = lines.first, Self.head(in: head, of: segment) != nil
    else { return nil }
    // One for all: to make one takes as long as a line.
    let decoder = JSONDecoder()
    var rows: [EventRow] = []
    for line in lines.dropFirst() {
      guard let row = Self.row(in: line, of: segment, decoder) else { return nil }
      rows.append(row)
    }
    self.init(segment, rows: rows)
  }

  /// The bytes that are written.
  func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let head = Head(
      device: segment.device.text, first: segment.numbers.lowerBound, last: segment.numbers.upperBound,
      learners: Set(rows.filter(\.isOfSomebody).map(\.learner.hexadecimal)).sorted(), ids: Self.ids(of: rows))
    var bytes = try encoder.encode(head) + Self.newline
    for row in rows {
      let line = Line(
        id: row.id.hexadecimal, seq: row.seq, hlc: row.hlc, learner: row.learner.hexadecimal, kind: row.kind,
        body: row.body)
      bytes += try encoder.encode(line) + Self.newline
    }
    return try bytes + encoder.encode(Tail(sha256: Self.digest(of: bytes))) + Self.newline
  }

  /// Whose events are in a segment, by its first line; `nil` where that is not readable.
  static func learners(in head: Data, of segment: Segment) -> [Identifier]? {
    self.head(in: head, of: segment)?.learners.compactMap { Identifier(text: $0) }
  }

  /// Whether a segment has these events and no others, by its first line; `nil` where that doesn't tell.
  static func holds(_ rows: [EventRow], head: Data, of segment: Segment) -> Bool? {
    self.head(in: head, of: segment)?.ids.map { $0 == ids(of: rows) }
  }

  private static func ids(of rows: [EventRow]) -> String { digest(of: rows.reduce(into: Data()) { $0 += $1.id }) }

  private static func head(in line: Data, of segment: Segment) -> Head? {
    guard let head = try? JSONDecoder().decode(Head.self, from: line), head.format == 1,
      head.device == segment.device.text, head.first == segment.numbers.lowerBound,
      head.last == segment.numbers.upperBound
    else { return nil }
    return head
  }

  private static func row(in line: Data, of segment: Segment, _ decoder: JSONDecoder) -> EventRow? {
    guard let line = try? decoder.decode(Line.self, from: line), let id = Identifier(text: line.id),
      let learner = Identifier(text: line.learner)
    else { return nil }
    return EventRow(
      id: id, seq: line.seq, hlc: line.hlc, learner: learner, kind: line.kind, body: line.body, in: segment)
  }

  private static let newline = Data("\n".utf8)

  private static func digest(of bytes: Data) -> String { Data(SHA256.digest(of: Array(bytes))).hexadecimal }
}

extension EventRow {
  /// Whether it tells anything of a learner; that she was forgotten is no longer hers.
  fileprivate var isOfSomebody: Bool { kind != LoggedEvent.Kind.learnerForgotten.rawValue }
}
