import Phone

/// The kinds of sentence that a condition of an app can be. The raw value names it in `language.txt`.
public enum ConditionSentence: String, Hashable, Sendable, CaseIterable {
  case isOn = "is on"
  case isOff = "is off"
  case equals
  case differs
  case contains
  case lacks = "does not contain"
  case isEmpty = "is empty"
  case isNotEmpty = "is not empty"
  case isAbove = "is above"
  case isBelow = "is below"
  case hasLength = "has length"
  case hasOtherLength = "does not have length"

  /// The names of its open places, all of which its pattern must hold.
  public var places: Set<String> {
    switch self {
    case .isOn, .isOff, .isEmpty, .isNotEmpty: ["name"]
    case .equals, .differs, .contains, .lacks, .isAbove, .isBelow: ["name", "text"]
    case .hasLength, .hasOtherLength: ["name", "number"]
    }
  }
}

extension ConditionSentence: SentenceKind {}

/// What can happen on the phone, as a language says it. It has no open places.
extension Trigger: SentenceKind {
  var places: Set<String> { [] }
}
