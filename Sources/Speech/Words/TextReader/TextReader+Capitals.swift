internal import Feedback

extension TextReader {
  /// `OTPs`, which the engine takes for one word: what the table says of the capitals, and their ending.
  mutating func readPlural() -> Bool {
    guard tables.isEngineLatin, text[place].isCapital else { return false }
    let end = endOfWord(at: place)
    let word = Letters(text[place..<end])
    let capitals = Letters(word.dropLast())
    guard word.last == "s", capitals.isCapitalWord, isOwn(word) else { return false }
    let row = tables.pronunciations.match(capitals, at: 0).flatMap { $0.end == capitals.count ? $0.row : nil }
    if row == nil { remarkSpelled(word) }
    // A row that leaves the capitals alone says that the engine spells them; their plural it doesn't.
    if let row, row.spoken.map(\.text) != [capitals.string] {
      for span in row.spoken { builder.say(span.text, in: span.language) }
    } else {
      builder.say(capitals.map { "\($0)." }.joined())
    }
    builder.attach(builder.lastWord.contains(".") ? "'s" : "s")
    place = end
    return true
  }

  /// `U.S.A.`: letters with dots are no sentence ends.
  mutating func readDottedLetters() -> Bool {
    var end = place
    var letters: Letters = []
    while let letter = letter(at: end), letter.isPartOfWord, self.letter(at: end + 1) == "." {
      letters.append(letter)
      end += 2
    }
    guard letters.count > 1, isAtWordStart, tables.alphabet.owns(letters),
      letter(at: end)?.isPartOfWord != true
    else { return false }
    if tables.isEngineLatin {
      builder.say(letters.map { "\($0)." }.joined())
    } else {
      // Indian letters stand for syllables of their own: कृ प उ.
      let isNamed = tables.alphabet.script == .latin
      builder.say(
        letters.map { isNamed ? tables.letterNames[[$0.small]] ?? String($0) : String($0) }.joined(separator: " "))
    }
    // The last dot ends the sentence too, if a new one begins behind it.
    if letter(at: end) == nil { builder.pause(.stop) }
    place = end
    return true
  }

  /// A word in capitals: in small letters where it is a word, else by the names of its letters.
  mutating func readCapitalWord(_ word: Letters) -> Bool {
    guard Script.of(word[0]) == .latin else { return false }
    let letters = word.filter { $0.isPartOfWord && !$0.isMark }
    if tables.spoken.numbers == .vietnamese {
      let isSyllable = VietnameseSyllable.matches(word)
      if isSyllable, VietnameseSyllable.hasMarks(word) || isBesideMarkedCapitals() {
        builder.say(respelled(word.small).string)
        return true
      }
      if readByEnglishWord(word) { return true }
      guard letters.allSatisfy({ tables.letterNames[[$0.small]] != nil }) else { return false }
      remarkSpelled(word)
      builder.say(letters.map { tables.letterNames[[$0.small]] ?? "" }.joined(separator: " "))
      return true
    }
    if tables.alphabet.script == .latin {
      guard isOwn(word) else { return false }
      let looksLikeWord = looksLikeWord(letters) || letters.contains(where: Self.isVowel) && isBesideCapitalWords()
      if looksLikeWord {
        remarkOwn(word.small)
      } else {
        remarkSpelled(word)
      }
      builder.say(looksLikeWord ? word.small.string : letters.map { "\($0)." }.joined())
      return true
    }
    if readByEnglishWord(word) { return true }
    guard letters.count <= 5, letters.allSatisfy({ tables.letterNames[[$0.small]] != nil }) else {
      return false
    }
    remarkSpelled(word)
    builder.say(letters.map { tables.letterNames[[$0.small]] ?? "" }.joined(separator: " "))
    return true
  }

  /// `OFF` in a text of another language: the table of a language that the engine reads by itself says that it is a word
  /// of its own.
  private mutating func readByEnglishWord(_ word: Letters) -> Bool {
    for language in reading.order {
      guard let other = reading.tables[language], other.isEngineLatin, language != tables.spoken.language,
        let (row, end) = other.pronunciations.match(word, at: 0), end == word.count, row.written.isCapitalWord,
        row.spoken.map(\.text) == [word.small.string]
      else { continue }
      builder.say(word.small.string, in: language)
      return true
    }
    return false
  }

  private static func isVowel(_ capital: Unicode.Scalar) -> Bool { "AEIOUY".unicodeScalars.contains(capital) }

  /// Short capitals are letters, long ones with a vowel are a word.
  private func looksLikeWord(_ capitals: Letters) -> Bool {
    capitals.count > 4 && capitals.contains(where: Self.isVowel)
  }

  /// Whether the word before or behind is a long one in capitals, as in `EMERGENCY CALLS ONLY`.
  private func isBesideCapitalWords() -> Bool {
    [wordBehind(endOfWord(at: place)), wordBefore(place)].compactMap { $0 }.contains { range in
      let word = Letters(text[range])
      return word.isCapitalWord && looksLikeWord(word)
    }
  }

  /// Whether the word before or behind is in capitals with Vietnamese marks, as in `CÀI ĐẶT MAI`.
  private func isBesideMarkedCapitals() -> Bool {
    let end = endOfWord(at: place)
    let neighbours = [wordBehind(end), wordBefore(place)].compactMap { $0 }
    return neighbours.contains { range in
      let word = text[range]
      return word.isCapitalWord && VietnameseSyllable.hasMarks(word)
    }
  }

  /// The word behind a place, with one blank between.
  func wordBehind(_ end: Int) -> Range<Int>? {
    guard letter(at: end) == " ", let first = letter(at: end + 1), first.isPartOfWord else { return nil }
    return end + 1..<endOfWord(at: end + 1)
  }

  /// The word before a place, with one blank between.
  private func wordBefore(_ start: Int) -> Range<Int>? {
    guard letter(at: start - 1) == " ", let last = letter(at: start - 2), last.isPartOfWord else { return nil }
    var first = start - 2
    while let before = letter(at: first - 1), before.isPartOfWord { first -= 1 }
    return first..<start - 1
  }
}
