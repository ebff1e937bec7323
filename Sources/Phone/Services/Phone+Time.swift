/// The phone's clock, and what waits for it.
extension Phone {
  /// Steps done in one stretch of time, and moments met in it, at most: an app whose steps start themselves anew must
  /// not hold up the phone. What is left of the steps is done in the next stretch.
  private static let mostRuns = 200
  private static let mostMoments = 500
  /// The clock goes so far and no further, some 35,000 years; beyond it sums could overflow.
  private static let lastMoment = 1 << 50

  /// The moments at which something happens by itself, on the phone's clock.
  var momentsAwaited: [Int] { state.pending.map(\.due) + callMoments + alarmMoments }

  mutating func letTimePass(_ milliseconds: Int) -> [Change] {
    let end = min(state.clock + min(milliseconds, Self.lastMoment), Self.lastMoment)
    var changes: [Change] = []
    var runs = Self.mostRuns
    for _ in 0..<Self.mostMoments {
      let awaited = runs > 0 ? momentsAwaited : callMoments + alarmMoments
      guard let moment = awaited.min(), moment <= end else { break }
      let isNew = moment > state.clock
      state.clock = max(state.clock, moment)
      refresh()
      var met = runPending(atMost: &runs)
      met += carryCallOn(isNewMoment: isNew)
      met += ringWhatIsDue(isNewMoment: isNew)
      met += settleServices()
      changes += toldOnce(met)
    }
    state.clock = max(state.clock, end)
    return changes
  }

  /// Puts in order what a step may have left undone, and tells what that brought.
  mutating func settleServices() -> [Change] {
    settleHold()
    return settleRinging()
  }

  // MARK: Steps and screens that wait

  /// Does what is due, in the order in which it became due.
  private mutating func runPending(atMost runs: inout Int) -> [Change] {
    let due = state.pending.enumerated().filter { $0.element.due <= state.clock }
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.prefix(runs)
    guard !due.isEmpty else { return [] }
    let numbers = Set(due.map(\.offset))
    state.pending = state.pending.enumerated().filter { !numbers.contains($0.offset) }.map(\.element)
    runs -= due.count
    return due.map(\.element).flatMap { pending -> [Change] in
      if let address = pending.loads { return finishLoading(address) }
      if let happening = pending.happening { return bring(happening) }
      guard !isOfAnotherCall(pending.subject) else { return [] }
      return run(pending.source, from: pending.next, about: pending.subject)
    }
  }

  mutating func wait(seconds: Int, before source: StepSource, _ next: Int, about subject: Subject?) {
    guard mayWaitForMore else { return }
    let seconds = min(86_400, max(1, seconds))
    state.pending.append(
      PhoneState.Pending(due: state.clock + seconds * 1000, source: source, next: next, subject: subject))
  }

  /// Whether there is room for another that waits.
  private var mayWaitForMore: Bool {
    state.pending.count(where: { $0.loads == nil }) < PhoneState.mostWaitingSteps
  }

  /// Something is to happen later.
  mutating func wait(milliseconds: Int, for happening: Happening) {
    guard mayWaitForMore else { return }
    let due = state.clock + min(86_400_000, max(0, milliseconds))
    state.pending.append(
      PhoneState.Pending(due: due, source: .event(app: "", 0), next: 0, subject: nil, happening: happening))
  }

  /// Whether the screen in front, of that address, has to load first, and the waiting for it.
  mutating func beginLoading(_ address: ScreenAddress) -> [Change] {
    let seconds = model[address]?.loadingSeconds ?? 0
    state.stack[state.stack.count - 1].isLoading = seconds > 0
    guard seconds > 0 else { return [] }
    wait(for: address, seconds: seconds * (isNetworkSlow ? 4 : 1))
    return [.loading]
  }

  /// A screen that loads is there after so many seconds.
  private mutating func wait(for address: ScreenAddress, seconds: Int) {
    forgetLoadsOfClosedScreens(opening: address)
    let seconds = min(3_600, max(1, seconds))
    state.pending.append(
      PhoneState.Pending(
        due: state.clock + seconds * 1000, source: .opening(address), next: 0, subject: nil, loads: address))
  }

  /// A screen that was closed while it loaded, and is opened anew, loads from the beginning.
  private mutating func forgetLoadsOfClosedScreens(opening address: ScreenAddress) {
    var left: [ScreenAddress: Int] = [address: -1]
    for open in state.stack where open.isLoading {
      if case .screen(let loading) = open.content { left[loading, default: 0] += 1 }
    }
    state.pending = state.pending.reversed().filter { pending in
      guard let loading = pending.loads else { return true }
      left[loading, default: 0] -= 1
      return left[loading, default: 0] >= 0
    }.reversed()
  }

  private mutating func finishLoading(_ address: ScreenAddress) -> [Change] {
    guard let index = state.stack.firstIndex(where: { $0.isLoading && $0.content == .screen(address) }) else {
      return []
    }
    state.stack[index].isLoading = false
    guard index == state.stack.count - 1 else { return [] }
    refresh()
    setFocus(0)
    return [.loaded, .focused(0, from: .elsewhere)]
  }
}
