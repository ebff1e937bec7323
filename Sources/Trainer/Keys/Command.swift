public import Phone

/// What a key can ask for, or the trainer's menu. What is known of each stands in ``Command/table``.
public enum Command: Hashable, Sendable {
  // Moving about on the phone.
  case nextItem, previousItem, activate, back, home, firstItem, lastItem
  case itemAbove, itemBelow, itemToTheLeft, itemToTheRight
  case scrollDown, scrollUp, nextPage, previousPage
  case nextWindow, previousWindow, nextContainer, previousContainer
  case touchUp, touchDown, touchLeft, touchRight, lift
  case searchScreen

  // Reading.
  case readOn, readBack, nextControl, previousControl
  case nextCharacter, previousCharacter, nextWord, previousWord
  case nextLine, previousLine, nextParagraph, previousParagraph
  case readFromTop, readFromHere, pauseSpeech
  case repeatPhrase, spellPhrase, copyPhrase, earlierPhrase, laterPhrase

  // Writing.
  case enter, deleteBefore, deleteAfter, cursorToStart, cursorToEnd
  case selectAll, selectionMode, copy, cut, paste

  // What else the phone can do.
  case answerCall, longPress, customActions, notifications, quickSettings, recentApps
  case talkBackMenu, voiceCommand, languages, hideScreen, powerKey, volumeUp, volumeDown

  /// The next or previous thing of a kind on a web page.
  case web(WebElement, isForward: Bool)

  // The trainer's own.
  case repeatSpeech, hint, whereAmI, leave, undo, reset, slower, faster, quieter, louder
  case something, giveAnswer, showMe, inputHelp, language, settings, words, nextChoice, previousChoice
  case switchKeymap, trainerMenu, talkBackKey, switchOff

  /// The few that a lost learner needs in a place, in the order in which they are told.
  static func first(in place: KeyPlace) -> [Command] {
    switch place {
    case .answer: [.giveAnswer, .deleteBefore, .nextItem, .repeatSpeech, .hint, .leave]
    case .drill: [.deleteBefore, .repeatSpeech, .hint, .leave]
    case .editing: [.deleteBefore, .enter, .back, .nextItem, .repeatSpeech, .hint, .leave]
    case .webPage:
      [
        .nextItem, .previousItem, .web(.heading, isForward: true), .web(.link, isForward: true), .activate, .back,
        .repeatSpeech, .hint, .leave,
      ]
    case .phone, .keys: [.nextItem, .previousItem, .activate, .back, .repeatSpeech, .hint, .leave]
    case .list, .narration: [.nextItem, .previousItem, .activate, .back, .repeatSpeech, .leave]
    case .settings: [.nextItem, .previousItem, .nextChoice, .previousChoice, .back, .repeatSpeech, .leave]
    case .name: [.activate, .deleteBefore, .repeatSpeech, .leave]
    case .secret: [.back, .repeatSpeech, .leave]
    case .chords: [.activate, .repeatSpeech, .leave]
    }
  }

  /// Where a command does something else than on the phone, and so is explained in words of its own.
  static let explainedApart: [KeyPlace: [Command]] = [
    .editing: [.back, .readOn, .readBack, .nextCharacter, .previousCharacter, .nextWord, .previousWord],
    .answer: [.leave],
    .drill: [.repeatSpeech],
    .list: [.activate, .scrollDown, .scrollUp],
    .settings: [.nextItem, .previousItem, .back, .scrollDown, .scrollUp],
    .name: [.activate, .leave],
    .chords: [.activate, .leave],
    .narration: [.nextItem, .previousItem, .activate, .back, .firstItem, .lastItem, .scrollDown, .scrollUp],
  ]
}

extension Command: CaseIterable {
  /// Every command, in the order of the trainer's menu.
  public static let allCases = table.map(\.command)

  private static let rows = Dictionary(table.map { ($0.command, $0) }) { first, _ in first }
  private static let byName = Dictionary(table.map { ($0.name, $0.command) }) { first, _ in first }
  private static let byGesture = Dictionary(table.compactMap { row in row.gesture.map { ($0, row.command) } }) {
    first, _ in first
  }

  /// What commands are on the phone, by their names: what the app files may have the phone do.
  public static let gestures: [String: Gesture] = Dictionary(
    table.compactMap { row in row.gesture.map { (row.name, $0) } }
  ) { first, _ in first }

  /// Its name in `[key: …]` and in the keys of its phrases.
  public var name: String { Self.rows[self]?.name ?? "" }

  /// Where it stands in the trainer's menu.
  public var group: CommandGroup { Self.rows[self]?.group ?? .trainer }

  /// What it is on the phone; `nil` for what belongs to the trainer alone.
  public var gesture: Gesture? { Self.rows[self]?.gesture }

  /// The command of a name.
  public init?(name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  /// The command that stands for a gesture; `nil` for a letter, which types or jumps.
  public init?(_ gesture: Gesture) {
    guard let command = Self.byGesture[gesture] else { return nil }
    self = command
  }

  /// Whether it can be asked for in a place, by a key or from the trainer's menu.
  public func isUsable(in place: KeyPlace, _ keymap: Keymap) -> Bool {
    if self == .switchKeymap || self == .words || KeyBinding.boundKey(for: self, in: place, keymap) != nil {
      return true
    }
    if self == .something || self == .giveAnswer || self == .showMe { return place.isOnPhone }
    guard gesture != nil, place.isOnPhone else { return false }
    return switch group {
    case .editing: place == .editing
    case .web: place == .webPage
    case .mostUsed, .moving, .reading, .phone, .trainer: true
    }
  }
}
