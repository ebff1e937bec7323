internal import Keys

/// One sequence that some terminal sends for a key.
struct KeySequenceRow {
  /// The bytes after the first ESC, without the numbers that tell modifiers: `[A`, `[5~`, `OP`, `[[A`.
  var spelled: String
  /// The key.
  var symbol: Key.Symbol
  /// Modifiers that the sequence stands for by itself.
  var modifiers: Key.Modifiers
  /// Where the same bytes mean two keys, the level at which they mean this one.
  var level: KeyboardLevel?

  init(_ spelled: String, _ symbol: Key.Symbol, _ modifiers: Key.Modifiers = [], only level: KeyboardLevel? = nil) {
    self.spelled = spelled
    self.symbol = symbol
    self.modifiers = modifiers
    self.level = level
  }
}

/// The sequences of all terminals in one table, since terminfo contradicts the terminals that it describes.
///
/// The bytes were recorded from xterm 379, VTE 0.70, Konsole 22.12, kitty 0.26, foot 1.13, Alacritty 0.11, PuTTY 0.78,
/// tmux 3.3a, screen 4.9 and the Linux console of Debian 12; `docs/decisions/keyboard-bytes.md` tells of the choices.
enum KeySequences {
  /// Every sequence, in groups by the terminals that send them.
  static let all: [KeySequenceRow] = family + konsole + putty + console + kitty + keypad + rxvt

  /// xterm and everything that follows it.
  private static let family =
    [
      // Cursor keys; `O` in cursor-key mode, which the start-up writes switch off and some program may switch on.
      KeySequenceRow("[A", .up), KeySequenceRow("OA", .up), KeySequenceRow("[B", .down), KeySequenceRow("OB", .down),
      KeySequenceRow("[C", .right), KeySequenceRow("OC", .right), KeySequenceRow("[D", .left),
      KeySequenceRow("OD", .left), KeySequenceRow("[H", .home), KeySequenceRow("OH", .home),
      KeySequenceRow("[F", .end), KeySequenceRow("OF", .end), KeySequenceRow("[Z", .tab, .shift),
      KeySequenceRow("[2~", .insert), KeySequenceRow("[3~", .delete), KeySequenceRow("[5~", .pageUp),
      KeySequenceRow("[6~", .pageDown), KeySequenceRow("[29~", .menu),
      KeySequenceRow("OP", .function(1)), KeySequenceRow("OQ", .function(2)), KeySequenceRow("OR", .function(3)),
      KeySequenceRow("OS", .function(4)),
      // With modifiers, `ESC [1;m P`: never the console's Pause.
      KeySequenceRow("[1P", .function(1)),
    ] + numbered([15, 17, 18, 19, 20, 21, 23, 24], from: 5)

  private static let konsole = [
    // Elsewhere the keypad's Enter in a mode that the start-up writes switch off.
    KeySequenceRow("OM", .enter, .shift)
  ]

  /// PuTTY, tmux, screen.
  private static let putty =
    [
      KeySequenceRow("[1~", .home), KeySequenceRow("[4~", .end),
      // Ctrl+arrows are `ESC O A`, which elsewhere are plain arrows: the plain ones are needed more.
      KeySequenceRow("\u{1B}OA", .up, [.alt, .control]), KeySequenceRow("\u{1B}OB", .down, [.alt, .control]),
      KeySequenceRow("\u{1B}OC", .right, [.alt, .control]), KeySequenceRow("\u{1B}OD", .left, [.alt, .control]),
    ] + numbered([11, 12, 13, 14], from: 1)

  /// The Linux console: F1 to F5 in its own way, and Shift with F1 to F8 in the numbers of a VT220's F13 to F20.
  /// Shift+F4 is `[29~` there, xterm's Menu key, which is needed more.
  private static let console =
    [
      KeySequenceRow("[[A", .function(1)), KeySequenceRow("[[B", .function(2)), KeySequenceRow("[[C", .function(3)),
      KeySequenceRow("[[D", .function(4)), KeySequenceRow("[[E", .function(5)),
      KeySequenceRow("[P", .pause, only: .plain),
    ] + numbered([25, 26, 28], from: 1, .shift) + numbered([31, 32, 33, 34], from: 5, .shift)

  /// The Kitty protocol's legacy forms.
  private static let kitty = [
    KeySequenceRow("[P", .function(1), only: .extended), KeySequenceRow("[Q", .function(2)),
    KeySequenceRow("[R", .function(3)), KeySequenceRow("[S", .function(4)),
  ]

  /// A keypad in application mode, as the VT100 had it, where a program before us left it on.
  private static let keypad =
    zip("jklmnopqrstuvwxyX", "*+,-./0123456789=").map {
      KeySequenceRow("O\($0)", .character($1))
    }

  /// rxvt: its own Home and End, and small letters for modified arrows.
  private static let rxvt =
    [KeySequenceRow("[7~", .home), KeySequenceRow("[8~", .end)]
    + zip("abcd", [Key.Symbol.up, .down, .right, .left]).flatMap {
      [KeySequenceRow("[\($0)", $1, .shift), KeySequenceRow("O\($0)", $1, .control)]
    }

  /// rxvt's last byte instead of `~` tells the modifiers.
  static let modifiersOfEnding: [Character: Key.Modifiers] = [
    "~": [], "$": .shift, "^": .control, "@": [.shift, .control],
  ]

  /// Reports that a terminal makes unasked when a program before us left them on: focus came, focus went.
  static let reports: Set<String> = ["[I", "[O"]

  private static func numbered(
    _ numbers: [Int], from first: Int, _ modifiers: Key.Modifiers = []
  ) -> [KeySequenceRow] {
    zip(numbers, first...).map { KeySequenceRow("[\($0)~", .function($1), modifiers) }
  }

  private static let bySpelling = Dictionary(grouping: all, by: \.spelled)

  /// The row of a sequence as it is meant at a level.
  static func row(_ spelled: String, at level: KeyboardLevel) -> KeySequenceRow? {
    bySpelling[spelled]?.first { $0.level == nil || $0.level == level }
  }
}
