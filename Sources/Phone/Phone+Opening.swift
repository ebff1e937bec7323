import Feedback

/// Screens come to the front and go again.
extension Phone {
  /// Opens a screen over the one in front, or in its place.
  mutating func open(_ address: ScreenAddress, about subject: Subject?, inPlaceOfFront isReplaced: Bool = false)
    -> [Change]
  {
    guard let screen = model[address] else { return [.nothing(.notOnThisPhone)] }
    stopTyping()
    if isReplaced, state.stack.count > 1 { state.stack.removeLast() }
    state.stack.append(OpenScreen(.screen(address), about: subject))
    forgetDeepest()
    state.reading = nil
    state.isReadingOn = false
    remember(address)
    forgetErrors(on: screen)
    let loading = beginLoading(address)
    refresh()
    setFocus(0)
    var changes: [Change] = [.opened(front.content)] + loading + [.focused(0, from: .elsewhere)]
    if !screen.openingSteps.isEmpty { changes += run(.opening(address), about: subject) }
    return changes
  }

  /// What was found wrong with a form is forgotten when it is opened anew.
  private mutating func forgetErrors(on screen: Screen) {
    guard !state.errors.isEmpty else { return }
    for element in screen.elements where element.role == .editBox {
      if let name = element.holds?.name { state.errors[name] = nil }
    }
  }

  /// Opens one of the phone's own screens.
  mutating func openSystem(_ place: SystemScreen.Place) -> [Change] {
    guard !isLocked else { return [.nothing(.locked)] }
    guard let address = model.screen(place.screen, of: place.app) else { return [.nothing(.notOnThisPhone)] }
    // The same one again comes to the front as it is.
    guard front.content != .screen(address) else { return meetAgain() }
    return open(address, about: nil)
  }

  /// Opens a list that the phone makes itself.
  mutating func open(_ content: OpenScreen.Content) -> [Change] {
    stopTyping()
    state.stack.append(OpenScreen(content))
    forgetDeepest()
    state.reading = nil
    state.isReadingOn = false
    refresh()
    setFocus(elements.firstIndex(where: \.isSelected) ?? 0)
    return [.opened(content), .focused(focus, from: .elsewhere)]
  }

  /// The screen in front is told again.
  func meetAgain() -> [Change] { [.opened(front.content), .focused(focus, from: .elsewhere)] }

  /// Closes the screen in front.
  mutating func close() -> [Change] {
    guard state.stack.count > 1 else { return [.nothing(.nothingBack)] }
    if isLocked, isLockScreenInFront { return [.nothing(.locked)] }
    stopTyping()
    state.stack.removeLast()
    state.reading = nil
    refresh()
    _ = settleFocus()
    return meetAgain()
  }

  mutating func back() -> [Change] {
    if state.editing?.page != nil { return endTyping() }
    return close()
  }

  mutating func home() -> [Change] {
    stopTyping()
    if isLocked {
      guard !isLockScreenInFront else { return [.nothing(.locked)] }
      while state.stack.count > 1, !isLockScreenInFront { state.stack.removeLast() }
    } else {
      state.stack = Array(state.stack.prefix(1))
      // Home is its first page, whichever one was left.
      if let first = model.screen(0, of: PhoneModel.homeApp), front.content != .screen(first) {
        state.stack = [OpenScreen(.screen(first))]
      }
    }
    state.reading = nil
    refresh()
    _ = settleFocus()
    return meetAgain()
  }

  /// Keeps an app among those used last.
  mutating func remember(_ address: ScreenAddress) {
    guard !SystemScreen.apps.contains(address.app), state.recents.first != address.app else { return }
    state.recents.removeAll { $0 == address.app }
    state.recents.insert(address.app, at: 0)
    state.recents = Array(state.recents.prefix(Collections.mostRecents))
  }
}
