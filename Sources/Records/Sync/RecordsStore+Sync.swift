public import Server

extension RecordsStore {
  /// Puts the records of this PC and those of its centre on a server together: what is new there comes here, and what
  /// is new here goes there. It is the same as with a stick: in whatever order and however often, all that have seen
  /// the same events have the same records.
  ///
  /// Each step is done wholly or not at all, so that a line which breaks at any moment costs nothing but the rest.
  /// - Parameter isAnonymous: Whether the names of learners are left out of what is brought there. Names that it has
  ///   stay there.
  /// - Throws: what keeps this PC's own records from being read or written.
  public func synchronise(
    with connection: ServerConnection, anonymous isAnonymous: Bool = false
  ) throws(RecordsFailure) -> SyncReport {
    var report = SyncReport()
    var arrivals = Arrivals()
    var there = KnownNumbers()
    do {
      let ledger = try ServerLedger(connection)
      there = try ledger.knownNumbers()
      try take(there, from: ledger, into: &report, &arrivals)
      try give(to: ledger, there, anonymous: isAnonymous, into: &report)
    } catch let failure as ServerFailure {
      report.failure = failure
    } catch {
      throw RecordsFailure(error)
    }
    report.exchange.arrivals = try arrivals.told(names: read { try $0.names() })
    try tellGaps(there.all.compactMapValues(\.last), in: &report.exchange)
    return report
  }

  /// Takes what is new there.
  /// - Throws: a failure of the server's, or of the records'.
  private func take(
    _ there: KnownNumbers, from ledger: ServerLedger, into report: inout SyncReport, _ arrivals: inout Arrivals
  ) throws {
    let (known, own) = try read { (try $0.knownNumbers(), try $0.ownDevices()) }
    for segment in try foreign(there.all, known.all, under: own, at: ledger) + there.segments(lackingIn: known) {
      let rows = try ledger.rows(of: segment)
      let (isApart, taken) = try write { log in
        let isOwn = own.contains(segment.device)
        let isApart = isOwn ? try log.tellApart(rows, of: segment.device, wallClock: clock()) : false
        return (isApart, try log.take(rows, of: segment))
      }
      if isApart { report.exchange.isToldApart = true }
      report.exchange.doubles += taken.doubles
      arrivals.count(taken.new, of: segment.device, upTo: rows.map(\.hlc).max() ?? 0)
    }
  }

  /// What another PC has brought under a device of this disk. Disks that are copies of each other part after the copy, so
  /// the last number that both ends know tells whether it is the same event.
  private func foreign(
    _ there: [Identifier: NumberRanges], _ known: [Identifier: NumberRanges], under own: [Identifier],
    at ledger: ServerLedger
  ) throws -> [Segment] {
    try own.flatMap { device in
      let (ours, theirs) = (known[device] ?? NumberRanges([]), there[device] ?? NumberRanges([]))
      let both = ours.subtracting(ours.subtracting(theirs))
      guard let last = both.last, let place = Segment(device: device, numbers: last...last) else { return [Segment]() }
      let (here, brought) = (try read { try $0.rows(of: place) }, try ledger.rows(of: place))
      guard let event = brought.first, event.id != here.first?.id else { return [] }
      return both.pieces(of: Segment.most).compactMap { Segment(device: device, numbers: $0) }
    }
  }

  /// Brings what is known here and not there: this PC's own events, and those of others, which it carries on.
  /// - Throws: a failure of the server's, or of the records'.
  private func give(
    to ledger: ServerLedger, _ there: KnownNumbers, anonymous isAnonymous: Bool, into report: inout SyncReport
  ) throws {
    let known = try read { try $0.knownNumbers() }
    for segment in (isAnonymous ? known.withoutNames : known).segments(lackingIn: there) {
      let rows = try read { try $0.rows(of: segment) }
      let taken = try ledger.take(isAnonymous ? rows.map(\.anonymous) : rows, of: segment)
      report.exchange.written += taken.new
      report.exchange.doubles += taken.doubles
    }
  }
}
