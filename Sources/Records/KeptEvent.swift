public import Trainer

/// Something a learner did, with the place it has in the records: the same on every PC that has it.
public struct KeptEvent: Hashable, Sendable {
  /// An RFC 9562 UUID, in small letters, with its hyphens.
  public let id: String
  /// The device that wrote it, as 32 hexadecimal digits, and the number it gave it.
  public let device: String
  public let number: Int64
  /// When it happened, by that PC's clock, in milliseconds since 1970.
  public let moment: Int64
  /// What she did.
  public let event: LearnerEvent

  /// An event with its place.
  public init(id: String, device: String, number: Int64, moment: Int64, event: LearnerEvent) {
    (self.id, self.device, self.number, self.moment, self.event) = (id, device, number, moment, event)
  }

  /// A row of the log; `nil` for what isn't something a learner did.
  init?(_ row: EventRow) {
    guard case .did(let event) = LoggedEvent(kind: row.kind, body: row.body) else { return nil }
    self.init(
      id: Self.hyphenated(row.id.hexadecimal), device: row.device.hexadecimal, number: row.seq, moment: row.hlc,
      event: event)
  }

  private static func hyphenated(_ digits: String) -> String {
    var rest = Substring(digits)
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }
}

extension RecordsStore {
  /// What a learner did, and everybody who is one person with her, in the order of the log. Names and secrets are not
  /// among it.
  public func deeds(of learner: LearnerID) throws(RecordsFailure) -> [KeptEvent] {
    try read { log in try log.rows(of: log.roster().members(of: learner)).compactMap { KeptEvent($0) } }
  }
}
