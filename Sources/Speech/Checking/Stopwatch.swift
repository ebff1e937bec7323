public import Feedback
import Synchronization

/// How long speech takes, as the engine really makes it: without a sound, and each text once.
///
/// The engine is some thousand times as quick as speech. Its state goes on from one utterance to the next, so the same
/// text may be some milliseconds longer at another time.
public final class Stopwatch: Sendable {
  /// What is measured once.
  private struct Take: Hashable {
    var spans: [Utterance.Span]
    var language: Language
    var speaker: Speaker
    var wordsAMinute: Int
  }

  private let synthesizer: Synthesizer
  private let languages: [Language: SpokenLanguage]
  private let reading: Reading
  private let known = Mutex<[Take: Double]>([:])

  /// A stopwatch with the voices and tables of all languages that may be spoken.
  public init(_ synthesizer: Synthesizer, languages: [Language: SpokenLanguage]) {
    self.synthesizer = synthesizer
    self.languages = languages
    reading = Reading(languages.mapValues { LanguageTables($0) })
  }

  /// Seconds from the first sample of an utterance to its last; 0 where nothing in it can be spoken.
  ///
  /// - Parameter wordsAMinute: The learner's own rate.
  /// - Throws: As `Synthesizer.speak` does.
  public func seconds(of utterance: Utterance, wordsAMinute: Int) throws(Synthesizer.Failure) -> Double {
    let take = Take(
      spans: utterance.spans, language: utterance.language, speaker: utterance.speaker, wordsAMinute: wordsAMinute)
    if let seconds = known.withLock({ $0[take] }) { return seconds }
    let frames = try synthesizer.frames(of: utterance, wordsAMinute: wordsAMinute, languages: languages)
    let seconds = Double(frames) / Double(synthesizer.sampleRate)
    known.withLock { $0[take] = seconds }
    return seconds
  }

  /// Seconds of several utterances and the pauses behind them, where they are more than a limit; else `nil`.
  ///
  /// What is surely shorter, by its letters and words, is not measured at all: that makes it many times as quick.
  ///
  /// - Parameters:
  ///   - pause: Seconds behind each.
  ///   - wordsAMinute: The learner's own rate.
  ///   - limit: In seconds.
  /// - Throws: As `Synthesizer.speak` does.
  public func seconds(
    of utterances: [Utterance], eachWithPause pause: Double, wordsAMinute: Int, ifOver limit: Double
  ) throws(Synthesizer.Failure) -> Double? {
    let pauses = pause * Double(utterances.count)
    let longest = utterances.map { secondsAtMost(of: $0, wordsAMinute: wordsAMinute) }
    guard pauses + longest.reduce(0, +) > limit else { return nil }
    var seconds = pauses
    for utterance in utterances { seconds += try self.seconds(of: utterance, wordsAMinute: wordsAMinute) }
    return seconds > limit ? seconds : nil
  }

  /// More seconds than an utterance takes, as far as its letters and words tell.
  ///
  /// At 175 words a minute no shipped sentence of three languages takes more than 51 ms a letter, where a word counts
  /// as three letters more, a digit as six and a clause as four.
  func secondsAtMost(of utterance: Utterance, wordsAMinute: Int) -> Double {
    var seconds = 0.6
    for clause in reading.clauses(of: utterance) {
      var letters = clause.manner.isSpelled ? 8 : 4
      for sign in clause.text.unicodeScalars { letters += sign.isDigit ? 6 : sign == " " ? 3 : 1 }
      let pace = Pace(wordsAMinute: wordsAMinute, relativeRate: clause.manner.relativeRate)
      seconds += Double(letters) * 0.055 * 175 / pace.wanted + pace.pause(after: clause.ending)
    }
    return seconds
  }
}
