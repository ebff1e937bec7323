import Feedback

/// Typing and editing, row by row after TalkBack's text events.
extension Telling {
  /// Times the voice's pitch at which what is gone is told: TalkBack's own figure.
  private static let deletedPitch = 1.2

  mutating func tellTypingBegan(_ text: String, isPassword: Bool) {
    let held = text.isEmpty ? nil : isPassword ? counted(.characters, text.count) : content(MarkedText(text))
    say(joined([words(.editing), held].compactMap { $0 }), .queue)
    if phone.state.editing?.page != nil { say(words(.keyboardShown), .queue) }
    if isPassword, !settings.speaksPasswords { hints.append(words(.passwordHidden)) }
  }

  mutating func tell(_ change: EditChange, isPassword: Bool) {
    let isHidden = isPassword && !settings.speaksPasswords
    switch isHidden ? change.hidden : change {
    case .typed(let text, _, let word, let isFull):
      play(.typed)
      tellTyped(text, finishing: word)
      // The last digit of a PIN is no edge to run against.
      if isFull, !isPassword { tellFull() }
    case .replaced(let old, let new, let isFull):
      play(.typed)
      say(words(.textReplaced, ["new": written(new), "old": written(old)]), .flush)
      if isFull { tellFull() }
    case .deleted(let text): tellDeleted(words(.textDeleted, ["text": written(text)]))
    case .cleared: tellDeleted(words(.textCleared))
    case .cut(let text, let clearsField):
      play(.deleted)
      say(joined([words(.textCut, ["text": written(text)])] + (clearsField ? [words(.textCleared)] : [])), .flush)
    case .copied(let text): say(words(.textCopied, ["text": written(text)]), .flush)
    case .pasted(let text, _, let isFull):
      play(.typed)
      say(words(.textPasted, ["text": written(text)]), .flush)
      if isFull { tellFull() }
    case .moved(let text, let edge, let clears): tellPassed(text, edge, clearsSelection: clears)
    case .cursor(let character, let edge, let clears):
      tellPassed(character.map { String($0) } ?? "", edge, clearsSelection: clears)
    case .selected(let new, let old, let edge):
      let parts = [
        old.isEmpty ? nil : words(.textUnselected, ["text": written(old)]),
        new.isEmpty ? nil : words(.textSelected, ["text": written(new)]), edge.map(words(for:)),
      ]
      say(joined(parts.compactMap { $0 }), .flush)
    case .selectedAll(let text): say(words(.allSelected, ["text": written(text)]), .flush)
    case .selectionCleared: say(words(.selectionCleared), .flush)
    case .selectionMode(let isOn, let text):
      play(isOn ? .on : .off)
      let held = text.isEmpty ? [] : [words(.allSelected, ["text": written(text)])]
      say(joined([words(isOn ? .selectionModeOn : .selectionModeOff)] + held), .flush)
    case .nothing(let reason): tell(reason)
    }
  }

  private mutating func tellTyped(_ text: String, finishing word: String?) {
    var parts: [MarkedText] = []
    if settings.echo.hasCharacters {
      mark(character: text)
      parts.append(written(text))
    }
    if settings.echo.hasWords, let word, !word.isEmpty { parts.append(content(MarkedText(word))) }
    say(joined(parts), .flush)
  }

  private mutating func tellDeleted(_ text: MarkedText) {
    play(.deleted)
    say(text.mapped { $0.relativePitch *= Self.deletedPitch }, .flush)
  }

  private mutating func tellPassed(_ text: String, _ edge: FieldEdge?, clearsSelection: Bool) {
    mark(character: text)
    let parts = [
      text.isEmpty ? nil : written(text), edge.map(words(for:)), clearsSelection ? words(.selectionCleared) : nil,
    ]
    say(joined(parts.compactMap { $0 }), .flush)
  }

  private func words(for edge: FieldEdge) -> MarkedText {
    words(edge == .beginning ? .beginningOfField : .endOfField)
  }

  private mutating func tellFull() {
    play(.edge)
    say(words(.maximumLength), .queue)
  }

  private mutating func tell(_ reason: EditChange.Reason) {
    play(reason.isEdge ? .edge : .failed)
    say(words(reason.phraseKey), .flush)
  }

  // MARK: Braille

  mutating func tell(_ sign: BrailleSign) {
    play(.typed)
    say(words(sign.phraseKey), .flush)
  }

  mutating func tell(_ cell: BrailleCell) {
    play(.failed)
    say(words(.unknownCell, ["dots": numbers(of: cell)]), .flush)
  }

  /// A sign that waited was taken back.
  mutating func tellDeleted(_ sign: BrailleSign) {
    play(.deleted)
    say(words(.textDeleted, ["text": words(sign.phraseKey)]), .flush)
  }

  /// The dots of a cell so far; the sound alone where there is none.
  mutating func tellDots(of cell: BrailleCell) {
    play(.typed)
    if !cell.isEmpty { say(words(.dots, ["dots": numbers(of: cell)]), .flush) }
  }

  private func numbers(of cell: BrailleCell) -> MarkedText {
    MarkedText(cell.dots.map { String($0) }.joined(separator: " "))
  }
}

extension EditChange.Reason {
  fileprivate var isEdge: Bool {
    switch self {
    case .beginningOfField, .endOfField, .nothingFurther, .maximumLengthReached: true
    default: false
    }
  }

  /// The sentence that says it.
  var phraseKey: PhraseKey {
    switch self {
    case .beginningOfField: .beginningOfField
    case .endOfField: .endOfField
    case .nothingFurther: .nothingFurther
    case .nothingToDelete: PhraseKey("edit nothing to delete")
    case .nothingToInsert: PhraseKey("edit nothing to insert")
    case .nothingSelected: PhraseKey("edit nothing selected")
    case .nothingToSelect: PhraseKey("edit nothing to select")
    case .clipboardEmpty: PhraseKey("edit clipboard empty")
    case .maximumLengthReached: .maximumLength
    case .digitsOnly: PhraseKey("edit digits only")
    case .passwordIsNotCopied: PhraseKey("edit password not copied")
    }
  }

  /// One of each.
  static let all: [EditChange.Reason] = [
    .beginningOfField, .endOfField, .nothingFurther(.words), .nothingToDelete, .nothingToInsert, .nothingSelected,
    .nothingToSelect, .clipboardEmpty, .maximumLengthReached, .digitsOnly, .passwordIsNotCopied,
  ]
}
