/// What is written to a terminal around a session.
enum ControlText {
  /// Before the first key.
  ///
  /// Modes 1036 and 1039 mend xterm's Alt, which else sends Latin-1 letters; they are saved before and restored
  /// after, since foot switches 1036 on by itself. Mode 1 and `ESC >`: plain cursor keys and keypad. 2004: pastes in
  /// brackets. The alternate screen has a keyboard stack of its own in the Kitty protocol, so it comes first.
  static let begin = "\u{1B}[?1036;1039s\u{1B}[?1049h\u{1B}[?1036h\u{1B}[?1039h\u{1B}[?1l\u{1B}>\u{1B}[?2004h"

  /// Does the terminal speak the Kitty protocol? Every terminal answers the second question, so an answer to it alone
  /// means no, and nothing has to be timed.
  static let question = "\u{1B}[?u\u{1B}[c"

  /// The Kitty protocol with everything it can tell: 1 tells Escape from sequences, 2 tells releases, 4 tells the key
  /// of a US board beside one of another script, 8 tells modifiers alone, 16 tells the text.
  static let kittyOn = "\u{1B}[>31u"

  /// Takes back what was pushed. Where nothing was, it does nothing.
  static let kittyOff = "\u{1B}[<u"

  /// After the last key, also in a signal handler: a cut sequence is ended, the keyboard, colours, line wrap and cursor
  /// are as they were, and consoles without a second screen are left empty.
  static let end =
    "\u{1B}\\\(kittyOff)\u{1B}[?2004l\u{1B}[?1036;1039r\u{1B}[m\u{1B}[?7h\u{1B}[?25h\u{1B}[H\u{1B}[2J\u{1B}[?1049l"
}
