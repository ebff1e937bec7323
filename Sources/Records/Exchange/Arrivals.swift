/// What came from each device, while an exchange goes on.
struct Arrivals {
  private var shares: [Identifier: (events: Int, upTo: Int64)] = [:]

  /// So many events of a device were new, the last of them at this moment, in milliseconds since 1970.
  mutating func count(_ events: Int, of device: Identifier, upTo moment: Int64) {
    guard events > 0 else { return }
    let before = shares[device] ?? (0, 0)
    shares[device] = (before.events + events, max(before.upTo, moment))
  }

  /// As it is told, the most first.
  func told(names: [Identifier: String]) -> [ExchangeReport.Arrival] {
    shares.map { device, share in
      ExchangeReport.Arrival(pc: RecordsStore.name(of: device, in: names), events: share.events, upTo: share.upTo)
    }.sorted { ($1.events, $0.pc) < ($0.events, $1.pc) }
  }
}
