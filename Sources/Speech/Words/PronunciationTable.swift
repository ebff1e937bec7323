internal import Feedback

/// The written words that are said otherwise, ready to be looked up at any place of a text.
struct PronunciationTable {
  /// A row.
  struct Row {
    /// As written.
    let written: Letters
    /// In small letters without hyphens, for matching without case; `nil` where only the exact case counts.
    let folded: Letters?
    /// As said.
    let spoken: [Utterance.Span]
  }

  private var rows: [Unicode.Scalar: [Row]] = [:]

  /// The rows of a language. `prepared` makes of a row's words what the engine may be given.
  ///
  /// A row of three letters or more also matches in other case and without its hyphens; one in capitals never matches
  /// small letters: `AI` is not the Vietnamese `ai`.
  init(_ pronunciations: [SpokenLanguage.Pronunciation], prepared: (String) -> String) {
    for pronunciation in pronunciations {
      let written = Cleaning.cleaned(pronunciation.written)
      guard let first = written.first else { continue }
      let letters = written.filter(\.isPartOfWord)
      let isFoldable = letters.count >= 3 && !letters.isCapitalWord
      let spoken = pronunciation.spoken.spans.map { span in
        var span = span
        if span.language == nil { span.text = prepared(span.text) }
        return span
      }
      let row = Row(written: written, folded: isFoldable ? Self.folded(written) : nil, spoken: spoken)
      rows[first.small, default: []].append(row)
    }
    for first in rows.keys {
      // Stable: of two equally long rows the first one in the file wins.
      rows[first] = rows[first]?.enumerated().sorted {
        ($1.element.written.count, $0.offset) < ($0.element.written.count, $1.offset)
      }.map(\.element)
    }
  }

  private static func folded(_ written: Letters) -> Letters { written.filter { $0 != "-" }.small }

  /// The longest row that matches at a place, and the place after it.
  func match(_ text: Letters, at start: Int) -> (row: Row, end: Int)? {
    guard let candidates = rows[text[start].small] else { return nil }
    var inOtherCase: (row: Row, end: Int)?
    for row in candidates {
      // Of two rows of one length the one in the exact case wins.
      if let found = inOtherCase, row.written.count < found.row.written.count { break }
      if let end = Self.end(of: row.written, in: text, at: start) { return (row, end) }
      if inOtherCase == nil, let folded = row.folded, let end = Self.foldedEnd(of: folded, in: text, at: start) {
        inOtherCase = (row, end)
      }
    }
    return inOtherCase
  }

  private static func end(of written: Letters, in text: Letters, at start: Int) -> Int? {
    let end = start + written.count
    guard end <= text.count, text[start..<end].elementsEqual(written), isBoundary(text, at: end) else { return nil }
    return end
  }

  private static func foldedEnd(of folded: Letters, in text: Letters, at start: Int) -> Int? {
    var place = start
    for letter in folded {
      while place < text.count, place > start, text[place] == "-" { place += 1 }
      guard place < text.count, text[place].small == letter else { return nil }
      place += 1
    }
    return isBoundary(text, at: place) ? place : nil
  }

  /// A word ends where no digit and no letter of its script follows; after a mark, such as the dot of `Rs.`, it always
  /// does.
  private static func isBoundary(_ text: Letters, at end: Int) -> Bool {
    guard end < text.count else { return true }
    let last = text[end - 1]
    guard last.isPartOfWord || last.isDigit else { return true }
    guard text[end].isPartOfWord else { return !text[end].isDigit }
    return last.isPartOfWord && !text[end].isMark && Script.of(text[end]) != Script.of(last)
  }
}
