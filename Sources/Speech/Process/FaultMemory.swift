/// Which clauses ended an engine, as long as the program runs.
struct FaultMemory {
  /// So often is enough.
  private static let mostFaults = 2
  /// No lesson has so many; a text made to harm has no more memory than this.
  private static let mostClauses = 1_000

  private var faults: [SafeClause: Int] = [:]

  /// A clause ended an engine.
  mutating func note(_ clause: SafeClause) {
    guard faults.count < Self.mostClauses || faults[clause] != nil else { return }
    faults[clause, default: 0] += 1
  }

  /// Whether it may be tried.
  func isTrusted(_ clause: SafeClause) -> Bool { faults[clause, default: 0] < Self.mostFaults }

  /// The form in which a clause may be tried after these; `nil` where there is none left.
  func form(of clause: SafeClause, after tried: Int) -> SafeClause? {
    // Nearly all of what is ever said needs no other form.
    if tried == 0, isTrusted(clause) { return clause }
    guard tried < 2 else { return nil }
    let plainer = clause.plainer
    return isTrusted(plainer) ? plainer : nil
  }
}
