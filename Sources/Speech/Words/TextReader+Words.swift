internal import Feedback

extension TextReader {
  /// A word: in capitals, of this language, or of another one.
  mutating func readWord() -> Bool {
    guard text[place].isPartOfWord else { return false }
    let end = endOfWord(at: place)
    let word = Letters(text[place..<end])
    if word.allSatisfy(\.isMark) {
      place = end
      return true
    }
    if word.isCapitalWord, readCapitalWord(word) {
      place = end
    } else if isOwn(word) {
      remarkOwn(word)
      builder.say(respelled(word).string)
      place = end
    } else if let letterName = nameOfSingle(word) {
      builder.say(letterName)
      place = end
    } else {
      readForeignWord(end: end)
    }
    return true
  }

  /// A word ends where its script ends; an apostrophe or, in English, a hyphen between two letters belongs to it.
  func endOfWord(at start: Int) -> Int {
    let script = Script.of(text[start])
    var end = start + 1
    while let letter = letter(at: end) {
      if letter.isPartOfWord {
        guard letter.isMark || Script.of(letter) == script else { break }
        end += 1
      } else if letter == "'" || (letter == "-" && tables.isEngineLatin) {
        guard let next = self.letter(at: end + 1), next.isPartOfWord, Script.of(next) == script else { break }
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a word can be said by this language's voice.
  private func isOwn(_ word: Letters) -> Bool { tables.owns(word) }

  /// One letter that is no word: in Vietnamese a consonant, in Hindi any Latin letter.
  private func nameOfSingle(_ word: Letters) -> String? {
    guard word.count == 1 else { return nil }
    return tables.letterNames[[word[0].small]]
  }

  /// A word of this language as the engine says it right.
  private func respelled(_ word: Letters) -> Letters {
    if tables.spoken.numbers == .vietnamese { return VietnameseSyllable.withNewTonePlace(word) }
    return tables.alphabet.script == .devanagari ? HindiWords.withEndingApart(word) : word
  }

  /// A word that is said letter by letter. Beside a digit it is part of a code, and rightly spelled.
  private mutating func remarkSpelled(_ word: Letters) {
    guard peek(-1)?.isDigit != true, letter(at: place + word.count)?.isDigit != true else { return }
    remarks?.doubt(word, .spelledOut, in: tables)
  }

  /// A word that this language's voice says: whether the engine knows to say it, the engine is asked.
  private mutating func remarkOwn(_ word: Letters) {
    guard remarks != nil, tables.isEngineLatin else { return }
    if word.indices.dropFirst().contains(where: { word[$0].isCapital && !word[$0 - 1].isCapital && word[$0 - 1] != "-" }
    ) {
      remarks?.doubt(word, .cutApart, in: tables)
    } else {
      remarks?.ask(word, in: tables)
    }
  }

  /// A word that another language's voice says. Letters of its own make a word surely that language's; plain ones
  /// don't, unless that language has a row for it.
  private mutating func remarkForeign(_ word: Letters, of own: Language?) {
    guard remarks != nil else { return }
    if let own, let tables = reading.tables[own] {
      guard word.allSatisfy({ $0.value < 0x80 }) else { return }
      if let (_, end) = tables.pronunciations.match(word, at: 0), end == word.count { return }
    }
    remarks?.doubt(word, .foreign, in: tables)
  }

  // MARK: - Capitals

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
      builder.say(letters.map { tables.letterNames[[$0.small]] ?? String($0) }.joined(separator: " "))
    }
    // The last dot ends the sentence too, if a new one begins behind it.
    if letter(at: end) == nil { builder.pause(.stop) }
    place = end
    return true
  }

  /// A word in capitals: in small letters where it is a word, else by the names of its letters.
  private mutating func readCapitalWord(_ word: Letters) -> Bool {
    guard Script.of(word[0]) == .latin else { return false }
    let letters = word.filter { $0.isPartOfWord && !$0.isMark }
    if tables.spoken.numbers == .vietnamese {
      let isSyllable = VietnameseSyllable.matches(word)
      if isSyllable, VietnameseSyllable.hasMarks(word) || isBesideMarkedCapitals() {
        builder.say(respelled(word.small).string)
        return true
      }
      guard letters.allSatisfy({ tables.letterNames[[$0.small]] != nil }) else { return false }
      remarkSpelled(word)
      builder.say(letters.map { tables.letterNames[[$0.small]] ?? "" }.joined(separator: " "))
      return true
    }
    if tables.alphabet.script == .latin {
      guard isOwn(word) else { return false }
      let looksLikeWord = letters.count > 4 && letters.contains { "AEIOUY".unicodeScalars.contains($0) }
      if looksLikeWord {
        remarkOwn(word.small)
      } else {
        remarkSpelled(word)
      }
      builder.say(looksLikeWord ? word.small.string : letters.map { "\($0)." }.joined())
      return true
    }
    guard letters.count <= 5, letters.allSatisfy({ tables.letterNames[[$0.small]] != nil }) else {
      return false
    }
    remarkSpelled(word)
    builder.say(letters.map { tables.letterNames[[$0.small]] ?? "" }.joined(separator: " "))
    return true
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
  private func wordBehind(_ end: Int) -> Range<Int>? {
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

  // MARK: - Other languages

  /// A word of another script or language: by its own voice, with its own table.
  private mutating func readForeignWord(end: Int) {
    var end = end
    let word = Letters(text[place..<end])
    // Marked words bring their capitalised neighbours along: `Nguyễn Văn An`. Those before are said already.
    let own = owner(of: word)
    remarkForeign(word, of: own)
    if let language = own, let tables = reading.tables[language], !tables.spoken.toneNames.isEmpty {
      while let next = wordBehind(end), isName(text[next], of: tables) || !self.tables.owns(text[next]),
        tables.owns(text[next])
      {
        end = next.upperBound
      }
    }
    defer { place = end }
    guard let own, let tables = reading.tables[own] else {
      builder.say(nearest(word).string)
      return
    }
    var reader = TextReader(Letters(text[place..<end]), tables, reading, builder)
    reader.builder.manner.language = own
    reader.readAll()
    let manner = builder.manner
    builder = reader.builder
    builder.manner = manner
  }

  /// What this language's voice makes of a word that is nobody's: the word itself if it knows the letters, such as
  /// `Đắk`, else the letters without their marks, else nothing.
  private func nearest(_ word: Letters) -> Letters {
    if tables.alphabet.owns(word) { return word }
    let bare = word.string.takenApart.filter { !$0.isMark }.map { $0 == "đ" ? "d" : $0 == "Đ" ? "D" : $0 }
    return tables.alphabet.owns(bare) ? bare : []
  }

  private func isName(_ word: ArraySlice<Unicode.Scalar>, of tables: LanguageTables) -> Bool {
    word.first?.isCapital == true && tables.owns(word)
  }

  /// The language that a word belongs to; `nil` for none.
  private func owner(of word: Letters) -> Language? {
    reading.order.first { language in
      language != tables.spoken.language && reading.tables[language]?.owns(word) == true
    }
  }
}

extension LanguageTables {
  /// Whether a word is this language's own: by its letters, and in Vietnamese by being a syllable.
  func owns(_ word: some Collection<Unicode.Scalar>) -> Bool {
    guard alphabet.owns(word) else { return false }
    return spoken.numbers != .vietnamese || VietnameseSyllable.matches(word)
  }

  /// Whether the engine reads words in plain letters, digits and hyphens well by itself, as it does in English.
  var isEngineLatin: Bool { alphabet.script == .latin && spoken.numbers != .vietnamese }
}
