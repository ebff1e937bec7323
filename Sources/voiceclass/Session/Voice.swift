import Feedback
import LessonText
import Speech
import Synchronization

/// What makes speech of utterances.
protocol Voice: Sendable {
  /// Makes an utterance, chunk by chunk: mono, 16 bit, 22,050 frames a second. `take` answers `false` to end it.
  func speak(_ utterance: Utterance, wordsAMinute: Int, take: ([Int16]) -> Bool)

  /// Says the words of a language in another way from now on, where it can.
  func learn(_ language: SpokenLanguage)
}

extension Voice {
  /// What has no voices of its own has nothing to learn.
  func learn(_ language: SpokenLanguage) {}
}

/// eSpeak NG.
final class SpokenVoice: Voice {
  private let synthesizer: Synthesizer
  private let known: Mutex<[Language: SpokenLanguage]>
  private let apologies: [Language: MarkedText]

  /// A voice for languages whose voices the synthesizer has.
  ///
  /// - Parameter apologies: What is said where a sentence can't be read aloud.
  init(
    synthesizer: Synthesizer, languages: [Language: SpokenLanguage], apologies: [Language: MarkedText] = [:]
  ) {
    self.synthesizer = synthesizer
    self.apologies = apologies
    known = Mutex(languages)
  }

  /// Says the words of a language in another way from now on, unless the engine lacks its voices. Where these are other
  /// ones, this waits for the utterance that is being made.
  func learn(_ language: SpokenLanguage) {
    let before = known.withLock { $0[language.language] }
    guard before != language else { return }
    let hasSameVoices = before?.phone == language.phone && before?.trainer == language.trainer
    guard hasSameVoices || (try? synthesizer.prepare([language.language: language])) != nil else { return }
    known.withLock { $0[language.language] = language }
  }

  func speak(_ utterance: Utterance, wordsAMinute: Int, take: ([Int16]) -> Bool) {
    let languages = known.withLock { $0 }
    do throws(Synthesizer.Failure) {
      let outcome = try synthesizer.speak(utterance, wordsAMinute: wordsAMinute, languages: languages) {
        take(Array($0))
      }
      guard outcome == .partly, let apology = apologies[utterance.language] else { return }
      let told = Utterance(apology.spans, by: utterance.speaker, in: utterance.language)
      _ = try synthesizer.speak(told, wordsAMinute: wordsAMinute, languages: languages) { take(Array($0)) }
    } catch {
      // A voice that fails in one sentence must not keep the lesson from going on: it is read on the screen.
      ReadingTime().speak(utterance, wordsAMinute: wordsAMinute, take: take)
    }
  }
}

/// No voice: silence for as long as the utterance takes to be read.
struct ReadingTime: Voice {
  /// Characters of a spoken word on the average, with the blank behind it; short words of Vietnamese included.
  static let charactersAWord = 5
  private static let framesASecond = 22_050

  func speak(_ utterance: Utterance, wordsAMinute: Int, take: ([Int16]) -> Bool) {
    let words = Double(utterance.text.count) / Double(Self.charactersAWord)
    let seconds = max(0.4, words * 60 / Double(max(1, wordsAMinute)))
    var left = Int(seconds * Double(Self.framesASecond))
    while left > 0, take([Int16](repeating: 0, count: min(left, 1024))) { left -= 1024 }
  }
}

extension Library {
  /// How a language is spoken in a pair of voices; `nil` where there is no such language.
  func spoken(_ language: Language, in voice: VoiceChoice) -> SpokenLanguage? {
    guard var spoken = self[language]?.language.spoken else { return nil }
    (spoken.phone, spoken.trainer) = (voice.phone, voice.trainer)
    return spoken
  }
}
