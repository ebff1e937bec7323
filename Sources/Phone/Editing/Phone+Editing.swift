import Feedback

/// What is done in the edit box that is being edited.
extension Phone {
  mutating func edit(_ gesture: Gesture) -> [Change] {
    // Where the finger is on the keyboard, Enter is the key that stands for a double-tap, as it is everywhere else.
    if gesture == .enter, state.finger?.isOnKeyboard == true { return pressKeyUnderFinger() }
    guard isTyping, let field = focused?.element.field else {
      return gesture == .threeFingerDoubleTap ? copyFocused() : [.nothing(.notTyping)]
    }
    switch gesture {
    case .type(let character): return type(character)
    case .letGo(let character): return letGo(character)
    case .deleteBefore: return deleteBefore()
    default: break
    }
    // Dots that wait for their cell are forgotten when something else is done.
    state.editing?.braille?.keyboard.clear()
    return switch gesture {
    case .enter: enter()
    case .deleteAfter: change { text, _ in text.deleteForward() }
    case .cursorToStart: change { text, _ in text.moveToBeginning() }
    case .cursorToEnd: change { text, _ in text.moveToEnd() }
    case .selectAll: change { text, _ in text.selectAll() }
    case .twoFingerDoubleTapAndHold: change { text, _ in text.toggleSelectionMode() }
    case .threeFingerDoubleTap: change { text, clipboard in text.copy(into: &clipboard) }
    case .threeFingerDoubleTapAndHold: change { text, clipboard in text.cut(into: &clipboard) }
    case .threeFingerTripleTap: change { text, clipboard in text.paste(clipboard, into: field) }
    default: [.nothing(.notTyping)]
    }
  }

  mutating func moveCursor(_ direction: TextDirection, by granularity: Granularity) -> [Change] {
    state.editing?.braille?.keyboard.clear()
    return change { text, _ in text.move(direction, by: granularity) }
  }

  /// Starts the next line, or ends the typing where the box has one line.
  mutating func enter() -> [Change] {
    guard focused?.element.field.hasLines == true else { return endTyping() }
    return change { text, _ in text.type("\n") }
  }

  /// Does something with the text and the clipboard, and keeps what came of it.
  mutating func change(_ act: (inout EditText, inout String) -> EditChange) -> [Change] {
    guard var editing = state.editing else { return [.nothing(.notTyping)] }
    let before = editing.text.content
    let change = act(&editing.text, &state.clipboard)
    state.editing = editing
    if editing.text.content != before { keepText() }
    return [.edited(change, isPassword: editing.text.isPassword)]
  }

  /// What the item in focus says, into the clipboard; of an edit box what it holds.
  private mutating func copyFocused() -> [Change] {
    guard let shown = focused else { return [.nothing(.nothingToCopy)] }
    let held = shown.role == .editBox && !shown.element.field.isPassword ? shown.value?.text ?? "" : ""
    let text = String((held.isEmpty ? shown.name.plain : held).prefix(Self.longestText))
    guard !text.isEmpty else { return [.nothing(.nothingToCopy)] }
    state.clipboard = text
    return [.copied(text)]
  }
}

extension EditText {
  /// Puts in of the clipboard what a field takes.
  fileprivate mutating func paste(_ clipboard: String, into field: Field) -> EditChange {
    let taken = field.taking(clipboard)
    return taken.isEmpty && !clipboard.isEmpty ? .nothing(.digitsOnly) : paste(taken)
  }
}

extension Field {
  /// The signs of a dial pad.
  private static let dialSigns: Set<Character> = ["*", "#", "+"]

  /// What a character becomes when it is typed here; `nil` where it is refused. Digits of all scripts are digits.
  func taking(_ character: Character) -> Character? {
    guard isNumeric else { return character }
    if let scalar = character.unicodeScalars.first, scalar.properties.numericType == .decimal,
      let digit = character.wholeNumberValue
    {
      return Character(String(digit))
    }
    return !isPassword && Self.dialSigns.contains(character) ? character : nil
  }

  /// What of a text is taken; line feeds become blanks where there is one line.
  func taking(_ text: String) -> String {
    String(text.compactMap { taking($0.isNewline && !hasLines ? " " : $0) })
  }
}
