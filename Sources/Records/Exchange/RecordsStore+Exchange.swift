internal import Foundation

extension RecordsStore {
  /// The name by which other PCs tell of this one: the one it was given, or the first digits of its id.
  public func pcName() throws(RecordsFailure) -> String {
    try read { Self.name(of: try self.deviceNow(in: $0), in: try $0.names()) }
  }

  /// Gives this PC a name. What is no name changes nothing.
  public func namePC(_ typed: String) throws(RecordsFailure) {
    guard let name = LearnerName(typed) else { return }
    try write { try self.append(.pcNamed(name.text), of: self.thisPC, to: $0) }
  }

  /// Puts the records of this PC and those on a stick, or in a shared folder, together: what is new there comes here,
  /// and what is new here is written there. In whatever order and however often it is done on whichever PCs, all that
  /// have seen the same events have the same records.
  ///
  /// A file that is damaged is put aside, and the rest is taken. A folder that can't be written gives what it has.
  /// - Parameters:
  ///   - carrier: The stick's folder. The segments lie in a folder of their own in it, which is made.
  ///   - isAnonymous: Whether the names of learners are left out of what is written.
  /// - Throws: what keeps this PC's own records from being read or written.
  public func exchange(with carrier: String, anonymous isAnonymous: Bool = false) throws(RecordsFailure)
    -> ExchangeReport
  {
    let folder = SegmentFolder(on: carrier)
    var report = ExchangeReport()
    let listed = folder.segments()
    var taking = Taking(self, folder)
    try taking.take(listed)
    try taking.tell(in: &report)
    do throws(RecordsFailure) {
      let whole = listed.filter { !taking.removed.contains($0) }
      try forget(in: folder, whole)
      try give(to: folder, whole, anonymous: isAnonymous, into: &report)
    } catch {
      report.obstacle = error
    }
    let told = Dictionary(grouping: listed, by: \.device).compactMapValues { $0.map(\.numbers.upperBound).max() }
    try tellGaps(told, in: &report)
    return report
  }

  /// Writes anew what holds events of somebody who wished to be forgotten. What else the file has stays as it is, also
  /// where this PC has other events under the same numbers.
  private func forget(in folder: SegmentFolder, _ segments: [Segment]) throws(RecordsFailure) {
    let forgotten = try read { try $0.forgotten() }
    guard !forgotten.isEmpty else { return }
    for segment in segments {
      guard let learners = folder.learners(of: segment), !forgotten.isDisjoint(with: learners),
        let rows = folder.read(segment)
      else { continue }
      try folder.write(segment, rows: rows.filter { !$0.isOf(forgotten) })
    }
  }

  /// Writes what is known here and not there: this PC's own events, and those of others, which it carries on.
  private func give(
    to folder: SegmentFolder, _ segments: [Segment], anonymous isAnonymous: Bool, into report: inout ExchangeReport
  ) throws(RecordsFailure) {
    let known = try read { try $0.knownNumbers() }
    func there(_ segments: [Segment]) -> [Identifier: NumberRanges] {
      Dictionary(grouping: segments, by: \.device).mapValues { NumberRanges($0.map(\.numbers)) }
    }
    if !isAnonymous {
      try give(known.whole, to: folder, lacking: there(segments.filter { !$0.isAnonymous }), anonymous: false, &report)
    }
    // Of whom no name is known here either, the rest goes on.
    try give(
      known.all, to: folder, lacking: there(isAnonymous ? segments : folder.segments()), anonymous: true, &report)
  }

  private func give(
    _ known: [Identifier: NumberRanges], to folder: SegmentFolder, lacking there: [Identifier: NumberRanges],
    anonymous isAnonymous: Bool, _ report: inout ExchangeReport
  ) throws(RecordsFailure) {
    for (device, numbers) in known.sorted(by: { $0.key.text < $1.key.text }) {
      let new = numbers.subtracting(there[device] ?? NumberRanges([]))
      for piece in new.pieces(of: Segment.most) {
        guard let segment = Segment(device: device, numbers: piece, isAnonymous: isAnonymous) else { continue }
        let rows = try read { try $0.rows(of: segment) }
        try folder.write(segment, rows: rows)
        report.written += rows.count
      }
    }
  }

  /// Tells what was given out by a device, as far as that is known, and is not here.
  /// - Parameter told: The last number of each device that the other end knows of.
  func tellGaps(_ told: [Identifier: Int64], in report: inout ExchangeReport) throws(RecordsFailure) {
    let (known, names, left) = try read { (try $0.knownNumbers().all, try $0.names(), try $0.leftDevices()) }
    // Of a device under which two have written, nobody can say what there was.
    let devices = Set(known.keys).union(told.keys).subtracting(left)
    report.gaps = devices.compactMap { device in
      let numbers = known[device] ?? NumberRanges([])
      let last = max(numbers.last ?? 0, told[device] ?? 0)
      let missing = NumberRanges([1...max(1, last)]).subtracting(numbers).count
      return missing == 0 ? nil : ExchangeReport.Gap(pc: Self.name(of: device, in: names), events: missing)
    }.sorted { ($1.events, $0.pc) < ($0.events, $1.pc) }
  }

  /// By which a device is told of: the name its PC was given, or the first digits of its id.
  static func name(of device: Identifier, in names: [Identifier: String]) -> String {
    names[device] ?? String(device.text.prefix(4))
  }
}

extension EventRow {
  /// Whether it tells anything of one of these learners; that she was forgotten is no longer hers.
  fileprivate func isOf(_ learners: Set<Identifier>) -> Bool {
    kind != LoggedEvent.Kind.learnerForgotten.rawValue && (Identifier(learner).map { learners.contains($0) } ?? false)
  }
}
