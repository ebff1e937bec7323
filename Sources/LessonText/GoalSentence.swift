/// The kinds of sentence that a goal can be. The raw value names it in `language.txt`; the braces it may have stand in
/// `places`.
public enum GoalSentence: String, Hashable, Sendable, CaseIterable {
  case focus
  case screen
  case app
  case isOn = "is on"
  case isOff = "is off"
  case wasOn = "was on"
  case wasOff = "was off"
  case isChecked = "is checked"
  case isNotChecked = "is not checked"
  case equals
  case isAbove = "is above"
  case isBelow = "is below"
  case wasHeard = "was heard"
  case wasActivated = "was activated"
  case keyPressed = "key pressed"
  case speechRepeated = "speech repeated"
  case speechSlowed = "speech slowed"
  case speechSpelled = "speech spelled"
  case speechStopped = "speech stopped"

  /// The names of its open places, all of which its pattern must hold.
  public var places: Set<String> {
    switch self {
    case .focus, .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked, .wasHeard, .wasActivated: ["item"]
    case .screen: ["screen"]
    case .app: ["app"]
    case .equals, .isAbove, .isBelow: ["item", "number"]
    case .keyPressed: ["key"]
    case .speechRepeated, .speechSlowed, .speechSpelled, .speechStopped: []
    }
  }
}

extension GoalSentence: SentenceKind {
  static var unknownKind: Problem { .unknownGoalKind }
}
