import Feedback

/// The phone's clock, and what waits for it.
extension Phone {
  /// What the phone itself knows by a name; `nil` where it knows nothing.
  func known(_ name: String) -> String? { nil }

  /// The moments at which something happens by itself, on the phone's clock.
  var momentsAwaited: [Int] { state.pending.map(\.due) }

  mutating func letTimePass(_ milliseconds: Int) -> [Change] {
    state.clock += milliseconds
    return []
  }

  mutating func wait(seconds: Int, before source: StepSource, _ next: Int, about subject: Subject?) {
    guard state.pending.count < PhoneState.mostPending else { return }
    state.pending.append(
      PhoneState.Pending(due: state.clock + seconds * 1000, source: source, next: next, subject: subject))
  }

  /// A screen that loads is there after so many seconds.
  mutating func wait(for address: ScreenAddress, seconds: Int) {
    state.pending.append(
      PhoneState.Pending(
        due: state.clock + seconds * 1000, source: .opening(address), next: 0, subject: nil, loads: address))
  }

  var isNetworkSlow: Bool { false }

  mutating func startTimer(_ seconds: String) -> [Change] { [] }
  mutating func stopRinging(againAfterMinutes minutes: Int) -> [Change] { [] }
}
