public import Feedback

/// What is told when records are put together with those of other PCs. The raw value names its sentence in `phrases.txt`.
public enum ExchangeSentence: String, Hashable, Sendable, CaseIterable {
  // In the menu.
  case menu, begins
  case noticed
  // What came.
  case arrived
  case arrivedOne = "arrived one"
  case nothingNew = "nothing new"
  case gap
  case gapOne = "gap one"
  case damaged
  case damagedOne = "damaged one"
  case doubles
  case doublesOne = "doubles one"
  case toldApart = "told apart"
  // What was written.
  case written
  case writtenOne = "written one"
  case allThere = "all there"
  case notWritten = "not written"
  case notAllWritten = "not all written"
  case full
  // Where.
  case noStick = "no stick"
  case takeOut = "take out"
  case takenOut = "taken out"

  /// Its key, with the details that are given.
  public var key: PhraseKey { PhraseKey("exchange \(rawValue)", details) }

  /// It for so many: one has a sentence of its own.
  func of(_ count: Int) -> ExchangeSentence {
    guard count == 1 else { return self }
    return switch self {
    case .arrived: .arrivedOne
    case .gap: .gapOne
    case .damaged: .damagedOne
    case .doubles: .doublesOne
    case .written: .writtenOne
    default: self
    }
  }

  private var details: Set<String> {
    switch self {
    case .arrived, .arrivedOne: ["pc", "count", "date"]
    case .gap, .gapOne: ["pc", "count"]
    case .damaged, .damagedOne, .doubles, .doublesOne, .written, .writtenOne: ["count"]
    case .menu, .begins, .noticed, .nothingNew, .toldApart, .allThere, .notWritten, .notAllWritten, .full, .noStick,
      .takeOut, .takenOut:
      []
    }
  }
}
