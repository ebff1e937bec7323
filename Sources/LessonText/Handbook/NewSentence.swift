public import Feedback

/// What the command `new` says. The raw value names the sentence in `phrases.txt`.
public enum NewSentence: String, Hashable, Sendable, CaseIterable {
  case lesson, app, language

  /// Its key; `file` is what was made.
  public var key: PhraseKey { PhraseKey("new \(rawValue)", ["file"]) }
}
