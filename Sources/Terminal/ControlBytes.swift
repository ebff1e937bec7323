internal import Keys

/// What the control bytes of a terminal stand for.
///
/// Several keys share a byte and can't be told apart: Ctrl+I is Tab, Ctrl+M is Enter, Ctrl+H is Ctrl+Backspace.
enum ControlBytes {
  /// Bytes that are no Ctrl with a letter.
  private static let rows: [UInt8: (symbol: Key.Symbol, modifiers: Key.Modifiers)] = [
    0x00: (.space, .control), 0x08: (.backspace, .control), 0x09: (.tab, []),
    // Alacritty's keypad Enter; and line ends of a paste that came without brackets.
    0x0A: (.enter, []),
    0x0D: (.enter, []), 0x1B: (.escape, []), 0x1C: (.character("\\"), .control), 0x1D: (.character("]"), .control),
    0x1E: (.character("^"), .control), 0x1F: (.character("/"), .control), 0x7F: (.backspace, []),
  ]

  /// Where ESC before the byte means something else than Alt with the same key.
  private static let rowsAfterEscape: [UInt8: (symbol: Key.Symbol, modifiers: Key.Modifiers)] = [
    // TalkBack's Home; nobody needs Alt+Ctrl+Backspace.
    0x08: (.character("h"), [.alt, .control]),
    // The Linux console sends this for Shift+Tab; Alt+Tab, the same bytes, never gets past a desktop.
    0x09: (.tab, .shift),
  ]

  /// The key of a control byte; `backspace` is the byte that this terminal's Backspace sends.
  static func key(_ byte: UInt8, isAlt: Bool, backspace: UInt8) -> Key {
    if byte == backspace { return Key(.backspace, isAlt ? .alt : []) }
    if isAlt, let row = rowsAfterEscape[byte] { return Key(row.symbol, row.modifiers) }
    let alt: Key.Modifiers = isAlt ? .alt : []
    if byte == 0x7F { return Key(.backspace, alt.union(.control)) }
    if let row = rows[byte] { return Key(row.symbol, row.modifiers.union(alt)) }
    return Key(.character(Character(Unicode.Scalar(byte | 0x60))), alt.union(.control))
  }
}
