import Feedback
import Testing

@testable import Speech

extension EngineTests {
  @Suite struct VoiceTests {
    /// All course sentences of a language by one speaker.
    private func spoken(_ language: Language, _ speaker: Speaker, atMost count: Int = .max) throws -> [Int16] {
      var samples: [Int16] = []
      for sentence in (CourseSentences.all[language] ?? []).prefix(count) {
        samples += try EngineTests.samples(of: Utterance([.init(sentence)], by: speaker, in: language))
      }
      return samples
    }

    @Test func allVoicesAreEquallyLoud() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      var levels: [Double] = []
      for language in [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi] {
        for speaker in Speaker.allCases {
          let samples = try spoken(language, speaker)
          levels.append(Measuring.loudness(samples, sampleRate: rate))
        }
      }
      let loudest = try #require(levels.max())
      let quietest = try #require(levels.min())
      #expect(loudest - quietest < 1, "\(levels)")
    }

    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func speakersAreToldApartByTheirPitch(_ language: Language) throws {
      let rate = try EngineTests.synthesizer().sampleRate
      let phone = try #require(Measuring.medianPitch(try spoken(language, .phone, atMost: 3), sampleRate: rate))
      let trainer = try #require(Measuring.medianPitch(try spoken(language, .trainer, atMost: 3), sampleRate: rate))
      // A major third, which everybody hears.
      #expect(trainer / phone > 1.26)
    }
  }
}
