import Feedback
import Testing

@testable import Speech

extension EngineTests {
  @Suite struct PhonemeTests {
    /// The sounds of what is said, other languages in brackets.
    static func phonemes(of utterance: Utterance) throws -> String {
      var said = ""
      for clause in ReadingTests.reading.clauses(of: utterance) {
        let sounds = try EngineTests.synthesizer().phonemes(of: clause, ShippedLanguages.all)
        let isOwn = clause.manner.language == utterance.language
        said += (said.isEmpty ? "" : " ") + (isOwn ? sounds : "[\(clause.manner.language): \(sounds)]")
      }
      return said
    }

    /// The engine doesn't write the two level tones of Vietnamese, so they are left out of what is expected.
    static func comparable(_ phonemes: String) -> [Substring] {
      phonemes.filter { $0 != "1" && $0 != "7" }.split(separator: " ").filter { $0 != "/" }
    }

    @Test(arguments: GoldenSentence.all)
    func engineSaysTheSentenceRight(_ sentence: GoldenSentence) throws {
      let said = try Self.phonemes(of: Utterance([.init(sentence.written)], by: .phone, in: sentence.language))
      #expect(Self.comparable(said) == Self.comparable(sentence.phonemes))
    }
  }
}
