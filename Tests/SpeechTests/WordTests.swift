import Feedback
import Testing

@testable import Speech

/// Words, letters, signs and pictures of the course, one by one: `Sentences/words.tsv`.
struct WordRow: Sendable {
  let language: Language
  /// `word`, `number`, `letter`, `sign` or `picture`.
  let kind: String
  let written: String
  let respelling: String
  let phonemes: String

  /// Letters and signs are heard when they are spelled.
  var isSpelled: Bool { kind == "letter" || kind == "sign" }

  var utterance: Utterance { Utterance([.init(written, isSpelled: isSpelled)], by: .phone, in: language) }

  static let all: [WordRow] = SentenceTable.rows("words.tsv").map { row in
    WordRow(
      language: Language(row[0]), kind: row[1], written: row[2] == "(space)" ? " " : row[2], respelling: row[3],
      phonemes: row[4])
  }

  static func all(_ language: Language) -> [WordRow] { all.filter { $0.language == language } }
}

@Suite struct WordTests {
  /// A sentence around a word: the engine, and a reading that trusted it, would say a word alone otherwise.
  private static let frames = [
    ShippedLanguages.vi: ("Bạn hãy nghe", "ngay bây giờ nhé"), ShippedLanguages.en: ("Please say", "again now"),
    ShippedLanguages.hi: ("आप", "फिर सुनिए"),
  ]

  @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
  func wordIsRespelledAloneAndInASentence(_ language: Language) throws {
    let rows = WordRow.all(language)
    #expect(rows.count >= 150)
    let (before, behind) = try #require(Self.frames[language])
    for row in rows {
      #expect(ReadingTests.reading.clauses(of: row.utterance).respelling(in: language) == row.respelling)
      guard row.kind == "word" else { continue }
      let sentence = "\(before) \(row.written) \(behind)"
      #expect(ReadingTests.respelled(sentence, language) == "\(before) \(row.respelling) \(behind)")
    }
  }
}

extension EngineTests {
  @Suite struct WordSoundTests {
    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func engineSaysTheWordRight(_ language: Language) throws {
      for row in WordRow.all(language) {
        let said = try PhonemeTests.phonemes(of: row.utterance)
        #expect(PhonemeTests.comparable(said) == PhonemeTests.comparable(row.phonemes), "\(row.written)")
      }
    }
  }
}
