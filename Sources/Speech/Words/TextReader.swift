internal import Feedback

/// Walks through a text once; at each place the first rule that matches says its words and moves on.
struct TextReader {
  let text: Letters
  let tables: LanguageTables
  let reading: Reading
  /// Which signs are named.
  var punctuation = Punctuation.none
  var place = 0
  var builder: ClauseBuilder
  /// What is remarked on words; `nil` where nobody asks.
  var remarks: Remarks?

  init(_ text: Letters, _ tables: LanguageTables, _ reading: Reading, _ builder: ClauseBuilder) {
    self.text = text
    self.tables = tables
    self.reading = reading
    self.builder = builder
  }

  /// The code point at a distance from the place; `nil` outside the text.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? { letter(at: place + distance) }

  /// The code point at an index; `nil` outside the text.
  func letter(at index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

  /// Reads to the end.
  mutating func readAll() {
    while place < text.count {
      if text[place] == " " {
        place += 1
      } else if !(readAddress() || readTableRowOfDigits() || readNumber() || readTableRow() || readPlural()
        || readDottedLetters() || readWord())
      {
        readSign()
      }
    }
  }

  /// Whether a word may begin here: not behind a letter or a digit.
  var isAtWordStart: Bool {
    guard let before = peek(-1) else { return true }
    return !before.isPartOfWord && !before.isDigit
  }

  /// `4G` is a word of the table and not a number.
  private mutating func readTableRowOfDigits() -> Bool {
    guard text[place].isDigit else { return false }
    return readTableRow()
  }

  /// A row of the pronunciation table.
  mutating func readTableRow() -> Bool {
    guard isAtWordStart || !text[place].isPartOfWord, let (row, end) = tables.pronunciations.match(text, at: place)
    else { return false }
    for span in row.spoken { builder.say(span.text, in: span.language) }
    place = end
    readPossessive()
    return true
  }

  /// `'s` behind a name stays with it.
  private mutating func readPossessive() {
    guard peek() == "'", peek(1) == "s", peek(2)?.isPartOfWord != true else { return }
    if tables.isEngineLatin { builder.attach("'s") }
    place += 2
  }
}
