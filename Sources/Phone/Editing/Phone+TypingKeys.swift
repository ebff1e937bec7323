import Feedback

/// Keys that type: through the composer of the typing method, or as dots of braille.
extension Phone {
  /// A key of the keyboard went down.
  mutating func type(_ key: Character) -> [Change] {
    if state.editing?.braille != nil { return pressBraille(key) }
    return typeByComposer(key)
  }

  /// A key of the keyboard was let go. What ends no cell is nothing.
  mutating func letGo(_ key: Character) -> [Change] {
    guard let cell = state.editing?.braille?.keyboard.release(key) else { return [.nothing(.notTyping)] }
    return enter(cell)
  }

  /// Types a character by the composer at hand, or by another one that has no memory.
  mutating func typeByComposer(_ key: Character, _ other: Composer? = nil) -> [Change] {
    guard !key.isNewline else { return enter() }
    guard var editing = state.editing, let field = focused?.element.field else { return [.nothing(.notTyping)] }
    let isControl = key.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard !isControl else { return [.edited(.nothing(.nothingToInsert), isPassword: field.isPassword)] }
    guard let key = field.taking(key) else { return [.edited(.nothing(.digitsOnly), isPassword: field.isPassword)] }
    guard var other else {
      let edit = editing.composer.press(key, before: editing.text.beforeCursor)
      state.editing = editing
      return put(edit)
    }
    return put(other.press(key, before: editing.text.beforeCursor))
  }

  /// Deletes before the cursor: a dot that waits, a braille sign that waits, else text.
  mutating func deleteBefore() -> [Change] {
    guard var editing = state.editing else { return [.nothing(.notTyping)] }
    if var braille = editing.braille {
      if braille.keyboard.dots != .blank {
        state.editing?.braille?.keyboard.clear()
        return [.dots(.blank)]
      }
      if editing.text.selection == nil {
        let outcome = braille.composer.delete(before: editing.text.beforeCursor)
        state.editing?.braille = braille
        if case .signDeleted(let sign) = outcome { return [.signDeleted(sign)] }
      }
      return change { text, _ in text.deleteBackward() }
    }
    switch editing.composer {
    case .telex, .transliteration:
      // These know which keys made the letters, and what the word was before the last of them.
      guard editing.text.selection == nil else { break }
      let edit = editing.composer.delete(before: editing.text.beforeCursor)
      state.editing = editing
      guard edit != .nothing else { break }
      return change { text, _ in
        let change = text.type(edit.inserting, deleting: edit.deleting)
        if case .typed = change { return .deleted(edit.heard) }
        return change
      }
    case .direct, .inscript: break
    }
    return change { text, _ in text.deleteBackward() }
  }

  // MARK: Braille

  private mutating func pressBraille(_ key: Character) -> [Change] {
    guard var braille = state.editing?.braille else { return [.nothing(.notTyping)] }
    let cell = braille.keyboard.press(key)
    state.editing?.braille = braille
    if let cell { return enter(cell) }
    guard key == " " || BrailleKeyboard.dot(of: key) != nil else {
      return [.edited(.nothing(.nothingToInsert), isPassword: false)]
    }
    return [.dots(braille.keyboard.dots)]
  }

  private mutating func enter(_ cell: BrailleCell) -> [Change] {
    guard let editing = state.editing, var braille = editing.braille else { return [.nothing(.notTyping)] }
    let outcome = braille.composer.enter(cell, before: editing.text.beforeCursor)
    state.editing?.braille = braille
    return switch outcome {
    case .edit(let edit): put(edit)
    case .sign(let sign): [.sign(sign)]
    case .signDeleted(let sign): [.signDeleted(sign)]
    case .unknown(let cell): [.unknownCell(cell)]
    }
  }

  private mutating func put(_ edit: Edit) -> [Change] {
    change { text, _ in text.type(edit.inserting, deleting: edit.deleting) }
  }
}

extension EditText {
  /// More than any composer looks at.
  private static let longestMemory = 64

  /// What a composer is shown: the text before the cursor, as much of it as could matter. What is selected gives way to
  /// what is typed, so nothing before it is changed, and nothing of it is shown.
  fileprivate var beforeCursor: String {
    selection == nil ? content[max(0, cursor - Self.longestMemory)..<cursor] : ""
  }
}
