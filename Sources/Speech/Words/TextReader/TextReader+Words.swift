internal import Feedback

extension TextReader {
  /// A word: in capitals, of this language, or of another one.
  mutating func readWord() -> Bool {
    guard text[place].isPartOfWord else { return false }
    let end = endOfWord(at: place)
    let word = Letters(text[place..<end])
    if word.allSatisfy(\.isMark) {
      if word.count == 1 { builder.say(tables.letterNames[word] ?? "") }
      place = end
      return true
    }
    if word == ["x"], peek(-1) == " ", peek(1) == " ", peek(2)?.isDigit == true {
      // 2 tablets x 3 times.
      builder.say(tables.spoken.characterNames["×"] ?? "")
      place = end
    } else if word == ["A"], isLetterA(end: end) {
      builder.say(tables.letterAlone(word[0]))
      place = end
    } else if word.isCapitalWord, readCapitalWord(word) {
      place = end
    } else if isOwn(word) {
      remarkOwn(word)
      builder.say(respelled(word).string)
      place = end
    } else if tables.spoken.numbers == .vietnamese, let syllables = VietnameseSyllable.syllables(of: word) {
      // #AnToàn
      builder.say(syllables.map { respelled($0).string }.joined(separator: " "))
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
        if letter == "-", isRow(at: end + 1) { break }
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// `Press A to go on`: the letter, which the English voice would take for the article.
  private func isLetterA(end: Int) -> Bool {
    guard tables.isEngineLatin else { return false }
    if !builder.isAtStart { return true }
    let next = letter(at: end) == " " ? end + 1 : end
    guard let first = letter(at: next) else { return true }
    return !first.isPartOfWord || isBefore(tables.context.linking, at: end)
  }

  /// Whether the table says something else than what is written here: `Shift-Esc`.
  private func isRow(at start: Int) -> Bool {
    guard let (row, end) = tables.pronunciations.match(text, at: start) else { return false }
    return end - start > 1 && row.spoken.map(\.text) != [row.written.string]
  }

  /// Whether a word can be said by this language's voice.
  func isOwn(_ word: Letters) -> Bool {
    tables.owns(word) || (isUnmarkedVietnamese && UnmarkedVietnamese.matches(word))
  }

  /// One letter that is no word: in Vietnamese a consonant, in Hindi any Latin letter.
  private func nameOfSingle(_ word: Letters) -> String? {
    guard word.count == 1 else { return nil }
    return tables.letterNames[[word[0].small]]
  }

  /// A word of this language as the engine says it right.
  func respelled(_ word: Letters) -> Letters {
    if isUnmarkedVietnamese { return UnmarkedVietnamese.said(word) }
    if tables.spoken.numbers == .vietnamese { return VietnameseSyllable.withNewTonePlace(word) }
    return tables.alphabet.script == .devanagari ? HindiWords.withSilentVowel(HindiWords.withEndingApart(word)) : word
  }

  /// A word that is said letter by letter. Beside a digit it is part of a code, and rightly spelled.
  mutating func remarkSpelled(_ word: Letters) {
    guard peek(-1)?.isDigit != true, letter(at: place + word.count)?.isDigit != true else { return }
    remarks?.doubt(word, .spelledOut, in: tables)
  }

  /// A word that this language's voice says: whether the engine knows to say it, the engine is asked.
  mutating func remarkOwn(_ word: Letters) {
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
