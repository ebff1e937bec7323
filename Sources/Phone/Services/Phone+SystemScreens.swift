/// The phone's own screens, which come and go over all others.
extension Phone {
  /// Opens one of the phone's own screens over all others, whether the phone is locked and dark or not.
  mutating func raise(_ place: SystemScreen.Place, about subject: Subject?) -> [Change] {
    let woken = wake()
    guard let address = model.screen(place.screen, of: place.app) else { return woken }
    return woken + open(address, about: subject)
  }

  func hasScreen(of app: String) -> Bool { state.stack.contains { $0.isOf(app) } }

  /// Takes all screens of an app away, wherever they lie, and what was opened on them by the phone itself.
  mutating func removeScreens(of app: String) -> [Change] {
    var kept: [OpenScreen] = []
    var (goes, editedOn) = (false, state.editing?.screen)
    for (index, open) in state.stack.enumerated() {
      // A list of choices goes with the screen that it belongs to.
      if case .screen = open.content { goes = index > 0 && open.isOf(app) }
      if !goes { kept.append(open) }
      guard goes, let edited = state.editing?.screen else { continue }
      if index == edited { stopTyping() } else if index < edited { editedOn = editedOn.map { $0 - 1 } }
    }
    guard kept.count < state.stack.count else { return [] }
    if goes {
      stopTyping()
      state.reading = nil
      state.isReadingOn = false
    }
    state.stack = kept
    if let editedOn { state.editing?.screen = editedOn }
    refresh()
    _ = settleFocus()
    return goes && isScreenOn ? meetAgain() : []
  }

  /// Forgets the oldest screen above Home where there are too many. The lock stays, whatever lies on it.
  mutating func forgetDeepest() {
    while state.stack.count > PhoneState.deepestStack {
      guard let oldest = state.stack.indices.dropFirst().first(where: { !state.stack[$0].isOf(SystemScreen.lock.app) })
      else { return }
      state.stack.remove(at: oldest)
      while oldest < state.stack.count - 1, state.stack[oldest].isMadeByPhone { state.stack.remove(at: oldest) }
    }
  }
}

extension OpenScreen {
  /// Whether it is a screen of that app.
  func isOf(_ app: String) -> Bool {
    guard case .screen(let address) = content else { return false }
    return address.app == app
  }

  /// Whether it is a list that belongs to the screen beneath.
  fileprivate var isMadeByPhone: Bool {
    if case .screen = content { false } else { true }
  }
}
