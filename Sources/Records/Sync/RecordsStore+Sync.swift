public import Server

extension RecordsStore {
  /// Puts the records of this PC and those of its centre on a server together: what is new there comes here, and what
  /// is new here goes there. It is the same as with a stick: in whatever order and however often, all that have seen
  /// the same events have the same records.
  ///
  /// Each step is done wholly or not at all, so that a line which breaks at any moment costs nothing but the rest.
  /// - Throws: what keeps this PC's own records from being read or written.
  public func synchronise(with connection: ServerConnection) throws(RecordsFailure) -> SyncReport {
    var report = SyncReport()
    let ledger: ServerLedger
    let there: [Identifier: NumberRanges]
    do throws(ServerFailure) {
      ledger = try ServerLedger(connection)
      there = try ledger.knownNumbers()
    } catch {
      report.failure = error
      return report
    }
    try take(there, from: ledger, into: &report)
    // What is wanted of a PC after the failure would fail as well.
    if report.failure == nil { try give(to: ledger, there, into: &report) }
    try tellGaps(there.compactMapValues(\.last), in: &report.exchange)
    return report
  }

  /// Takes what is new there.
  private func take(
    _ there: [Identifier: NumberRanges], from ledger: ServerLedger, into report: inout SyncReport
  ) throws(RecordsFailure) {
    let known = try read { try $0.knownNumbers() }
    var arrivals = Arrivals()
    for segment in Self.segments(there, notIn: known) {
      let rows: [EventRow]
      do throws(ServerFailure) { rows = try ledger.rows(of: segment) } catch {
        report.failure = error
        break
      }
      let taken = try write { try $0.take(rows, of: segment) }
      report.exchange.doubles += taken.doubles
      arrivals.count(taken.new, of: segment.device, upTo: rows.map(\.hlc).max() ?? 0)
    }
    report.exchange.arrivals = try arrivals.told(names: read { try $0.names() })
  }

  /// Brings what is known here and not there: this PC's own events, and those of others, which it carries on.
  private func give(
    to ledger: ServerLedger, _ there: [Identifier: NumberRanges], into report: inout SyncReport
  ) throws(RecordsFailure) {
    let known = try read { try $0.knownNumbers() }
    for segment in Self.segments(known, notIn: there) {
      let rows = try read { try $0.rows(of: segment) }
      do throws(ServerFailure) {
        let taken = try ledger.take(rows, of: segment)
        report.exchange.written += taken.new
        report.exchange.doubles += taken.doubles
      } catch {
        report.failure = error
        return
      }
    }
  }

  /// The parts of some numbers that are not among others, in the order of their devices.
  private static func segments(
    _ numbers: [Identifier: NumberRanges], notIn others: [Identifier: NumberRanges]
  ) -> [Segment] {
    numbers.sorted { $0.key.text < $1.key.text }.flatMap { device, numbers in
      numbers.subtracting(others[device] ?? NumberRanges([])).pieces(of: Segment.most).compactMap {
        Segment(device: device, numbers: $0)
      }
    }
  }
}
