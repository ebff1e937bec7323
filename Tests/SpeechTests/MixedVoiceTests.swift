import Feedback
import Testing

@testable import Speech

extension EngineTests {
  /// Words of two languages in one sentence, of sounds that have no silence inside: what is silent is where the voice
  /// changes.
  @Suite struct MixedVoiceTests {
    @Test(arguments: [
      (ShippedLanguages.vi, "Mẹ nghe [en: Emily now] ở nhà", 2), (ShippedLanguages.hi, "मेरी [en: Emily now] मिली", 2),
      (ShippedLanguages.en, "Now [vi: Mai] may ring", 2), (ShippedLanguages.vi, "Anh [hi: मेरी] ơi [en: no]", 3),
    ])
    func nobodyHearsAGapWhereTheVoiceChanges(_ language: Language, _ text: String, _ changes: Int) throws {
      for wordsAMinute in [100, 140, 175, 300] {
        let utterance = Utterance(ShippedLanguages.marked(text).spans, by: .phone, in: language)
        let samples = try EngineTests.samples(of: utterance, wordsAMinute: wordsAMinute)
        let milliseconds = Measuring.silences(samples).map { Double($0) / 22.05 }.filter { $0 >= 10 }
        #expect(milliseconds.count == changes, "\(text) at \(wordsAMinute): \(milliseconds)")
        #expect(milliseconds.allSatisfy { $0 <= 60 }, "\(text) at \(wordsAMinute): \(milliseconds)")
      }
    }
  }
}
