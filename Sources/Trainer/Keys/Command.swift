public import Phone

/// What a key can ask for. The raw value is its name in `[key: …]` and in the keys of its phrases.
public enum Command: String, Hashable, Sendable, CaseIterable, Codable {
  case nextItem = "next item"
  case previousItem = "previous item"
  case readOn = "read on"
  case readBack = "read back"
  case nextControl = "next reading control"
  case previousControl = "previous reading control"
  case activate
  case back
  case home
  case firstItem = "first item"
  case lastItem = "last item"
  case scrollDown = "scroll down"
  case scrollUp = "scroll up"
  case undo
  case reset
  case repeatSpeech = "repeat"
  case whereAmI = "where am I"
  case hint
  case slower
  case faster
  case quieter
  case louder
  case inputHelp = "input help"
  case language
  case trainerMenu = "trainer menu"
  case leave
  case talkBackKey = "TalkBack key"

  /// The few that a lost learner needs, in the order in which they are told.
  static let first: [Command] = [.nextItem, .previousItem, .activate, .back, .repeatSpeech, .hint, .leave]

  /// Where a command does something else than on the phone, and so is explained in words of its own.
  static let explainedApart: [KeyPlace: [Command]] = [
    .list: [.activate, .scrollDown, .scrollUp],
    .narration: [.nextItem, .previousItem, .activate, .back, .firstItem, .lastItem, .scrollDown, .scrollUp],
  ]

  /// What a finger does for it on a phone; `nil` for what belongs to the trainer alone.
  public var gesture: Gesture? {
    switch self {
    case .nextItem: .swipeRight
    case .previousItem: .swipeLeft
    case .readOn: .swipeDown
    case .readBack: .swipeUp
    case .nextControl: .swipeDownThenUp
    case .previousControl: .swipeUpThenDown
    case .activate: .doubleTap
    case .back: .swipeDownThenLeft
    case .home: .swipeUpThenLeft
    case .firstItem: .firstItem
    case .lastItem: .lastItem
    case .scrollDown: .twoFingerSwipeUp
    case .scrollUp: .twoFingerSwipeDown
    case .undo, .reset, .repeatSpeech, .whereAmI, .hint, .slower, .faster, .quieter, .louder, .inputHelp, .language,
      .trainerMenu, .leave, .talkBackKey:
      nil
    }
  }

  /// The command that stands for a gesture; `nil` for a jump, which is a letter.
  public init?(_ gesture: Gesture) {
    guard let command = Self.allCases.first(where: { $0.gesture == gesture }) else { return nil }
    self = command
  }
}

extension Gesture {
  /// Its name in the keys of phrases; `nil` where no finger can do it.
  var name: String? {
    switch self {
    case .swipeRight: "swipe right"
    case .swipeLeft: "swipe left"
    case .swipeUp: "swipe up"
    case .swipeDown: "swipe down"
    case .swipeDownThenUp: "swipe down then up"
    case .swipeUpThenDown: "swipe up then down"
    case .doubleTap: "double-tap"
    case .swipeDownThenLeft: "swipe down then left"
    case .swipeUpThenLeft: "swipe up then left"
    case .twoFingerSwipeUp: "two fingers up"
    case .twoFingerSwipeDown: "two fingers down"
    default: nil
    }
  }
}
