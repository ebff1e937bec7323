import Phone

/// The sections of the trainer's menu of commands, in its order.
public enum CommandGroup: String, Hashable, Sendable, CaseIterable {
  case mostUsed = "most used"
  case moving, reading, editing, phone, trainer, web
}

/// All that is known of a command.
struct CommandRow {
  let command: Command
  let name: String
  let gesture: Gesture?
  let group: CommandGroup

  init(_ command: Command, _ name: String, _ gesture: Gesture?, _ group: CommandGroup) {
    self.command = command
    self.name = name
    self.gesture = gesture
    self.group = group
  }
}

extension Command {
  /// The one list of commands. The menu, the names in lessons, and the gestures that keys stand for read it.
  static let table: [CommandRow] = mostUsed + moving + reading + editing + onPhone + ofTrainer + onWebPages

  private static let mostUsed = [
    CommandRow(.nextItem, "next item", .swipeRight, .mostUsed),
    CommandRow(.previousItem, "previous item", .swipeLeft, .mostUsed),
    CommandRow(.activate, "activate", .doubleTap, .mostUsed),
    CommandRow(.back, "back", .swipeDownThenLeft, .mostUsed),
    CommandRow(.home, "home", .swipeUpThenLeft, .mostUsed),
    CommandRow(.repeatSpeech, "repeat", nil, .mostUsed),
    CommandRow(.hint, "hint", nil, .mostUsed),
    CommandRow(.showMe, "show me", nil, .mostUsed),
    CommandRow(.whereAmI, "where am I", nil, .mostUsed),
    CommandRow(.leave, "leave", nil, .mostUsed),
    CommandRow(.giveAnswer, "give answer", nil, .mostUsed),
    CommandRow(.something, "let something happen", nil, .mostUsed),
  ]

  private static let moving = [
    CommandRow(.firstItem, "first item", .firstItem, .moving),
    CommandRow(.lastItem, "last item", .lastItem, .moving),
    CommandRow(.scrollDown, "scroll down", .twoFingerSwipeUp, .moving),
    CommandRow(.scrollUp, "scroll up", .twoFingerSwipeDown, .moving),
    CommandRow(.nextPage, "next page", .twoFingerSwipeLeft, .moving),
    CommandRow(.previousPage, "previous page", .twoFingerSwipeRight, .moving),
    CommandRow(.touchUp, "touch up", .touch(.up), .moving),
    CommandRow(.touchDown, "touch down", .touch(.down), .moving),
    CommandRow(.touchLeft, "touch left", .touch(.left), .moving),
    CommandRow(.touchRight, "touch right", .touch(.right), .moving),
    CommandRow(.lift, "lift finger", .lift, .moving),
    CommandRow(.itemAbove, "item above", .item(.up), .moving),
    CommandRow(.itemBelow, "item below", .item(.down), .moving),
    CommandRow(.itemToTheLeft, "item to the left", .item(.left), .moving),
    CommandRow(.itemToTheRight, "item to the right", .item(.right), .moving),
    CommandRow(.searchScreen, "search screen", .swipeLeftThenDown, .moving),
    CommandRow(.nextWindow, "next window", .fourFingerSwipeDown, .moving),
    CommandRow(.previousWindow, "previous window", .fourFingerSwipeUp, .moving),
    CommandRow(.nextContainer, "next container", .fourFingerSwipeRight, .moving),
    CommandRow(.previousContainer, "previous container", .fourFingerSwipeLeft, .moving),
  ]

  private static let reading = [
    CommandRow(.readOn, "read on", .swipeDown, .reading),
    CommandRow(.readBack, "read back", .swipeUp, .reading),
    CommandRow(.nextControl, "next reading control", .swipeDownThenUp, .reading),
    CommandRow(.previousControl, "previous reading control", .swipeUpThenDown, .reading),
    CommandRow(.readFromTop, "read from top", .readFromTop, .reading),
    CommandRow(.readFromHere, "read from here", .twoFingerTripleTap, .reading),
    CommandRow(.pauseSpeech, "pause speech", .twoFingerTap, .reading),
    CommandRow(.nextCharacter, "next character", .read(.characters, isForward: true), .reading),
    CommandRow(.previousCharacter, "previous character", .read(.characters, isForward: false), .reading),
    CommandRow(.nextWord, "next word", .read(.words, isForward: true), .reading),
    CommandRow(.previousWord, "previous word", .read(.words, isForward: false), .reading),
    CommandRow(.nextLine, "next line", .read(.lines, isForward: true), .reading),
    CommandRow(.previousLine, "previous line", .read(.lines, isForward: false), .reading),
    CommandRow(.nextParagraph, "next paragraph", .read(.paragraphs, isForward: true), .reading),
    CommandRow(.previousParagraph, "previous paragraph", .read(.paragraphs, isForward: false), .reading),
    CommandRow(.repeatPhrase, "repeat phrase", .repeatPhrase, .reading),
    CommandRow(.spellPhrase, "spell phrase", .spellPhrase, .reading),
    CommandRow(.copyPhrase, "copy phrase", .copyPhrase, .reading),
    CommandRow(.earlierPhrase, "earlier phrase", .earlierPhrase, .reading),
    CommandRow(.laterPhrase, "later phrase", .laterPhrase, .reading),
  ]

  private static let editing = [
    CommandRow(.deleteBefore, "delete before", .deleteBefore, .editing),
    CommandRow(.deleteAfter, "delete after", .deleteAfter, .editing),
    CommandRow(.enter, "enter", .enter, .editing),
    CommandRow(.cursorToStart, "cursor to start", .cursorToStart, .editing),
    CommandRow(.cursorToEnd, "cursor to end", .cursorToEnd, .editing),
    CommandRow(.selectAll, "select all", .selectAll, .editing),
    CommandRow(.selectionMode, "selection mode", .twoFingerDoubleTapAndHold, .editing),
    CommandRow(.copy, "copy", .threeFingerDoubleTap, .editing),
    CommandRow(.cut, "cut", .threeFingerDoubleTapAndHold, .editing),
    CommandRow(.paste, "paste", .threeFingerTripleTap, .editing),
  ]

  private static let onPhone = [
    CommandRow(.answerCall, "answer call", .twoFingerDoubleTap, .phone),
    CommandRow(.longPress, "long press", .doubleTapAndHold, .phone),
    CommandRow(.customActions, "custom actions", .customActions, .phone),
    CommandRow(.notifications, "notifications", .swipeRightThenDown, .phone),
    CommandRow(.quickSettings, "quick settings", .twoFingerSwipeFromTop, .phone),
    CommandRow(.recentApps, "recent apps", .swipeLeftThenUp, .phone),
    CommandRow(.talkBackMenu, "TalkBack menu", .swipeDownThenRight, .phone),
    CommandRow(.voiceCommand, "voice command", .swipeRightThenUp, .phone),
    CommandRow(.languages, "languages", .languages, .phone),
    CommandRow(.hideScreen, "hide screen", .hideScreen, .phone),
    CommandRow(.powerKey, "power key", .powerKey, .phone),
    CommandRow(.volumeUp, "volume up", .volumeUpKey, .phone),
    CommandRow(.volumeDown, "volume down", .volumeDownKey, .phone),
  ]

  private static let ofTrainer = [
    CommandRow(.undo, "undo", nil, .trainer),
    CommandRow(.reset, "reset", nil, .trainer),
    CommandRow(.slower, "slower", nil, .trainer),
    CommandRow(.faster, "faster", nil, .trainer),
    CommandRow(.quieter, "quieter", nil, .trainer),
    CommandRow(.louder, "louder", nil, .trainer),
    CommandRow(.inputHelp, "input help", nil, .trainer),
    CommandRow(.language, "language", nil, .trainer),
    CommandRow(.settings, "settings", nil, .trainer),
    CommandRow(.words, "words", nil, .trainer),
    CommandRow(.nextChoice, "next choice", nil, .trainer),
    CommandRow(.previousChoice, "previous choice", nil, .trainer),
    CommandRow(.switchKeymap, "TalkBack keymap", nil, .trainer),
    CommandRow(.trainerMenu, "trainer menu", nil, .trainer),
    CommandRow(.talkBackKey, "TalkBack key", nil, .trainer),
    CommandRow(.switchOff, "switch off", nil, .trainer),
  ]

  private static let onWebPages = WebKey.all.flatMap { key in
    [true, false].map { isForward in
      CommandRow(
        .web(key.element, isForward: isForward), "\(isForward ? "next" : "previous") \(key.name)",
        .webElement(key.element, isForward: isForward), .web)
    }
  }
}
