import Keys

/// TalkBack's own keyboard commands, as on a phone with a keyboard: its default keymap, its classic one, and the single
/// keys of web pages.
extension KeyBinding {
  private static func letter(_ letter: Character, _ modifiers: Key.Modifiers) -> Key {
    Key(.character(letter), modifiers)
  }

  private static func standard(_ keys: Key..., asks command: Command, sentAs disguises: [Key] = []) -> KeyBinding {
    KeyBinding(keys, command, in: KeyPlace.onPhone, .standard, disguises: disguises)
  }

  private static func classic(_ key: Key, asks command: Command, sentAs disguises: [Key] = []) -> KeyBinding {
    KeyBinding([key], command, in: KeyPlace.onPhone, .classic, disguises: disguises)
  }

  /// TalkBack's default keymap. Alt+Backspace stands among the basic keys, since it holds in any.
  ///
  /// A plain terminal tells Alt+Shift+Space and Alt+Shift+Enter without Shift, so there they open the TalkBack menu and
  /// activate; it tells Ctrl+Enter as Enter. The trainer's own keys for these are the second way.
  static let talkBack: [KeyBinding] = [
    standard(Key(.right, .alt), asks: .nextItem),
    standard(Key(.left, .alt), asks: .previousItem),
    standard(Key(.up, .alt), asks: .itemAbove),
    standard(Key(.down, .alt), asks: .itemBelow),
    standard(Key(.enter, .alt), asks: .activate),
    standard(Key(.enter, [.alt, .shift]), asks: .longPress),
    // A terminal sends the same byte for both.
    standard(letter("h", [.alt, .control]), asks: .home, sentAs: [Key(.backspace, [.alt, .control])]),
    standard(letter("r", [.alt, .control]), asks: .recentApps),
    standard(letter("n", [.alt, .control]), asks: .notifications),
    standard(Key(.space, [.alt, .shift]), asks: .answerCall),
    standard(Key(.space, .alt), asks: .talkBackMenu),
    standard(Key(.space, [.alt, .control]), asks: .customActions),
    standard(letter("l", [.alt, .control]), asks: .languages),
    standard(Key(.left, [.alt, .control]), asks: .firstItem),
    standard(Key(.right, [.alt, .control]), asks: .lastItem),
    standard(Key(.down, [.alt, .control]), asks: .nextWindow),
    standard(Key(.up, [.alt, .control]), asks: .previousWindow),
    standard(Key(.right, [.alt, .shift]), asks: .nextCharacter),
    standard(Key(.left, [.alt, .shift]), asks: .previousCharacter),
    standard(Key(.right, [.alt, .control, .shift]), asks: .nextWord),
    standard(Key(.left, [.alt, .control, .shift]), asks: .previousWord),
    standard(Key(.down, [.alt, .control, .shift]), asks: .nextControl),
    standard(Key(.up, [.alt, .control, .shift]), asks: .previousControl),
    standard(Key(.down, [.alt, .shift]), asks: .readOn),
    standard(Key(.up, [.alt, .shift]), asks: .readBack),
    standard(Key(.enter, [.alt, .control]), asks: .readFromTop),
    standard(Key(.enter, [.alt, .control, .shift]), asks: .readFromHere),
    // The terminals of GNOME and XFCE lose Ctrl; and so it is the prefix key and a stroke.
    standard(letter("/", [.alt, .control]), letter("/", .alt), asks: .searchScreen),
  ]

  /// TalkBack's classic keymap.
  ///
  /// Plain terminals lose Shift with Enter, Space and Backspace, and send signs as Shift has changed them.
  static let classic: [KeyBinding] = [
    classic(Key(.right, [.alt, .shift]), asks: .nextItem),
    classic(Key(.left, [.alt, .shift]), asks: .previousItem),
    classic(Key(.up, [.alt, .shift]), asks: .firstItem),
    classic(Key(.down, [.alt, .shift]), asks: .lastItem),
    classic(Key(.enter, [.alt, .shift]), asks: .activate, sentAs: [Key(.enter, .alt)]),
    // Alacritty sends for it what stands elsewhere for Ctrl+Alt+H.
    classic(
      Key(.backspace, [.alt, .shift]), asks: .back,
      sentAs: [letter("h", [.alt, .control]), Key(.backspace, [.alt, .control])]),
    classic(
      letter("=", [.alt, .shift]), asks: .nextControl, sentAs: [letter("+", .alt), letter("+", [.alt, .shift])]),
    classic(
      letter("-", [.alt, .shift]), asks: .previousControl, sentAs: [letter("_", .alt), letter("_", [.alt, .shift])]),
    classic(Key(.down, [.control, .shift]), asks: .nextControl),
    classic(Key(.up, [.control, .shift]), asks: .previousControl),
    classic(Key(.down, .control), asks: .readOn),
    classic(Key(.up, .control), asks: .readBack),
    classic(letter("h", [.alt, .shift]), asks: .home),
    classic(letter("r", [.alt, .shift]), asks: .recentApps),
    classic(letter("n", [.alt, .shift]), asks: .notifications),
    classic(
      letter("/", [.alt, .shift]), asks: .searchScreen, sentAs: [letter("?", .alt), letter("?", [.alt, .shift])]),
    classic(Key(.space, [.alt, .shift]), asks: .answerCall, sentAs: [Key(.space, .alt)]),
    classic(letter("g", [.alt, .shift]), asks: .talkBackMenu),
  ]

  /// The single keys of web pages, which TalkBack's classic keymap does not have. A plain terminal tells Shift with a
  /// letter as the capital, Shift with a digit as the sign of a US keyboard.
  static let web: [KeyBinding] = WebKey.all.flatMap { key in
    [
      KeyBinding([Key(.character(key.key))], .web(key.element, isForward: true), in: [.webPage], .standard),
      KeyBinding(
        [Key(.character(key.key), .shift)], .web(key.element, isForward: false), in: [.webPage], .standard,
        disguises: [Key(.character(key.shifted))]),
    ]
  }
}
