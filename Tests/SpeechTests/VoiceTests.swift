import Feedback
import LessonText
import Support
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

    /// Every voice of every pair over each fourth golden sentence; over all of them, as `make torture` measures, no two
    /// are 1 LU apart.
    @Test func allVoicesAreEquallyLoud() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      var all: [Double] = []
      for pack in ShippedLibrary.library.packs {
        let language = pack.language.language
        let sentences = GoldenSentence.all.filter { $0.language == language }.enumerated().filter { $0.offset % 4 == 0 }
        var levels: [String: Double] = [:]
        for choice in pack.language.voices {
          var languages = ShippedLanguages.all
          languages[language]?.phone = choice.phone
          languages[language]?.trainer = choice.trainer
          for speaker in Speaker.allCases {
            let samples = try sentences.flatMap { sentence in
              try EngineTests.samples(
                of: Utterance([.init(sentence.element.written)], by: speaker, in: language),
                wordsAMinute: pack.language.startRate, languages: languages)
            }
            levels["\(choice.name) \(speaker)"] = Measuring.loudness(samples, sampleRate: rate)
          }
        }
        let loudest = try #require(levels.values.max())
        let quietest = try #require(levels.values.min())
        #expect(levels.count == 6)
        #expect(loudest - quietest < 0.6, "\(language): \(levels)")
        all += levels.values
      }
      // Of fewer sentences each language has its own. −22 is what cues are 6 dB below.
      #expect(all.allSatisfy { abs($0 - -22) < 1.3 }, "\(all)")
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
