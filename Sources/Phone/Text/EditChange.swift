/// What happened in an edit box: all that a screen reader needs to tell it, in TalkBack's way or another.
///
/// Strings are what was really put in, taken away or passed over, in NFC. Of a password they are so too; a screen
/// reader that does not speak passwords tells `hidden` instead.
public enum EditChange: Hashable, Sendable {
  /// The learner typed. `replacing` is what the typing method took back for it, empty but for methods such as Telex.
  /// `finishing` is the word that a blank has just ended, with the punctuation at it; never of a password.
  /// `isFull`: there is room for no more, which is told each time.
  case typed(String, replacing: String, finishing: String?, isFull: Bool)
  /// One text took the place of another: typed over a selection, or put right by a suggestion.
  case replaced(String, by: String, isFull: Bool)
  /// Text is gone, and some is left or it was a single character.
  case deleted(String)
  /// More than one character is gone, and nothing is left.
  case cleared(String)
  /// The selection went to the clipboard. `clearsField`: nothing is left.
  case cut(String, clearsField: Bool)
  /// The selection is in the clipboard too.
  case copied(String)
  /// The clipboard, or as much of it as there was room for, was put in; in the place of a selection, if there was one.
  case pasted(String, replacing: String, isFull: Bool)
  /// The cursor passed over text. Where it came to an edge, that is told after it.
  case moved(over: String, to: FieldEdge?, clearsSelection: Bool)
  /// The cursor was put before a character, or at an edge.
  case cursor(at: Character?, edge: FieldEdge?, clearsSelection: Bool)
  /// The selection has changed at its moving end: what is no more selected, and what newly is. One is mostly empty;
  /// both are not where the cursor passed the place at which the selection began.
  case selected(String, unselected: String, edge: FieldEdge?)
  /// Everything is selected.
  case selectedAll(String)
  /// Nothing is selected any more, by the learner's wish.
  case selectionCleared(String)
  /// Moving now selects, or does so no more. `selected` is what is selected at that moment, often nothing.
  case selectionMode(isOn: Bool, selected: String)
  /// Nothing has changed, and why.
  case nothing(Reason)

  /// Why nothing has changed.
  public enum Reason: Hashable, Sendable {
    /// The cursor can't go back.
    case beginningOfField
    /// The cursor can't go on.
    case endOfField
    /// There is text in that direction, but no word, line or paragraph: punctuation, say, which words pass over.
    case nothingFurther(Granularity)
    /// There is nothing to delete or to clear.
    case nothingToDelete
    /// There is nothing to type, to paste or to put in place: the text given was empty.
    case nothingToInsert
    /// There is nothing selected.
    case nothingSelected
    /// There is nothing to select.
    case nothingToSelect
    /// There is nothing in the clipboard.
    case clipboardEmpty
    /// There is room for no more.
    case maximumLengthReached
    /// The edit box takes nothing but digits.
    case digitsOnly
    /// A password can be neither cut nor copied.
    case passwordIsNotCopied
  }
}

/// The two places where an edit box ends. In an empty one both are the same, and it is the beginning.
public enum FieldEdge: String, Hashable, Sendable, CaseIterable, Codable { case beginning, end }

extension EditChange {
  /// What stands for a character that is not to be known.
  public static let bullet: Character = "\u{2022}"

  /// The same with a bullet for each character: what may be told of a password.
  public var hidden: EditChange {
    func hide(_ text: String) -> String { String(repeating: Self.bullet, count: text.count) }
    return switch self {
    case .typed(let new, let old, _, let isFull):
      .typed(hide(new), replacing: hide(old), finishing: nil, isFull: isFull)
    case .replaced(let old, let new, let isFull): .replaced(hide(old), by: hide(new), isFull: isFull)
    case .deleted(let text): .deleted(hide(text))
    case .cleared(let text): .cleared(hide(text))
    case .cut(let text, let clearsField): .cut(hide(text), clearsField: clearsField)
    case .copied(let text): .copied(hide(text))
    case .pasted(let new, let old, let isFull): .pasted(hide(new), replacing: hide(old), isFull: isFull)
    case .moved(let text, let edge, let clears): .moved(over: hide(text), to: edge, clearsSelection: clears)
    case .cursor(let character, let edge, let clears):
      .cursor(at: character.map { _ in Self.bullet }, edge: edge, clearsSelection: clears)
    case .selected(let new, let old, let edge): .selected(hide(new), unselected: hide(old), edge: edge)
    case .selectedAll(let text): .selectedAll(hide(text))
    case .selectionCleared(let text): .selectionCleared(hide(text))
    case .selectionMode(let isOn, let text): .selectionMode(isOn: isOn, selected: hide(text))
    case .nothing: self
    }
  }
}
