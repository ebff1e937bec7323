import Feedback
import Testing

@testable import Speech

/// Everything that speaks: one engine a process, so one test after the other.
@Suite(.serialized) struct EngineTests {
  private static let started = Result { try Synthesizer() }

  /// The engine of the test process.
  static func synthesizer() throws -> Synthesizer { try started.get() }

  /// The samples of an utterance in the shipped languages.
  static func samples(
    of utterance: Utterance, wordsAMinute: Int = 175, languages: [Language: SpokenLanguage] = ShippedLanguages.all
  ) throws -> [Int16] {
    var samples: [Int16] = []
    _ = try synthesizer().speak(utterance, wordsAMinute: wordsAMinute, languages: languages) { chunk in
      samples += chunk
      return true
    }
    return samples
  }
}
