internal import Feedback

extension TextReader {
  /// An e-mail address or the address of a page: its parts by the table, its signs by their names.
  mutating func readAddress() -> Bool {
    guard isAtWordStart, let end = endOfAddress() else { return false }
    dropPrefix("https://")
    dropPrefix("http://")
    dropPrefix("www.")
    while place < end {
      if text[place].isDigit {
        var digitsEnd = place
        while digitsEnd < end, text[digitsEnd].isDigit { digitsEnd += 1 }
        builder.say(tables.saidInGroups(Letters(text[place..<digitsEnd])))
        place = digitsEnd
      } else if !readTableRow() && !readAddressWord(end) {
        if place + 1 < end || text[place] != "/" {
          builder.say(tables.spoken.characterNames[Character(text[place])] ?? "")
        }
        place += 1
      }
    }
    return true
  }

  /// A word of an address ends at its hyphen.
  private mutating func readAddressWord(_ end: Int) -> Bool {
    guard text[place].isPartOfWord else { return false }
    var wordEnd = place
    while wordEnd < end, text[wordEnd].isPartOfWord { wordEnd += 1 }
    let word = Letters(text[place..<wordEnd])
    if tables.spoken.numbers == .vietnamese, tables.pronunciations.match(word, at: 0)?.end != word.count,
      let syllables = isInVietnameseLabel(word)
        ? [UnmarkedVietnamese.said(word)] : UnmarkedVietnamese.syllables(of: word)
    {
      builder.say(syllables.map(\.string).joined(separator: " "))
    } else {
      var reader = TextReader(word, tables, reading, builder)
      reader.readAll()
      builder = reader.builder
    }
    place = wordEnd
    return true
  }

  /// `cap-nhat-can-cuoc`: whether the words with hyphens between are all Vietnamese without marks.
  private func isInVietnameseLabel(_ word: Letters) -> Bool {
    guard UnmarkedVietnamese.matches(word) else { return false }
    func isOfLabel(_ letter: Unicode.Scalar?) -> Bool { letter.map { $0.isPartOfWord || $0 == "-" } ?? false }
    var (start, end) = (place, place)
    while isOfLabel(letter(at: start - 1)), place - start < Self.longestAddress { start -= 1 }
    while isOfLabel(letter(at: end)), end - place < Self.longestAddress { end += 1 }
    let pieces = text[start..<end].split(separator: "-")
    return pieces.count > 1 && UnmarkedVietnamese.isWritten(as: pieces.map { Letters($0) })
  }

  private mutating func dropPrefix(_ prefix: String) {
    let letters = Letters(prefix.unicodeScalars)
    if text[place...].prefix(letters.count).small == letters { place += letters.count }
  }

  /// Where an address ends that begins here; `nil` if none does.
  ///
  /// A page without `https://` or `www.` is known by its last part: the table has a row for it, such as `.vn`.
  private func endOfAddress() -> Int? {
    guard text[place].value < 0x80, text[place].isPartOfWord || text[place].isDigit else { return nil }
    var end = place
    var lastDot: Int?
    var firstSlash: Int?
    var ats = 0
    while let letter = letter(at: end), Self.isOfAddress(letter) {
      guard end - place < Self.longestAddress else { return nil }
      if letter == "@" { ats += 1 }
      if letter == "/" && firstSlash == nil { firstSlash = end }
      if letter == "." && firstSlash == nil { lastDot = end }
      end += 1
    }
    while end > place, ".,!?:;".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    if let next = letter(at: end), next.isPartOfWord { return nil }
    let start = text[place..<end].prefix(8).small.string
    if start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("www.") {
      return end > place + 8 ? end : nil
    }
    guard let lastDot, lastDot > place, lastDot + 1 < end else { return nil }
    if ats == 1, text[place] != "@", let at = text[place..<lastDot].firstIndex(of: "@"), at + 1 < lastDot {
      return end
    }
    guard ats == 0, let row = tables.pronunciations.match(text, at: lastDot), row.end <= end else { return nil }
    return row.end == end || text[row.end] == "/" || text[row.end] == ":" ? end : nil
  }

  /// Longer ones than mail allows nobody writes down; the bound keeps the reading of any text quick.
  private static let longestAddress = 254

  private static func isOfAddress(_ letter: Unicode.Scalar) -> Bool {
    letter.value < 0x80
      && (letter.isPartOfWord || letter.isDigit || "._%+-@:/?=&#~".unicodeScalars.contains(letter))
  }
}
