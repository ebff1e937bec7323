public import Feedback

/// Turns the cells of a braille keyboard into edits of the text before the cursor, in uncontracted braille.
///
/// Like the composers of typing methods it trusts its memory only while the word it made stands before the cursor.
public struct BrailleComposer: Hashable, Sendable, Codable {
  /// What came of a cell.
  public enum Outcome: Hashable, Sendable {
    /// Text was typed, changed or deleted.
    case edit(Edit)
    /// The cell, or cells, are a sign that waits for what comes next.
    case sign(BrailleSign)
    /// A sign that was waiting was taken back.
    case signDeleted(BrailleSign)
    /// The cell means nothing here, and was not taken.
    case unknown(BrailleCell)
  }

  /// Whose braille it is.
  public let language: Language
  private var word = ""
  private var cells: [BrailleCell] = []
  private var shown = ""

  /// A word with more cells than this goes on as if the cursor had moved, so that the memory stays small.
  private static let mostCells = 40
  private static let longestWord = 16

  /// A composer for the braille of a language; `nil` where no table is known.
  public init?(_ language: Language) {
    guard BrailleTable.table(for: language) != nil else { return nil }
    self.language = language
  }

  /// A cell was entered; the blank cell is the space.
  public mutating func enter(_ cell: BrailleCell, before text: String) -> Outcome {
    guard let table = BrailleTable.table(for: language) else { return .unknown(cell) }
    if !isLive(before: text) || cells.count >= Self.mostCells { start(after: text) }
    if cell == .blank { return space(in: table) }
    cells.append(cell)
    let reading = BrailleReading(cells, after: word, in: table, isWhole: false)
    guard !reading.isUnknown else {
      cells.removeLast()
      return .unknown(cell)
    }
    let old = shown
    shown = reading.text
    if let sign = reading.pending, old == shown { return .sign(sign) }
    return .edit(Edit(from: old, to: shown))
  }

  /// Takes back the sign that waits; else deletes a letter, in Hindi one sign of it.
  public mutating func delete(before text: String) -> Outcome {
    if isLive(before: text), !cells.isEmpty, let table = BrailleTable.table(for: language) {
      let reading = BrailleReading(cells, after: word, in: table, isWhole: false)
      if let sign = reading.pending {
        cells.removeLast()
        return .signDeleted(sign)
      }
    }
    start(after: "")
    var direct = DirectComposer()
    let isHindi = BrailleTable.table(for: language)?.grammar == .devanagari
    return .edit(isHindi ? DirectComposer.deletingSign(before: text) : direct.delete(before: text))
  }

  private func isLive(before text: String) -> Bool {
    !(cells.isEmpty && shown.isEmpty) && text.unicodeScalars.reversed().starts(with: shown.unicodeScalars.reversed())
      && (!shown.isEmpty || text.last.map(\.isWhitespace) != false)
  }

  private mutating func start(after text: String) {
    word = String(text.suffix(Self.longestWord).reversed().prefix { !$0.isWhitespace }.reversed())
    shown = word
    cells = []
  }

  /// What could still have become a tone is a sign of its own now.
  private mutating func space(in table: BrailleTable) -> Outcome {
    let whole = BrailleReading(cells, after: word, in: table, isWhole: true)
    let edit = Edit(from: shown, to: whole.text + " ", heard: whole.text == shown ? " " : nil)
    start(after: "")
    return .edit(edit)
  }
}
