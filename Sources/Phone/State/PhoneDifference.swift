/// A state of the phone, kept as what differs from another one: most of what a phone holds is the same a few gestures
/// earlier, so a session that remembers many states is written down nearly as short as one.
public struct PhoneDifference: Hashable, Sendable, Codable {
  /// The state without what is held.
  private var rest: PhoneState
  private var values: [String: Value]
  private var records: [String: [Record]]
  /// Names that the other state holds and this one does not.
  private var missing: Set<String>

  /// What makes one state of another.
  public init(of state: PhoneState, from base: PhoneState) {
    rest = state
    rest.values = Holdings([:])
    rest.records = Holdings([:])
    values = state.values.all.filter { base.values[$0.key] != $0.value }
    records = state.records.all.filter { base.records[$0.key] != $0.value }
    let gone = base.values.all.keys.filter { state.values[$0] == nil }.map { "value \($0)" }
    missing = Set(gone + base.records.all.keys.filter { state.records[$0] == nil }.map { "records \($0)" })
  }

  /// The state again, from the one that it was compared with.
  public func applied(to base: PhoneState) -> PhoneState {
    var state = rest
    state.values = base.values
    state.records = base.records
    for (name, value) in values { state.values[name] = value }
    for (name, all) in records { state.records[name] = all }
    for name in base.values.all.keys where missing.contains("value \(name)") { state.values[name] = nil }
    for name in base.records.all.keys where missing.contains("records \(name)") { state.records[name] = nil }
    return state
  }
}
