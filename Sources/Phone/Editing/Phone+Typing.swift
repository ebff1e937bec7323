import Feedback

/// From the moment an edit box is activated to the moment its keyboard goes.
extension Phone {
  /// Whether the item in focus is an edit box that is being edited, so that keys type.
  public var isTyping: Bool {
    guard let editing = state.editing else { return false }
    return editing.screen == state.stack.count - 1 && editing.key == front.focus
  }

  /// Whether keys are dots of braille now: then it counts where they lie, not what they type.
  public var isTypingBraille: Bool { isTyping && state.editing?.braille != nil }

  /// Begins to edit the box in focus, or goes on with it.
  mutating func beginTyping() -> [Change] {
    guard let shown = focused, shown.role == .editBox, shown.element.holds != nil else {
      return [.nothing(.notActionable)]
    }
    let goesOn = isTyping
    if !goesOn {
      stopTyping()
      edit(shown)
    }
    let began = Change.typingBegan(text: state.editing?.text.text ?? "", isPassword: shown.element.field.isPassword)
    guard !goesOn, case .screen(let address) = front.content else { return [began] }
    return [began] + run(.element(address, shown.key.number, .activated), about: shown.subject ?? front.subject)
  }

  /// Ends the typing at the learner's wish.
  mutating func endTyping() -> [Change] {
    guard state.editing != nil else { return [.nothing(.notTyping)] }
    stopTyping()
    return [.typingEnded]
  }

  /// Ends the typing without a word, as when the screen goes.
  mutating func stopTyping() {
    state.editing = nil
    if state.finger?.isOnKeyboard == true { state.finger = nil }
  }

  /// Sees to it that the box being edited is there, holds what stands in it, and is typed into as the settings say:
  /// steps may have changed all that.
  mutating func settleEditing() -> [Change] {
    guard let editing = state.editing else { return [] }
    guard editing.screen == state.stack.count - 1, let shown = elements.first(where: { $0.key == editing.key }),
      shown.role == .editBox, !shown.isDisabled
    else { return endTyping() }
    if (shown.value?.text ?? "") != editing.text.text {
      edit(shown)
      return []
    }
    let way = typingWay(for: shown.element.field)
    if way != editing.way { state.editing?.setWay(way, model.language) }
    return []
  }

  /// Edits a box from here on, with the cursor at the end of what it holds.
  private mutating func edit(_ shown: ShownElement) {
    let field = shown.element.field
    let held = shown.value?.text ?? ""
    // What is there already may be longer than what could be typed; it can be made shorter.
    let longest = min(max(1, field.longest, held.count), Self.longestText)
    let text = EditText(held, maximumLength: longest, isPassword: field.isPassword)
    var editing = Editing(
      screen: state.stack.count - 1, key: shown.key, text: text, composer: ownTypingMethod.composer,
      page: field.isNumeric ? .numbers : .letters)
    if let old = state.editing { (editing.page, editing.resting) = (old.page, old.resting) }
    editing.setWay(typingWay(for: field), model.language)
    state.editing = editing
    if text.text != held { keepText() }
  }

  /// Puts the text into what the box holds, where all others see it at once. What was wrong with it is wrong no more.
  mutating func keepText() {
    guard let editing = state.editing, let shown = elements.first(where: { $0.key == editing.key }),
      let holding = shown.element.holds
    else { return }
    put(.text(editing.text.text), into: holding, about: shown.subject ?? front.subject)
    state.errors[holding.name] = nil
    refresh()
  }
}

extension Editing {
  /// What makes text of keys.
  var way: TypingWay { braille.map { .braille($0.keyboard.way) } ?? .method(composer.method) }

  /// Types in another way from here on.
  mutating func setWay(_ way: TypingWay, _ language: Language) {
    switch way {
    case .method(let method):
      composer = method.composer
      braille = nil
    case .braille(let keys):
      composer = (TypingMethod.methods(of: language).first ?? .direct).composer
      braille = BrailleComposer(language).map { BrailleTyping(keyboard: BrailleKeyboard(keys), composer: $0) }
    }
  }
}
