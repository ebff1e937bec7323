public import Feedback

/// What is told when records are put together with those of other PCs. The raw value names its sentence in `phrases.txt`.
public enum ExchangeSentence: String, Hashable, Sendable, CaseIterable {
  // In the menu.
  case menu, begins
  // What came.
  case arrived
  case nothingNew = "nothing new"
  case gap
  case damaged
  case doubles
  // What was written.
  case written
  case allThere = "all there"
  case notWritten = "not written"
  case full
  // Where.
  case noStick = "no stick"
  case takeOut = "take out"

  /// Its key, with the details that are given.
  public var key: PhraseKey { PhraseKey("exchange \(rawValue)", details) }

  private var details: Set<String> {
    switch self {
    case .arrived: ["pc", "count", "date"]
    case .gap: ["pc", "count"]
    case .damaged, .doubles, .written: ["count"]
    case .menu, .begins, .nothingNew, .allThere, .notWritten, .full, .noStick, .takeOut: []
    }
  }
}
