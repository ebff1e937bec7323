import Feedback
import Synchronization
import Testing

@testable import Speech

extension EngineTests {
  @Suite struct SynthesizerTests {
    private func utterance(_ text: String, by speaker: Speaker = .phone) -> Utterance {
      Utterance([.init(text)], by: speaker, in: ShippedLanguages.vi)
    }

    @Test func secondSynthesizerIsRefused() throws {
      _ = try EngineTests.synthesizer()
      #expect(throws: Synthesizer.Failure.alreadyStarted) { try Synthesizer() }
    }

    @Test func listsVoicesAndVariants() throws {
      let voices = try EngineTests.synthesizer().voices()
      for name in ["vi", "en", "hi"] {
        #expect(voices.contains { $0.name.lowercased() == name || $0.language == name }, "\(name)")
      }
      #expect(voices.contains { $0.name == "Annie" && $0.kind == .variant })
      #expect(try EngineTests.synthesizer().sampleRate == 22_050)
    }

    @Test func missingVoiceIsAnErrorAndMissingVariantIsNot() throws {
      let synthesizer = try EngineTests.synthesizer()
      let nobody = SpokenLanguage(ShippedLanguages.vi, phone: .init("nobody"), trainer: .init("vi", variant: "nobody"))
      let languages = [ShippedLanguages.vi: nobody]
      #expect(throws: Synthesizer.Failure.noSuchVoice("nobody")) {
        try synthesizer.speak(utterance("ma"), wordsAMinute: 175, languages: languages) { _ in true }
      }
      #expect(throws: Synthesizer.Failure.noSuchVoice("nobody")) { try synthesizer.prepare(languages) }
      let samples = try EngineTests.samples(of: utterance("ma", by: .trainer), languages: languages)
      #expect(samples.count > 1000)
    }

    @Test func missingLanguageIsAnError() throws {
      let synthesizer = try EngineTests.synthesizer()
      #expect(throws: Synthesizer.Failure.noSuchLanguage(Language("xx"))) {
        try synthesizer.speak(
          Utterance([.init("ma", language: Language("xx"))], by: .phone, in: ShippedLanguages.vi), wordsAMinute: 175,
          languages: ShippedLanguages.all
        ) { _ in true }
      }
    }

    @Test func nothingToSayIsReported() throws {
      for text in ["", "   ", "\u{200D}", "🫥", "\u{1}"] {
        let outcome = try EngineTests.synthesizer().speak(
          utterance(text), wordsAMinute: 175, languages: ShippedLanguages.all
        ) { _ in
          Issue.record("samples for \(text.unicodeScalars)")
          return true
        }
        #expect(outcome == .nothingToSay)
      }
    }

    @Test func answerOfFalseFallsSilentAtOnce() throws {
      var chunks = 0
      let outcome = try EngineTests.synthesizer().speak(
        utterance("Nhấn mũi tên phải để sang mục tiếp theo. Rồi nhấn lần nữa."), wordsAMinute: 175,
        languages: ShippedLanguages.all
      ) { _ in
        chunks += 1
        return chunks < 2
      }
      #expect(outcome == .cut)
      #expect(chunks == 2)
    }

    @Test func cutFromAnotherThread() async throws {
      let synthesizer = try EngineTests.synthesizer()
      let moment = Moment()
      let text = String(repeating: "Nhấn mũi tên phải để sang mục tiếp theo. ", count: 200)
      let long = utterance(text)
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          while !moment.isSpeaking.load(ordering: .acquiring) { await Task.yield() }
          synthesizer.cut()
          moment.isCut.store(true, ordering: .releasing)
        }
        group.addTask {
          let outcome = try? synthesizer.speak(long, wordsAMinute: 175, languages: ShippedLanguages.all) { _ in
            if moment.isCut.load(ordering: .acquiring) { moment.chunksAfterCut.add(1, ordering: .relaxed) }
            moment.isSpeaking.store(true, ordering: .releasing)
            // Until the other thread has cut, this chunk lasts.
            while !moment.isCut.load(ordering: .acquiring) {}
            return true
          }
          #expect(outcome == .cut)
        }
      }
      #expect(moment.chunksAfterCut.load(ordering: .relaxed) == 0)
      // The next utterance is whole again.
      #expect(try EngineTests.samples(of: utterance("ma")).count > 1000)
    }

    @Test func severalThreadsTakeTurns() async throws {
      let synthesizer = try EngineTests.synthesizer()
      let one = utterance("Nhấn mũi tên phải để sang mục tiếp theo.")
      let lengths = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<8 {
          group.addTask {
            var frames = 0
            let outcome = try? synthesizer.speak(one, wordsAMinute: 175, languages: ShippedLanguages.all) { chunk in
              frames += chunk.count
              return true
            }
            return outcome == .finished ? frames : 0
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      // The engine's own variation is up to 1,084 samples.
      #expect(lengths.count == 8)
      #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) < 1500, "\(lengths)")
    }

    @Test func changedTablesCountAtOnce() throws {
      var languages = ShippedLanguages.all
      try EngineTests.synthesizer().prepare(languages)
      let before = try EngineTests.samples(of: utterance("OTP"), languages: languages)
      languages[ShippedLanguages.vi]?.pronunciations = [.init("OTP", MarkedText("một mật khẩu dùng một lần"))]
      let after = try EngineTests.samples(of: utterance("OTP"), languages: languages)
      #expect(Double(after.count) > 1.5 * Double(before.count))
    }

    @Test func pausesAreOursAndShrinkWithTheRate() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      func longestSilence(_ wordsAMinute: Int) throws -> Int {
        let samples = try EngineTests.samples(of: utterance("Mở. Mở."), wordsAMinute: wordsAMinute)
        return Measuring.longestSilence(samples)
      }
      // 350 ms at 175 words a minute, with up to 5 ms left on either side.
      #expect(try (rate * 350 / 1000...rate * 370 / 1000).contains(longestSilence(175)))
      #expect(try (rate * 175 / 1000...rate * 195 / 1000).contains(longestSilence(350)))
    }

    @Test func silenceIsTrimmedAtBothEnds() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      for (language, sentences) in CourseSentences.all {
        for sentence in sentences {
          let samples = try EngineTests.samples(of: Utterance([.init(sentence)], by: .phone, in: language))
          let (lead, trail) = Measuring.silence(samples)
          // What could just be heard before a voice was brought to the loudness of the others may be below it now.
          #expect(lead <= rate / 200 && trail <= rate / 150, "\(sentence): \(lead), \(trail)")
        }
      }
    }

    @Test func fasterRatesAreShorterAndSlowerOnesLonger() throws {
      let lengths = try [40, 60, 80, 120, 175, 250, 440].map {
        try EngineTests.samples(of: utterance("Bạn đã làm đúng, rất tốt!"), wordsAMinute: $0).count
      }
      #expect(lengths == lengths.sorted(by: >))
      #expect(zip(lengths, lengths.dropFirst()).allSatisfy { $0 > $1 }, "\(lengths)")
      let slow = Utterance(
        [.init("Bạn đã làm đúng", relativeRate: 0.5)], by: .phone, in: ShippedLanguages.vi)
      let usual = try EngineTests.samples(of: utterance("Bạn đã làm đúng")).count
      #expect(Double(try EngineTests.samples(of: slow).count) > 1.4 * Double(usual))
    }

    @Test func relativePitchIsHeard() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      func pitch(_ relative: Double) throws -> Double {
        let spans = [Utterance.Span("Nhấn mũi tên phải", relativePitch: relative)]
        let samples = try EngineTests.samples(of: Utterance(spans, by: .phone, in: ShippedLanguages.vi))
        return try #require(Measuring.medianPitch(samples, sampleRate: rate))
      }
      let usual = try pitch(1)
      #expect(try pitch(1.4) > usual * 1.2)
      #expect(try pitch(0.7) < usual * 0.85)
    }

    @Test func gainIsApplied() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      func loudness(_ gain: Double) throws -> Double {
        var language = try #require(ShippedLanguages.all[ShippedLanguages.vi])
        language.phone.gain = gain
        let samples = try EngineTests.samples(
          of: utterance("Nhấn mũi tên phải để sang mục tiếp theo."), languages: [ShippedLanguages.vi: language])
        #expect(samples.allSatisfy { $0 > Int16.min && $0 < Int16.max })
        return Measuring.loudness(samples, sampleRate: rate)
      }
      let usual = try loudness(0)
      #expect(abs(try loudness(-6) - usual + 6) < 0.5)
      #expect(try loudness(12) > usual + 6)
    }

    @Test func spelledLettersAreApart() throws {
      let rate = try EngineTests.synthesizer().sampleRate
      let spans = [Utterance.Span("bế", isSpelled: true)]
      let samples = try EngineTests.samples(of: Utterance(spans, by: .phone, in: ShippedLanguages.vi))
      let longest = Measuring.longestSilence(samples)
      // Our gap is 80 ms at this rate, with up to 5 ms left on either side.
      #expect(longest >= rate * 80 / 1000 && longest <= rate * 100 / 1000, "\(longest)")
    }
  }
}

/// What two threads tell each other while one of them speaks.
private final class Moment: Sendable {
  let isSpeaking = Atomic(false)
  let isCut = Atomic(false)
  let chunksAfterCut = Atomic(0)
}
