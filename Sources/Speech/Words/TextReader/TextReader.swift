internal import Feedback

/// Walks through a text once; at each place the first rule that matches says its words and moves on.
struct TextReader {
  let text: Letters
  let tables: LanguageTables
  let reading: Reading
  /// Which signs are named.
  var punctuation = Punctuation.none
  var place = 0
  /// Where a number may begin although a letter stands before it, as in `v2.0`.
  var numberStart: Int?
  /// Where the last amount ended.
  var amountEnd: Int?
  /// Where the last number ended that is dialled or typed.
  var dialledEnd: Int?
  /// Where the last day and month ended.
  var dateEnd: Int?
  var builder: ClauseBuilder
  /// Whether the text is Vietnamese without its marks, as many messages are.
  var isUnmarkedVietnamese = false
  /// What is remarked on words; `nil` where nobody asks.
  var remarks: Remarks?

  init(_ text: Letters, _ tables: LanguageTables, _ reading: Reading, _ builder: ClauseBuilder) {
    self.text = text
    self.tables = tables
    self.reading = reading
    self.builder = builder
    isUnmarkedVietnamese = tables.spoken.numbers == .vietnamese && UnmarkedVietnamese.isWritten(in: text)
  }

  /// The code point at a distance from the place; `nil` outside the text.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? { letter(at: place + distance) }

  /// The code point at an index; `nil` outside the text.
  func letter(at index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

  /// Reads to the end.
  mutating func readAll() {
    while place < text.count {
      let start = place
      defer { remarkNumber(from: start) }
      findNumberBehindLetters()
      if text[place] == " " {
        place += 1
      } else if !(readAddress() || readTableRowOfDigits() || readCode() || readNumber() || readRomanNumber()
        || readTableRow() || readPlural() || readDottedLetters() || readWord() || readSlashBehindAmount())
      {
        readSign()
      }
    }
  }

  /// A number of which only a part was read as one: no rule knows its form.
  private mutating func remarkNumber(from start: Int) {
    guard remarks != nil, text[start].isDigit, place != numberStart, isOfNumber(place) else { return }
    var (first, end) = (start, place)
    while isOfNumber(first - 1) || letter(at: first - 1)?.isDigit == true { first -= 1 }
    while isOfNumber(end) || letter(at: end)?.isDigit == true { end += 1 }
    remarks?.doubt(Letters(text[first..<end]), .unclearNumber, in: tables)
  }

  /// Whether a sign between two digits stands here. A comma without blanks is the comma of a list.
  private func isOfNumber(_ place: Int) -> Bool {
    guard let sign = letter(at: place), ".:/-".unicodeScalars.contains(sign) else { return false }
    return letter(at: place - 1)?.isDigit == true && letter(at: place + 1)?.isDigit == true
  }

  /// `v2.0`, `B12` and `S23.5` are said as numbers, other digits behind letters one by one.
  private mutating func findNumberBehindLetters() {
    guard text[place].isDigit, let before = peek(-1), before.isPartOfWord, let run = digits(at: place) else { return }
    let isDecimal = letter(at: run.end) == "." && letter(at: run.end + 1)?.isDigit == true
    let isBehindOneCapital = before.isCapital && peek(-2)?.isPartOfWord != true && peek(-2)?.isDigit != true
    let isShort = run.digits.count <= 2 && run.digits.first != "0" && letter(at: run.end)?.isPartOfWord != true
    if isDecimal || isBehindOneCapital && isShort { numberStart = place }
  }

  /// Whether a word may begin here: not behind a letter or a digit.
  var isAtWordStart: Bool {
    guard let before = peek(-1), place != numberStart else { return true }
    return !before.isPartOfWord && !before.isDigit
  }

  /// `4G` is a word of the table and not a number.
  private mutating func readTableRowOfDigits() -> Bool {
    guard text[place].isDigit else { return false }
    // 24/7/2026 is a date, and begins with no row.
    return isAtWordStart && readDate() || readTableRow()
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
