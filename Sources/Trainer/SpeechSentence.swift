public import Feedback

/// What is said of speech itself. The raw value names its sentence in `phrases.txt`.
public enum SpeechSentence: String, Hashable, Sendable, CaseIterable {
  /// In place of words at which the speech engine ends, in their plainest form too.
  case unreadable

  /// Its key.
  public var key: PhraseKey { PhraseKey("speech \(rawValue)") }
}
