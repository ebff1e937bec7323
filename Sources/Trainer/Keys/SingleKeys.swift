import Keys

/// The trainer's own single keys. Every one of them is told by a plain terminal.
///
/// Never used: Ctrl+H, I, J, M and Ctrl+[, which are Backspace, Tab, Enter and Escape to a terminal; Shift with Page Up,
/// Page Down, Home, End and Insert, which terminals keep; F10 and F11, which open menus and fill screens, but for F10
/// where there are no menus (``KeyBinding/kiosk``).
extension KeyBinding {
  private static let everywhere = Set(KeyPlace.allCases)
  private static let talking: Set<KeyPlace> = [.list, .narration]
  private static let moving = KeyPlace.onPhone.union(talking)
  /// The trainer's own lines.
  private static let lines: Set<KeyPlace> = [.answer, .drill, .name]
  /// Lists, and the settings, in which Left and Right change what Up and Down lead to.
  private static let listed = talking.union([.settings])
  /// On the phone while nothing is typed: keys that would type, or move a cursor, do something else.
  private static let notTyping = KeyPlace.onPhone.subtracting([.editing])

  private static func letter(_ letter: Character) -> Key { Key(.character(letter), .control) }
  private static func sign(_ sign: Character) -> Key { Key(.character(sign)) }

  /// What is learnt first: moving, hearing again, help, leaving.
  static let basic: [KeyBinding] = [
    KeyBinding([Key(.space)], .repeatSpeech, in: everywhere.subtracting([.editing, .name, .chords])),
    // While an edit box is being edited, Space types; so that nobody has to think, this works all over the phone.
    KeyBinding([Key(.space, .control)], .repeatSpeech, in: KeyPlace.onPhone.union(lines).union([.chords])),
    KeyBinding([Key(.escape)], .leave, in: everywhere),
    KeyBinding([Key(.right)], .nextItem, in: moving.union([.answer])),
    KeyBinding([Key(.left)], .previousItem, in: moving.union([.answer])),
    KeyBinding([Key(.down)], .nextItem, in: listed),
    KeyBinding([Key(.up)], .previousItem, in: listed),
    KeyBinding([Key(.right), Key(.enter)], .nextChoice, in: [.settings]),
    KeyBinding([Key(.left)], .previousChoice, in: [.settings]),
    KeyBinding([Key(.enter)], .activate, in: notTyping.union(talking).union([.name, .chords])),
    KeyBinding([Key(.backspace)], .back, in: notTyping.union(listed).union([.secret, .chords])),
    // TalkBack's own, and in every keymap: it is the one that leads out of an edit box.
    KeyBinding([Key(.backspace, .alt)], .back, in: KeyPlace.onPhone),
    KeyBinding([Key(.down)], .readOn, in: KeyPlace.onPhone.union([.answer])),
    KeyBinding([Key(.up)], .readBack, in: KeyPlace.onPhone.union([.answer])),
    // In TalkBack's classic keymap these are its own, and mean something else.
    KeyBinding([Key(.down, .control)], .nextControl, in: KeyPlace.onPhone, .standard),
    KeyBinding([Key(.up, .control)], .previousControl, in: KeyPlace.onPhone, .standard),
    KeyBinding([Key(.home)], .firstItem, in: notTyping.union(listed)),
    KeyBinding([Key(.end)], .lastItem, in: notTyping.union(listed)),
    KeyBinding([Key(.home, .control)], .firstItem, in: KeyPlace.onPhone),
    KeyBinding([Key(.end, .control)], .lastItem, in: KeyPlace.onPhone),
    KeyBinding([Key(.pageDown)], .scrollDown, in: moving.union([.settings])),
    KeyBinding([Key(.pageUp)], .scrollUp, in: moving.union([.settings])),
    KeyBinding([letter("z")], .undo, in: KeyPlace.onPhone),
    KeyBinding([letter("r")], .reset, in: KeyPlace.onPhone),
    KeyBinding([Key(.function(1))], .whereAmI, in: everywhere),
    KeyBinding([Key(.function(2))], .hint, in: everywhere),
    KeyBinding([Key(.function(3))], .slower, in: everywhere),
    KeyBinding([Key(.function(4))], .faster, in: everywhere),
    KeyBinding([Key(.function(5))], .quieter, in: everywhere),
    KeyBinding([Key(.function(6))], .louder, in: everywhere),
    KeyBinding([Key(.function(7))], .inputHelp, in: everywhere),
    KeyBinding([Key(.function(8))], .language, in: everywhere),
    KeyBinding([Key(.function(9))], .settings, in: everywhere),
    KeyBinding([Key(.tab)], .trainerMenu, in: everywhere),
    KeyBinding([Key(.insert), Key(.function(12))], .talkBackKey, in: KeyPlace.onPhone),
  ]

  /// Ctrl with a letter: what the phone can do besides, also while something is being typed.
  static let onPhone: [KeyBinding] = [
    KeyBinding([letter("g")], .home, in: KeyPlace.onPhone),
    KeyBinding([letter("y")], .answerCall, in: KeyPlace.onPhone),
    KeyBinding([letter("n")], .notifications, in: KeyPlace.onPhone),
    KeyBinding([letter("q")], .quickSettings, in: KeyPlace.onPhone),
    KeyBinding([letter("o")], .recentApps, in: KeyPlace.onPhone),
    KeyBinding([letter("t")], .talkBackMenu, in: KeyPlace.onPhone),
    KeyBinding([letter("f")], .searchScreen, in: KeyPlace.onPhone),
    KeyBinding([letter("l")], .languages, in: KeyPlace.onPhone),
    KeyBinding([letter("p")], .powerKey, in: KeyPlace.onPhone),
    KeyBinding([letter("w")], .longPress, in: KeyPlace.onPhone),
    // Told apart from Enter by some terminals only.
    KeyBinding([Key(.enter, .shift)], .longPress, in: notTyping),
    KeyBinding([letter("x")], .customActions, in: notTyping),
    // Many terminals keep it for their own menu.
    KeyBinding([Key(.menu)], .customActions, in: KeyPlace.onPhone),
    KeyBinding([letter("a")], .readFromTop, in: notTyping),
    KeyBinding([letter("d")], .readFromHere, in: KeyPlace.onPhone),
    // Pause is told by the console and by the Kitty protocol alone.
    KeyBinding([letter("b"), Key(.pause)], .pauseSpeech, in: KeyPlace.onPhone),
    KeyBinding([Key(.right, .control)], .nextWord, in: KeyPlace.onPhone),
    KeyBinding([Key(.left, .control)], .previousWord, in: KeyPlace.onPhone),
    KeyBinding([letter("e")], .earlierPhrase, in: KeyPlace.onPhone),
    KeyBinding([letter("u")], .laterPhrase, in: KeyPlace.onPhone),
    KeyBinding([letter("k")], .copyPhrase, in: KeyPlace.onPhone),
    KeyBinding([Key(.up, .shift)], .touchUp, in: KeyPlace.onPhone),
    KeyBinding([Key(.down, .shift)], .touchDown, in: KeyPlace.onPhone),
    KeyBinding([Key(.left, .shift)], .touchLeft, in: KeyPlace.onPhone),
    KeyBinding([Key(.right, .shift)], .touchRight, in: KeyPlace.onPhone),
    // Only where the keyboard tells of keys let go; elsewhere Enter lifts the finger.
    KeyBinding([Key(.shift, phase: .release)], .lift, in: KeyPlace.onPhone),
  ]

  /// While an edit box is being edited. Characters are no command: they type.
  static let typing: [KeyBinding] = [
    KeyBinding([Key(.backspace)], .deleteBefore, in: lines.union([.editing])),
    KeyBinding([Key(.delete)], .deleteAfter, in: [.editing]),
    KeyBinding([Key(.enter)], .enter, in: [.editing]),
    KeyBinding([Key(.enter)], .giveAnswer, in: [.answer]),
    KeyBinding([Key(.home)], .cursorToStart, in: [.editing]),
    KeyBinding([Key(.end)], .cursorToEnd, in: [.editing]),
    KeyBinding([letter("a")], .selectAll, in: [.editing]),
    KeyBinding([letter("s")], .selectionMode, in: KeyPlace.onPhone),
    KeyBinding([letter("c")], .copy, in: KeyPlace.onPhone),
    KeyBinding([letter("x")], .cut, in: [.editing]),
    KeyBinding([letter("v")], .paste, in: KeyPlace.onPhone),
  ]

  /// Signs, which are no item's first letter. While something is being typed they work after the prefix key.
  static let signs: [KeyBinding] = [
    KeyBinding([sign("+"), sign("=")], .volumeUp, in: notTyping),
    KeyBinding([sign("-")], .volumeDown, in: notTyping),
    KeyBinding([sign("]")], .nextWindow, in: notTyping),
    KeyBinding([sign("[")], .previousWindow, in: notTyping),
    KeyBinding([sign("}")], .nextContainer, in: notTyping),
    KeyBinding([sign("{")], .previousContainer, in: notTyping),
    KeyBinding([sign(">")], .nextPage, in: notTyping),
    KeyBinding([sign("<")], .previousPage, in: notTyping),
    KeyBinding([sign(";")], .repeatPhrase, in: notTyping),
    KeyBinding([sign("'")], .spellPhrase, in: notTyping),
    KeyBinding([sign("\"")], .voiceCommand, in: notTyping),
    KeyBinding([sign("*")], .hideScreen, in: notTyping),
  ]
}
