internal import Foundation

/// Which events were given to a server, noted beside the records, so that the next time the rest goes there. The file
/// holds numbers of events and no more. Where it is lost, all goes there again, which does no harm.
public struct SentEvents: Sendable {
  private let path: String
  private let server: String
  private var numbers: [String: NumberRanges]

  /// As many ranges as a file is believed to have: what is longer was not written here.
  private static let mostBytes = 16 << 20

  /// What was given to a server, by its address, of the records at a path.
  public init(to server: String, besideRecords path: String) {
    self.path = RecordsFile(path: path).folder + "/statements-sent.json"
    self.server = server
    numbers = Self.read(self.path)[server, default: [:]].mapValues { NumberRanges($0) }
  }

  /// Whether an event is among them.
  public func contains(_ event: KeptEvent) -> Bool {
    numbers[event.device]?.contains(event.number...event.number) ?? false
  }

  /// Adds events that were given.
  public mutating func insert(_ events: some Sequence<KeptEvent>) {
    for (device, events) in Dictionary(grouping: events, by: \.device) {
      numbers[device] = NumberRanges((numbers[device]?.ranges ?? []) + events.map { $0.number...$0.number })
    }
  }

  /// Forgets what was given, as when the server has lost it.
  public mutating func removeAll() { numbers = [:] }

  /// Notes it. Other servers' numbers stay as they are.
  public func write() throws(RecordsFailure) {
    var all = Self.read(path)
    all[server] = numbers.mapValues(\.ranges)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bounds = all.mapValues { $0.mapValues { ranges in ranges.map { [$0.lowerBound, $0.upperBound] } } }
    do {
      try encoder.encode(bounds).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .folderNotWritable
    }
  }

  private static func read(_ path: String) -> [String: [String: [ClosedRange<Int64>]]] {
    guard let data = FileManager.default.contents(atPath: path), data.count <= mostBytes,
      let bounds = try? JSONDecoder().decode([String: [String: [[Int64]]]].self, from: data)
    else { return [:] }
    return bounds.mapValues { devices in
      devices.mapValues { pairs in
        pairs.compactMap { $0.count == 2 && 0 < $0[0] && $0[0] <= $0[1] && $0[1] < .max ? $0[0]...$0[1] : nil }
      }
    }
  }
}
