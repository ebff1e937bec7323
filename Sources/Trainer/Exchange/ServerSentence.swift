public import Feedback

/// What is told when records are put together with those on a centre's server. The raw value names its sentence in
/// `phrases.txt`.
public enum ServerSentence: String, Hashable, Sendable, CaseIterable {
  // What came and went. The rest is told as with a stick.
  case gap
  case written
  // Why it was not done.
  case noLibrary = "no library"
  case away, broke, refused
  case notReady = "not ready"
  case newer, rejected

  /// Its key, with the details that are given.
  public var key: PhraseKey { PhraseKey("server \(rawValue)", details) }

  private var details: Set<String> {
    switch self {
    case .gap: ["pc", "count"]
    case .written: ["count"]
    case .noLibrary, .away, .broke, .refused, .notReady, .newer, .rejected: []
    }
  }
}
