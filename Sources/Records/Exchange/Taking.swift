internal import Foundation

/// Takes over what is new in a folder of segments.
struct Taking {
  private let store: RecordsStore
  private let folder: SegmentFolder
  /// Files that are no longer there under their names: damaged ones, and those of which all events have other numbers.
  private(set) var removed: Set<Segment> = []
  private var damaged = 0
  private var doubles: [Segment: Int] = [:]
  private var isToldApart = false
  private var arrivals = Arrivals()

  /// So often all is looked through. What comes free in one turn is filled in the next.
  private static let mostTurns = 4

  init(_ store: RecordsStore, _ folder: SegmentFolder) { (self.store, self.folder) = (store, folder) }

  /// Takes what is new in these.
  mutating func take(_ listed: [Segment]) throws(RecordsFailure) {
    var turn = 0
    while try takeOnce(listed.filter { !removed.contains($0) }), turn < Self.mostTurns { turn += 1 }
  }

  /// - Returns: whether numbers have become free.
  private mutating func takeOnce(_ listed: [Segment]) throws(RecordsFailure) -> Bool {
    let own = Set(try store.read { try $0.ownDevices() })
    var known = try store.read { try $0.knownNumbers() }
    var isFreed = false
    for segment in listed {
      let isOwn = own.contains(segment.device)
      if known.contains(segment) {
        guard isOwn, try isOfAnother(segment) else { continue }
      }
      guard let rows = folder.read(segment) else {
        damaged += 1
        removed.insert(segment)
        folder.putAside(segment)
        continue
      }
      let store = store
      let (apart, taken) = try store.write { log in
        let apart = isOwn ? try log.tellApart(rows, of: segment.device, wallClock: store.clock()) : false
        return (apart, try log.take(rows, of: segment))
      }
      isToldApart = isToldApart || apart
      doubles[segment] = taken.doubles
      isFreed = isFreed || taken.moved > 0 || taken.isStale
      if taken.isStale {
        removed.insert(segment)
        folder.remove(segment)
      }
      arrivals.count(taken.new, of: segment.device, upTo: rows.map(\.hlc).max() ?? 0)
      known.add(segment)
    }
    return isFreed
  }

  /// Whether a file under a device of this disk has other events than this disk.
  private func isOfAnother(_ segment: Segment) throws(RecordsFailure) -> Bool {
    let rows = try store.read { try $0.rows(of: segment) }
    return !(folder.holds(rows, segment) ?? false)
  }

  /// Tells what came.
  func tell(in report: inout ExchangeReport) throws(RecordsFailure) {
    (report.damaged, report.doubles, report.isToldApart) = (damaged, doubles.values.reduce(0, +), isToldApart)
    report.arrivals = try arrivals.told(names: store.read { try $0.names() })
  }
}
