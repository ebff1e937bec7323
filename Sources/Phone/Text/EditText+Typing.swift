extension EditText {
  /// What a keyboard sends: so many characters before the cursor are taken back, and text is put in their place.
  ///
  /// Where something is selected, the text takes the place of that and nothing else is taken back.
  ///
  /// - Parameter count: How many characters are taken back; more than there are take all.
  public mutating func type(_ text: String, deleting count: Int = 0) -> EditChange {
    let selected = selection
    let range = selected ?? max(0, cursor - max(0, count))..<cursor
    guard !text.isEmpty else { return range.isEmpty ? .nothing(.nothingToInsert) : delete(range) }
    let old = content[range]
    let word = finishedWord(by: text, before: range.lowerBound)
    guard let new = put(text, inPlaceOf: range) else { return .nothing(.maximumLengthReached) }
    if selected != nil { return .replaced(old, by: new, isFull: isFull) }
    return .typed(new, replacing: old, finishing: word, isFull: isFull)
  }

  /// The word that a blank ends: TalkBack goes back to the blank before, so punctuation is in it.
  private func finishedWord(by text: String, before position: Int) -> String? {
    guard !isPassword, let first = text.first, text.count == 1, first.isWhitespace else { return nil }
    var start = position
    while start > 0, !content.traits[start - 1].contains(.whitespace) { start -= 1 }
    return start < position ? content[start..<position] : nil
  }

  /// Backspace: the selection; else the last sign before the cursor.
  ///
  /// As on Android a sign is one scalar: a matra goes and leaves its letter, a virama leaves its consonant. In NFC a
  /// Vietnamese letter is a single sign with its mark and tone. Emoji go as a whole.
  public mutating func deleteBackward() -> EditChange {
    if let selection { return delete(selection) }
    guard let last = content.character(at: cursor - 1) else { return .nothing(.nothingToDelete) }
    let scalars = last.unicodeScalars
    guard scalars.count > 1, let sign = scalars.last, !last.goesAsAWhole else { return delete(cursor - 1..<cursor) }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars.dropLast())
    settle(at: content.replace(cursor - 1..<cursor, with: String(rest)))
    return .deleted(String(sign))
  }

  /// The selection; else all from the cursor back to where a step of that size leads. Where none is left, all there is.
  public mutating func deleteBackward(by granularity: Granularity) -> EditChange {
    let start = step(.backward, granularity)?.lowerBound ?? 0
    return deleteSelection(else: start..<cursor)
  }

  /// The selection; else all from the cursor on to where a step of that size leads. Where none is left, all there is.
  public mutating func deleteForward(by granularity: Granularity = .characters) -> EditChange {
    let end = step(.forward, granularity)?.upperBound ?? content.count
    return deleteSelection(else: cursor..<end)
  }

  /// Takes everything away.
  public mutating func clear() -> EditChange {
    guard !content.isEmpty else { return .nothing(.nothingToDelete) }
    let old = text
    content = TextContent("")
    settle(at: 0)
    return .cleared(old)
  }

  /// Puts text in the place of a range, as a spelling suggestion does; the cursor comes behind it.
  public mutating func replace(_ range: Range<Int>, with text: String) -> EditChange {
    let range = range.clamped(to: 0..<content.count)
    guard !text.isEmpty else { return range.isEmpty ? .nothing(.nothingToInsert) : delete(range) }
    let old = content[range]
    guard let new = put(text, inPlaceOf: range) else { return .nothing(.maximumLengthReached) }
    return .replaced(old, by: new, isFull: isFull)
  }

  private mutating func deleteSelection(else range: Range<Int>) -> EditChange {
    let range = selection ?? range
    return range.isEmpty ? .nothing(.nothingToDelete) : delete(range)
  }

  private mutating func delete(_ range: Range<Int>) -> EditChange {
    let old = content[range]
    settle(at: content.replace(range, with: ""))
    return content.isEmpty && range.count > 1 ? .cleared(old) : .deleted(old)
  }
}

extension Character {
  /// Whether backspace takes all its scalars: an emoji with what belongs to it, and a line feed of two signs.
  fileprivate var goesAsAWhole: Bool {
    isNewline || unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }
  }
}
