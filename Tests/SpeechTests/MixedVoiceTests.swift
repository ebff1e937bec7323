import Feedback
import Testing

@testable import Speech

extension EngineTests {
  /// Words of two languages in one sentence, of sounds that have no silence inside. The engine's own silence between
  /// words is 15 ms at most from 180 words a minute on; what is longer is where the voice changes. At slower rates there
  /// is silence between all words, for those who are new to the voice, and none of it is longer than that.
  @Suite struct MixedVoiceTests {
    @Test(arguments: [
      (ShippedLanguages.vi, "Em nghe [en: Emily now] anh em", 2), (ShippedLanguages.hi, "मैं [en: Emily now] आया", 2),
      (ShippedLanguages.en, "Now [vi: Mai] may ring", 2), (ShippedLanguages.vi, "Anh [hi: मैं] ơi [en: no]", 3),
    ])
    func nobodyHearsAGapWhereTheVoiceChanges(_ language: Language, _ text: String, _ changes: Int) throws {
      for wordsAMinute in [105, 140, 180, 300] {
        let utterance = Utterance(ShippedLanguages.marked(text).spans, by: .phone, in: language)
        let samples = try EngineTests.samples(of: utterance, wordsAMinute: wordsAMinute)
        let milliseconds = Measuring.silences(samples).map { Double($0) / 22.05 }.filter { $0 >= 20 }
        if wordsAMinute >= 180 { #expect(milliseconds.count == changes, "\(text) at \(wordsAMinute): \(milliseconds)") }
        #expect(milliseconds.count >= changes)
        #expect(
          milliseconds.allSatisfy { $0 <= (wordsAMinute >= 180 ? 60 : 120) },
          "\(text) at \(wordsAMinute): \(milliseconds)")
      }
    }
  }
}
