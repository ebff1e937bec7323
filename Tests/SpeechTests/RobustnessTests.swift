import Feedback
import Support
import Testing

@testable import Speech

extension EngineTests {
  /// Texts that crash the bare engine, and thousands nobody thought of. A crash ends the test process.
  @Suite struct RobustnessTests {
    /// What is known to crash eSpeak NG 1.51, to make it read freed memory or to change its settings for good.
    static let nasty: [String] =
      [
        "❤️", "☎️", "👍🏽", "🙏🏽", "😂😂", "©©", "©", "®", "™", "---लच्छेद", "लच्छेद---", "े", "़", "्", "ॐ't", "]॥", "™/", "™₹",
        "abcक्याxyzमें", "\u{1}150S nhanh", "\u{1}20A nhỏ", "<prosody rate=\"300%\">nhanh", "<voice name=\"en\">xin chào",
        "[[_^_en g'u:g@L _^_vi]]", "<break time=\"3600s\"/>", "a\u{0}b", "\u{202E}abc", "ﷺ", "𝕳𝖊𝖑𝖑𝖔",
        "[[" + String(repeating: "a", count: 400) + "]]", "[[_^_" + String(repeating: "z", count: 300) + "]]",
      ]
      + [
        String(repeating: "s'", count: 220), String(repeating: "s'", count: 2000),
        "a" + String(repeating: "\u{301}", count: 10_000), "क" + String(repeating: "ि", count: 2000),
        String(repeating: "9", count: 10_000), String(repeating: "x", count: 20_000),
        String(repeating: " ", count: 100_000) + "x", String(repeating: "\n", count: 20_000),
        String(repeating: "ngh", count: 2000), String(repeating: "👍", count: 2000), String(repeating: "-", count: 2000),
        String(repeating: ".", count: 5000), String(repeating: "a.", count: 2000),
        String(repeating: "A.B.C.D.E.F.G.H. ", count: 100), String(repeating: "I. ", count: 500),
        String(repeating: "1,", count: 2000),
        String(repeating: "क्ष", count: 2000), String(repeating: "a@b.", count: 2000),
        String(repeating: "1/", count: 2000),
      ]

    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func nastyTextsAreHarmless(_ language: Language) throws {
      for text in Self.nasty {
        for isSpelled in [false, true] {
          var frames = 0
          _ = try EngineTests.synthesizer().speak(
            Utterance([.init(text, isSpelled: isSpelled)], by: .phone, in: language), wordsAMinute: 440,
            languages: ShippedLanguages.all
          ) { chunk in
            frames += chunk.count
            // A few seconds of each are enough: what crashes does so at once.
            return frames < 22_050 * 5
          }
        }
      }
    }

    /// A control character or an unclosed mark-up must not change later speech.
    @Test func nothingIsLeftBehind() throws {
      func seconds() throws -> Double {
        let utterance = Utterance([.init("Bạn đã làm đúng, rất tốt!")], by: .phone, in: ShippedLanguages.vi)
        return Double(try EngineTests.samples(of: utterance).count) / 22_050
      }
      let before = try seconds()
      for text in Self.nasty.prefix(24) {
        _ = try EngineTests.samples(of: Utterance([.init(text)], by: .phone, in: ShippedLanguages.vi))
      }
      // The engine's own variation is up to 1,084 samples.
      #expect(abs(try seconds() - before) < 0.06)
    }

    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func soupIsHarmless(_ language: Language) throws {
      var soup = Soup(seed: 20_241_120)
      for count in 0..<Share.count(700, share: 200) {
        let text = soup.text()
        var frames = 0
        let span = Utterance.Span(text, isSpelled: count % 10 == 9)
        let outcome = try EngineTests.synthesizer().speak(
          Utterance([span], by: count % 2 == 0 ? .phone : .trainer, in: language), wordsAMinute: 440,
          languages: ShippedLanguages.all
        ) { chunk in
          frames += chunk.count
          return frames < 22_050 * 8
        }
        #expect(outcome != .nothingToSay || frames == 0)
      }
    }
  }
}
