import Feedback
import Testing

@testable import Speech

/// What every `pronunciations.txt` has to hold, and that all of it can be spoken.
@Suite struct ShippedPronunciationTests {
  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func everyTermIsGiven(_ language: Language) throws {
    let spoken = try #require(ShippedLanguages.all[language])
    for name in Terms.required(for: spoken.numbers) {
      #expect(spoken.words[name]?.isEmpty == false, "\(language): \(name)")
    }
    let known = Set(Terms.common + Terms.vietnamese + Terms.indian + Terms.optional)
    let unknown = spoken.words.keys.filter { name in
      !known.contains(name) && !Terms.openPrefixes.contains { name.hasPrefix($0) }
    }
    #expect(unknown.isEmpty)
    #expect(spoken.characterNames[" "] != nil)
  }

  @Test func languagesNameTheSameSignsAndPictures() {
    let names = ShippedLanguages.all.values.map { Set($0.emojiNames.keys) }
    #expect(names.allSatisfy { $0 == names.first && $0.count >= 60 })
  }

  /// Every letter has a word, and no word is that of two; all of them can be said in full.
  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func everyLetterHasItsSpellingWord(_ language: Language) throws {
    let spoken = try #require(ShippedLanguages.all[language])
    let letters = spoken.letterNames.keys.filter { $0.unicodeScalars.first?.isMark == false }
    #expect(letters.count >= 26)
    for letter in letters { #expect(spoken.spellingWords[letter] != nil, "\(letter)") }
    #expect(Set(spoken.spellingWords.values).count == spoken.spellingWords.count)
    for (letter, word) in spoken.spellingWords {
      let clauses = ReadingTests.reading.clauses(of: Utterance([.init(word)], by: .phone, in: language))
      #expect(clauses.count == 1 && clauses.first?.text.isEmpty == false, "\(letter): \(clauses)")
      // No word begins with ङ, and none that everybody knows with ड़: they stand in the middle of theirs.
      let script = Script.of(letter.unicodeScalars[letter.unicodeScalars.startIndex])
      guard script == Script.of(word.unicodeScalars[word.unicodeScalars.startIndex]) else { continue }
      #expect(word.lowercased().takenApart.contains(String(letter).takenApart), "\(letter): \(word)")
    }
  }

  /// The guard leaves every respelling and every name as it is: no letter that the voice doesn't know.
  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func everyRespellingCanBeSpoken(_ language: Language) throws {
    let spoken = try #require(ShippedLanguages.all[language])
    let tables = ShippedLanguages.all.mapValues { LanguageTables($0) }
    var said = spoken.pronunciations.flatMap { row in
      row.spoken.spans.map { ($0.language ?? language, $0.text) }
    }
    let names =
      [
        spoken.letterNames, spoken.toneNames, spoken.characterNames, spoken.emojiNames, spoken.spellingWords,
      ].flatMap(\.values)
      + spoken.words.filter { !$0.key.hasPrefix("written") && !$0.key.hasPrefix("groups") }.values.filter {
        // The Vietnamese voice gets words where others get digits.
        !$0.contains("{") && !$0.contains("|")
      }
    said += names.map { (language, $0) }
    for (language, text) in said {
      let clause = Clause(text: text, manner: .init(language: language), ending: .joint)
      let safe = SafeClause.guarded(clause, try #require(tables[language])).map(\.text).joined(separator: " ")
      #expect(safe == text)
    }
  }
}

extension EngineTests {
  @Suite struct NameTests {
    /// A word of the spelling alphabet that sounded like another would tell nothing.
    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func spellingWordsSoundDifferent(_ language: Language) throws {
      let spoken = try #require(ShippedLanguages.all[language])
      var words: [String: String] = [:]
      for word in spoken.spellingWords.values {
        let utterance = Utterance([.init(word)], by: .phone, in: language)
        let clause = try #require(ReadingTests.reading.clauses(of: utterance).first)
        let sounds = try EngineTests.synthesizer().phonemes(of: clause, ShippedLanguages.all)
        #expect(!sounds.isEmpty, "\(word)")
        #expect(words[sounds] == nil, "\(word) sounds like \(words[sounds] ?? "")")
        words[sounds] = word
      }
    }

    /// A listener can tell every letter and every sign from every other.
    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func namesSoundDifferent(_ language: Language) throws {
      let spoken = try #require(ShippedLanguages.all[language])
      var names: [String: String] = [:]
      for name in Set(Array(spoken.letterNames.values) + spoken.characterNames.values) {
        let clause = Clause(text: name, manner: .init(language: language), ending: .letter)
        let sounds = try EngineTests.synthesizer().phonemes(of: clause, ShippedLanguages.all)
        #expect(!sounds.isEmpty, "\(name)")
        #expect(names[sounds] == nil, "\(name) sounds like \(names[sounds] ?? "")")
        names[sounds] = name
      }
    }
  }
}
