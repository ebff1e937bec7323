/// The clipboard is the phone's, not the field's: it comes in and goes out.
extension EditText {
  /// Takes the selection into the clipboard and out of the text.
  public mutating func cut(into clipboard: inout String) -> EditChange {
    guard let selection else { return .nothing(.nothingSelected) }
    guard !isPassword else { return .nothing(.passwordIsNotCopied) }
    clipboard = content[selection]
    settle(at: content.replace(selection, with: ""))
    return .cut(clipboard, clearsField: content.isEmpty)
  }

  /// Takes the selection into the clipboard. After it nothing is selected, so that typing replaces nothing by mistake;
  /// the cursor comes to the end of what was copied.
  public mutating func copy(into clipboard: inout String) -> EditChange {
    guard let selection else { return .nothing(.nothingSelected) }
    guard !isPassword else { return .nothing(.passwordIsNotCopied) }
    clipboard = content[selection]
    settle(at: selection.upperBound)
    return .copied(clipboard)
  }

  /// Puts the clipboard in at the cursor, or in the place of the selection; as much of it as there is room for.
  public mutating func paste(_ clipboard: String) -> EditChange {
    guard !clipboard.isEmpty else { return .nothing(.clipboardEmpty) }
    let range = selection ?? cursor..<cursor
    let old = content[range]
    guard let new = put(clipboard, inPlaceOf: range) else { return .nothing(.maximumLengthReached) }
    return .pasted(new, replacing: old, isFull: isFull)
  }
}
