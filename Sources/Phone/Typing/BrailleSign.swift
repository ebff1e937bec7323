public import Feedback

/// A cell, or several, that types nothing by itself but changes what comes after it.
public enum BrailleSign: String, Hashable, Sendable, Codable, CaseIterable {
  /// The next letter is a capital.
  case capital = "capital"
  /// All letters up to the next blank are capitals.
  case capitalWord = "capital word"
  /// Digits follow.
  case number = "number"
  /// Letters follow again after digits.
  case letter = "letter"
  /// A Vietnamese tone, which stands before the vowels.
  case tone = "tone"
  /// A Hindi consonant without its a follows.
  case halant = "halant"
  /// The a of a Hindi consonant, written where a vowel of its own comes next.
  case inherentA = "inherent a"
  /// The beginning of a sign of several cells.
  case prefix = "prefix"

  /// How it is called when it is entered.
  public var phraseKey: PhraseKey { PhraseKey("braille sign \(rawValue)") }
}
