public import Keys

/// One thing that came in from the keyboard's side of a terminal.
public enum KeyboardInput: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// Text that was pasted: one input, never commands. In NFC; lines end with a line feed, other controls are dropped.
  case pasted(String)
  /// The terminal itself answers, or tells something of its own.
  case answer(TerminalAnswer)
}

/// What a terminal said of itself.
public enum TerminalAnswer: Hashable, Sendable {
  /// It speaks the Kitty keyboard protocol, with these flags switched on. The answer to `CSI ? u`.
  case kittyFlags(Int)
  /// The answer to `CSI c`, which every terminal gives: whatever was asked before and has no answer now has none.
  case deviceAttributes
  /// A report that nobody here asked for: an answer to a program before us, a mouse, the window's focus.
  case other
}
