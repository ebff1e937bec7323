/// The kinds of sentence that tell what a lesson lets happen. The raw value names it in `language.txt`.
public enum HappeningSentence: String, Hashable, Sendable, CaseIterable {
  case after
  case call
  case message
  case notification
  case callerSays = "caller says"
  case callerHangsUp = "caller hangs up"
  case daysPass = "days pass"
  case alarmRings = "alarm rings"

  /// The names of its open places, all of which its pattern must hold.
  public var places: Set<String> {
    switch self {
    case .after: ["number", "event"]
    case .call: ["person"]
    case .message: ["person", "text"]
    case .notification: ["app", "text"]
    case .callerSays: ["text"]
    case .callerHangsUp: []
    case .daysPass: ["number"]
    case .alarmRings: ["time"]
    }
  }
}

extension HappeningSentence: SentenceKind {
  static var unknownKind: Problem { .unknownHappeningKind }
}

/// Words that sentences of a language use for what has no name of its own. The raw value names it in `language.txt`.
public enum SpecialWord: String, Hashable, Sendable, CaseIterable {
  /// Somebody of whom the phone has no name.
  case unknownNumber = "unknown number"
  /// The end of a lesson, for `Goes to:`.
  case end
}
