import Feedback
import LessonText
import Support
import Testing
import Trainer

@testable import Speech

extension EngineTests {
  @Suite struct StopwatchTests {
    private let stopwatch: Stopwatch

    init() throws { stopwatch = Stopwatch(try EngineTests.synthesizer(), languages: ShippedLanguages.all) }

    private func utterances(_ language: Language) throws -> [Utterance] {
      try #require(CourseSentences.all[language]).map { Utterance([.init($0)], by: .trainer, in: language) }
    }

    /// What is measured is what is heard. The engine's state may change a sample's place, not a second.
    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi], [80, 140, 400])
    func measuresWhatIsSpoken(_ language: Language, _ rate: Int) throws {
      for utterance in try utterances(language) {
        let samples = try EngineTests.samples(of: utterance, wordsAMinute: rate)
        let seconds = try stopwatch.seconds(of: utterance, wordsAMinute: rate)
        #expect(abs(seconds - Double(samples.count) / 22_050) < 0.05, "\(utterance.text)")
        #expect(try stopwatch.seconds(of: utterance, wordsAMinute: rate) == seconds)
      }
    }

    @Test func nothingTakesNoTime() throws {
      let empty = Utterance([.init("…")], by: .trainer, in: ShippedLanguages.en)
      #expect(try stopwatch.seconds(of: Utterance([], by: .phone, in: ShippedLanguages.en), wordsAMinute: 140) == 0)
      #expect(try stopwatch.seconds(of: empty, wordsAMinute: 140) < 2)
    }

    @Test(arguments: [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi])
    func onlyWhatIsLongerThanTheLimitIsTold(_ language: Language) throws {
      let utterances = try utterances(language)
      let pause = 0.2
      let seconds = try utterances.reduce(0) { try $0 + stopwatch.seconds(of: $1, wordsAMinute: 140) + pause }
      for (limit, isOver) in [(seconds - 0.1, true), (seconds + 0.1, false), (1, true), (1000, false)] {
        let found = try stopwatch.seconds(of: utterances, eachWithPause: pause, wordsAMinute: 140, ifOver: limit)
        #expect((found != nil) == isOver, "\(limit)")
        if let found { #expect(abs(found - seconds) < 0.001) }
      }
      #expect(try stopwatch.seconds(of: [], eachWithPause: pause, wordsAMinute: 140, ifOver: 20) == nil)
    }

    /// What is passed over unmeasured is surely short: no shipped text takes longer than its letters allow.
    @Test(arguments: [100, 140, 240]) func nothingTakesLongerThanItsLettersAllow(_ rate: Int) throws {
      let loaded = Library.load(
        from: ShippedLibrary.projectFolder + "/Lessons", cues: nil, requiredPhrases: Trainer.phraseKeys,
        gestures: Command.gestures, keepsTexts: true)
      #expect(loaded.texts.count > 5_000)
      // Every seventh of the short ones: they are alike.
      let texts = loaded.texts.enumerated().filter { $1.text.plain.count > 60 || $0 % 7 == 0 }.map(\.element)
      // Each rate begins at another one.
      for (index, text) in texts.enumerated() where Share.takes(index + rate / 20, of: 10) {
        let utterance = Utterance(text.text.spans, by: .trainer, in: text.language)
        let seconds = try stopwatch.seconds(of: utterance, wordsAMinute: rate)
        #expect(seconds <= stopwatch.secondsAtMost(of: utterance, wordsAMinute: rate), "\(text.text.plain)")
      }
    }
  }
}
