/// The kinds of sentence that a goal can be. The raw value names it in `language.txt`; the braces it may have stand in
/// `places`.
public enum GoalSentence: String, Hashable, Sendable, CaseIterable {
  // Of other goals.
  case not
  case once

  // Screens and the focus.
  case focus
  case focusFirst = "focus first"
  case focusLast = "focus last"
  case focusNumber = "focus number"
  case screen
  case app

  // What elements hold.
  case isOn = "is on"
  case isOff = "is off"
  case wasOn = "was on"
  case wasOff = "was off"
  case isChecked = "is checked"
  case isNotChecked = "is not checked"
  case equals
  case isAbove = "is above"
  case isBelow = "is below"
  case fieldHolds = "field holds"
  case fieldIsEmpty = "field empty"
  case clipboardHolds = "clipboard holds"

  // What was heard and done.
  case wasHeard = "was heard"
  case wordsHeard = "words heard"
  case wasActivated = "was activated"
  case readingControl = "reading control"
  case readingAt = "reading at"
  case answer

  // Calls and messages.
  case callAnswered = "call answered"
  case callEnded = "call ended"
  case callRefused = "call refused"
  case callMade = "call made"
  case callNotMade = "call not made"
  case keySent = "key sent"
  case replySaid = "reply said"
  case messageSent = "message sent"
  case messageSentTo = "message sent to"
  case messageTextSent = "message text sent"

  // Contacts, alarms, notifications.
  case contactExists = "contact exists"
  case contactKnown = "contact known"
  case alarmOn = "alarm on"
  case alarmOff = "alarm off"
  case alarmStopped = "alarm stopped"
  case notificationOpened = "notification opened"
  case notificationDismissed = "notification dismissed"

  // The trainer's own keys.
  case keyPressed = "key pressed"
  case keysDescribed = "keys described"
  case speechRepeated = "speech repeated"
  case speechSlowed = "speech slowed"
  case speechSpelled = "speech spelled"
  case speechStopped = "speech stopped"
  case rateSlower = "rate slower"
  case rateFaster = "rate faster"
  case volumeLouder = "volume louder"
  case volumeQuieter = "volume quieter"

  /// The names of its open places, all of which its pattern must hold.
  public var places: Set<String> {
    switch self {
    case .not, .once: ["goal"]
    case .focus, .isOn, .isOff, .wasOn, .wasOff, .isChecked, .isNotChecked, .wasHeard, .wasActivated, .fieldIsEmpty:
      ["item"]
    case .screen: ["screen"]
    case .app: ["app"]
    case .equals, .isAbove, .isBelow: ["item", "number"]
    case .fieldHolds: ["item", "text"]
    case .clipboardHolds, .wordsHeard, .readingAt, .answer, .keySent, .replySaid, .messageTextSent, .contactKnown,
      .notificationOpened, .notificationDismissed:
      ["text"]
    case .focusNumber, .keysDescribed: ["number"]
    case .readingControl: ["control"]
    case .callAnswered, .callEnded, .callRefused, .callMade, .callNotMade, .messageSentTo: ["person"]
    case .messageSent: ["person", "text"]
    case .contactExists: ["text", "number"]
    case .alarmOn, .alarmOff, .alarmStopped: ["time"]
    case .keyPressed: ["key"]
    case .focusFirst, .focusLast, .speechRepeated, .speechSlowed, .speechSpelled, .speechStopped, .rateSlower,
      .rateFaster, .volumeLouder, .volumeQuieter:
      []
    }
  }
}

extension GoalSentence: SentenceKind {
  static var unknownKind: Problem { .unknownGoalKind }
}
