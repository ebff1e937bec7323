import Feedback

/// What an element's state is called.
extension Role {
  /// The words of a switch's or a box's two states, off and on.
  func stateWord(isOn: Bool) -> PhraseKey {
    switch self {
    case .checkBox, .radioButton: isOn ? .stateChecked : .stateNotChecked
    default: isOn ? .stateOn : .stateOff
    }
  }
}

extension Telling {
  /// What an element is at: being edited, on or off, how far, which choice, whether it is the one.
  func states(of shown: ShownElement) -> [MarkedText] {
    switch shown.role {
    case .radioButton: return [words(shown.role.stateWord(isOn: shown.isSelected))]
    case .editBox: return isBeingEdited(shown) ? [words(.editing)] : []
    case .dropDown:
      let isClosedBox = phone.isOnWebPage ? [words(.collapsed)] : []
      return isClosedBox + [shown.heldText].compactMap { $0 }.filter { !$0.isEmpty }.map(content)
    default: return [value(of: shown), shown.isSelected ? words(.selected) : nil].compactMap { $0 }
    }
  }

  private func value(of shown: ShownElement) -> MarkedText? {
    switch shown.value {
    case .isOn(let isOn): words(shown.role.stateWord(isOn: isOn))
    case .percent(let percent): words(.percent, ["number": number(percent)])
    case .text, nil: nil
    }
  }

  /// Whether keys type into it now.
  func isBeingEdited(_ shown: ShownElement) -> Bool { editedText(of: shown) != nil }

  /// The text of an edit box: as it stands while it is being edited, else what it holds.
  func text(of shown: ShownElement) -> String { editedText(of: shown) ?? shown.heldText?.plain ?? "" }

  private func editedText(of shown: ShownElement) -> String? {
    guard let editing = phone.state.editing, editing.screen == phone.state.stack.count - 1, editing.key == shown.key
    else { return nil }
    return editing.text.text
  }

  /// What was found wrong, in the screen reader's words or its author's.
  func words(for error: FieldError) -> MarkedText {
    let what =
      switch error {
      case .required: words(.errorRequired)
      case .tooShort(let count): words(.errorTooShort, ["length": counted(.characters, count)])
      case .other: words(.errorOther)
      case .said(let text): content(MarkedText(text))
      }
    return words(.error, ["error": what])
  }
}
