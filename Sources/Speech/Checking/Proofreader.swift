public import Feedback
import Synchronization

/// Reads texts for words that the voice would not say as they are meant: without a sound, and each word once.
public final class Proofreader: Sendable {
  private let synthesizer: Synthesizer
  private let languages: [Language: SpokenLanguage]
  private let reading: Reading
  /// Whether the engine spells a word, by the word.
  private let known = Mutex<[DoubtfulWord: Bool]>([:])

  /// A proofreader with the tables of all languages that may be spoken.
  public init(_ synthesizer: Synthesizer, languages: [Language: SpokenLanguage]) {
    self.synthesizer = synthesizer
    self.languages = languages
    reading = Reading(languages.mapValues { LanguageTables($0) })
  }

  /// The words in doubt of an utterance, each once. What its author marked to be spelled is not in doubt, nor is a word
  /// of another language in a span of that language.
  ///
  /// - Throws: `noSuchVoice` where the engine lacks the voice of a language, which it is asked for.
  public func doubts(in utterance: Utterance) throws(Synthesizer.Failure) -> [DoubtfulWord] {
    let remarks = reading.remarks(on: utterance)
    var doubts: [DoubtfulWord] = []
    for doubt in remarks.doubts where !doubts.contains(doubt) { doubts.append(doubt) }
    for doubt in remarks.asked where !doubts.contains(doubt) {
      if try isSpelled(doubt) { doubts.append(doubt) }
    }
    return doubts
  }

  private func isSpelled(_ word: DoubtfulWord) throws(Synthesizer.Failure) -> Bool {
    if let isSpelled = known.withLock({ $0[word] }) { return isSpelled }
    let letters = word.word.unicodeScalars.filter { $0.isPartOfWord && !$0.isMark }
    // One letter is said by its name, and rightly so.
    let isSpelled =
      letters.count < 2
      ? false
      : try sounds(of: word.word, word.language)
        == sounds(of: letters.map { "\($0)." }.joined(), word.language)
    known.withLock { $0[word] = isSpelled }
    return isSpelled
  }

  /// The sounds of a word, without its stress and its pauses, which differ between a word and its letters.
  private func sounds(of text: String, _ language: Language) throws(Synthesizer.Failure) -> String {
    let clause = Clause(text: text, manner: Clause.Manner(language: language), ending: .joint)
    return try synthesizer.phonemes(of: clause, languages).filter { !"',_|:;- ".contains($0) }
  }
}
