public import Feedback

/// A written word that may be said otherwise than its author means, for want of a line in `pronunciations.txt`.
public struct DoubtfulWord: Hashable, Sendable {
  /// Why it is in doubt.
  public enum Doubt: Hashable, Sendable {
    /// It is said letter by letter.
    case spelledOut
    /// It is no word of the language, and nothing but a guess tells whose voice says it.
    case foreign
    /// It is said in pieces, one for each capital inside.
    case cutApart
    /// It is a number in a form that no rule knows, and is said in pieces, as `1/2/3-4` is.
    case unclearNumber
    /// It holds an invisible joiner, at which the engine would break it. It is said without, but looks and sounds like
    /// another word wherever words are compared.
    case joined
  }

  /// As it stands in the text.
  public let word: String
  /// The language of the text around it, whose table lacks it.
  public let language: Language
  /// Why.
  public let doubt: Doubt
}

/// What is remarked on the words of a text while it is read.
struct Remarks {
  /// In the order in which the words stand.
  private(set) var doubts: [DoubtfulWord] = []
  /// Words of which only the engine knows whether it says or spells them.
  private(set) var asked: [DoubtfulWord] = []

  mutating func doubt(_ word: Letters, _ doubt: DoubtfulWord.Doubt, in tables: LanguageTables) {
    doubts.append(DoubtfulWord(word: word.string, language: tables.spoken.language, doubt: doubt))
  }

  mutating func ask(_ word: Letters, in tables: LanguageTables) {
    asked.append(DoubtfulWord(word: word.string, language: tables.spoken.language, doubt: .spelledOut))
  }
}
