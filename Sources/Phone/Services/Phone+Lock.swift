/// The screen, and its lock.
extension Phone {
  var isScreenOn: Bool { state.values[ValueName.screen]?.text != "off" }

  var isLocked: Bool { isOn(ValueName.locked) }

  var isLockScreenInFront: Bool {
    guard case .screen(let address) = front.content else { return false }
    return address == model.screen(SystemScreen.lock.screen, of: SystemScreen.lock.app)
  }

  /// Turns the screen on, where it is off.
  mutating func wake() -> [Change] {
    guard !isScreenOn else { return [] }
    turn(ValueName.screen, on: true)
    return [.screen(isOn: true)]
  }

  /// The key at the side: the screen goes off, and with it the phone is locked where that was asked for.
  mutating func pressPower() -> [Change] {
    guard isScreenOn else {
      // A lock screen is met from its top.
      if isLockScreenInFront { setFocus(0) }
      return wake() + meetAgain()
    }
    stopTyping()
    state.finger = nil
    if isOn(ValueName.screenLock), !isLocked { _ = lock() }
    turn(ValueName.screen, on: false)
    return [.screen(isOn: false)]
  }

  /// Locks the phone: the lock screen lies over all but a call or an alarm. A phone without one can't be locked.
  mutating func lock() -> [Change] {
    guard let address = model.screen(SystemScreen.lock.screen, of: SystemScreen.lock.app) else {
      turn(ValueName.locked, on: false)
      return []
    }
    turn(ValueName.locked, on: true)
    guard !state.stack.contains(where: { $0.content == .screen(address) }) else {
      refresh()
      return isLockScreenInFront ? meetAgain() : []
    }
    stopTyping()
    state.isReadingOn = false
    var place = state.stack.count
    while place > 1, isAboveLock(state.stack[place - 1]) { place -= 1 }
    let isInFront = place == state.stack.count
    state.stack.insert(OpenScreen(.screen(address)), at: place)
    forgetDeepest()
    if isInFront { state.reading = nil }
    refresh()
    if isInFront { setFocus(0) }
    let told = isInFront ? meetAgain() : []
    return told + run(.opening(address), about: nil)
  }

  private func isAboveLock(_ open: OpenScreen) -> Bool {
    (state.call != nil && open.isOf(SystemScreen.call.app))
      || (state.ringing != nil && open.isOf(SystemScreen.ringing.app))
  }

  /// Opens the lock: what lay beneath is there again.
  mutating func unlock(_ depth: Int) -> [Change] {
    guard isLocked else { return [] }
    turn(ValueName.locked, on: false)
    return [.unlocked] + removeScreens(of: SystemScreen.lock.app) + trigger(.unlocked, about: nil, depth: depth)
  }
}
