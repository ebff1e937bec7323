public import Feedback

/// Why records could not be put together with those on a centre's server; what came and went is told as with a stick. The
/// raw value names its sentence in `phrases.txt`.
public enum ServerSentence: String, Hashable, Sendable, CaseIterable {
  case noLibrary = "no library"
  case away, broke, refused
  case notReady = "not ready"
  case newer, rejected

  /// Its key.
  public var key: PhraseKey { PhraseKey("server \(rawValue)") }
}
