import Feedback

/// What can be done with an item: the name of its hint in the keys of phrases.
enum HintKind: String, Hashable, Sendable, CaseIterable {
  case activate, toggle, adjust
  case editText = "edit text"
  case change, select
  case longPress = "long press"
  case actions, pages
  case answer
  /// How a reading control is used.
  case control
}

extension Telling {
  /// How the item in focus can be used, and the pages of the screen where it has just been met.
  func hint(for index: Int, from before: FocusOrigin) -> [MarkedText] {
    guard let shown = phone.element(index), !shown.isDisabled, !phone.state.isReadingOn else { return [] }
    var kinds: [HintKind] = []
    if isActionable(shown), !isBeingEdited(shown), let kind = activation(of: shown) { kinds.append(kind) }
    if !shown.element.heldSteps.isEmpty { kinds.append(.longPress) }
    if !shown.element.customActions.isEmpty { kinds.append(.actions) }
    if before == .elsewhere, case .screen(let address) = phone.front.content, phone.pages(around: address).count > 1 {
      kinds.append(.pages)
    }
    return kinds.compactMap { hint($0) }
  }

  /// A hint in the learner's form; `nil` where she wants none.
  func hint(_ kind: HintKind) -> MarkedText? {
    guard let form = reader.hintForm else { return nil }
    let keys = reader.keys
    let named: (key: MarkedText, other: MarkedText) =
      switch kind {
      case .adjust, .control: (keys.up, keys.down)
      case .longPress: (keys.longPress, MarkedText(""))
      case .actions: (keys.actions, MarkedText(""))
      case .pages: (keys.nextPage, keys.previousPage)
      case .answer: (keys.answer, MarkedText(""))
      case .activate, .toggle, .editText, .change, .select: (keys.activate, MarkedText(""))
      }
    return words(.hint(kind, form), ["key": named.key, "other key": named.other])
  }

  /// Whether it does something when it is activated; all that the phone lists by itself does.
  func isActionable(_ shown: ShownElement) -> Bool {
    if case .screen = phone.front.content { return shown.isActionable }
    return true
  }

  /// TalkBack says "select" where one of several is chosen.
  private func activation(of shown: ShownElement) -> HintKind? {
    if case .choices = phone.front.content { return .select }
    if shown.role == .radioButton, let place = shown.container, phone.containers.indices.contains(place),
      phone.containers[place].kind == .choices
    {
      return .select
    }
    return shown.role.rule.hint
  }
}
