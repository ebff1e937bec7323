import Keys
import Testing

/// What a terminal sent for a key, as it was recorded.
struct RecordedBytes: Sendable, CustomTestStringConvertible {
  var terminal: String
  var bytes: [UInt8]
  /// Names of the keys, blanks between.
  var keys: String
  var level = KeyboardLevel.plain

  init(_ terminal: String, _ bytes: String, _ keys: String, _ level: KeyboardLevel = .plain) {
    self.terminal = terminal
    self.bytes = Array(bytes.utf8)
    self.keys = keys
    self.level = level
  }

  /// The keys.
  var names: [String] { keys.split(separator: " ").map { String($0) } }

  var testDescription: String { "\(terminal): \(keys)" }

  /// Every row of every terminal. `^` stands for ESC.
  static let all: [RecordedBytes] =
    family + modified + control + xterm + konsole + foot + alacritty + putty + multiplexers + console + rxvt + kitty
    + answers

  private static func rows(
    _ terminal: String, at level: KeyboardLevel = .plain, _ rows: [(String, String)]
  ) -> [RecordedBytes] {
    rows.map { RecordedBytes(terminal, $0.0.replacing("^", with: "\u{1B}"), $0.1, level) }
  }

  static let family = rows(
    "family",
    [
      ("^[A", "Up"), ("^[B", "Down"), ("^[C", "Right"), ("^[D", "Left"), ("^OA", "Up"), ("^OB", "Down"),
      ("^OC", "Right"), ("^OD", "Left"), ("^[H", "Home"), ("^[F", "End"), ("^OH", "Home"), ("^OF", "End"),
      ("^[5~", "PageUp"), ("^[6~", "PageDown"), ("^[2~", "Insert"), ("^[3~", "Delete"), ("^OP", "F1"), ("^OQ", "F2"),
      ("^OR", "F3"), ("^OS", "F4"), ("^[15~", "F5"), ("^[17~", "F6"), ("^[18~", "F7"), ("^[19~", "F8"),
      ("^[20~", "F9"), ("^[21~", "F10"), ("^[23~", "F11"), ("^[24~", "F12"), ("\r", "Enter"), ("\t", "Tab"),
      ("^[Z", "Shift+Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Ctrl+Backspace"), (" ", "Space"), ("\0", "Ctrl+Space"),
      ("a", "a"), ("A", "A"), ("é", "é"), ("ấ", "ấ"), ("हि", "ह ◌ि"), ("क्ष", "क ◌् ष"), ("😀", "😀"), ("\"", "\""),
      // The Vietnamese layout types tones as marks of their own.
      ("a\u{301}", "a ◌\u{301}"),
    ])

  /// `m` is 1 and the bits of the modifiers.
  static let modified: [RecordedBytes] = {
    let modifiers = [
      "Shift", "Alt", "Alt+Shift", "Ctrl", "Ctrl+Shift", "Ctrl+Alt", "Ctrl+Alt+Shift",
    ]
    let letters = zip("ABCDHFPQRS", ["Up", "Down", "Right", "Left", "Home", "End", "F1", "F2", "F3", "F4"])
    let numbers = [2: "Insert", 3: "Delete", 5: "PageUp", 6: "PageDown", 15: "F5", 24: "F12"]
    return modifiers.enumerated().flatMap { index, held in
      letters.map { RecordedBytes("family", "\u{1B}[1;\(index + 2)\($0)", "\(held)+\($1)") }
        + numbers.map { RecordedBytes("family", "\u{1B}[\($0);\(index + 2)~", "\(held)+\($1)") }
    }
  }()

  static let control =
    (1...26).filter { ![8, 9, 10, 13, 24].contains($0) }.map {
      RecordedBytes(
        "family", String(Unicode.Scalar(UInt8($0))), "Ctrl+\(Unicode.Scalar(UInt8($0) | 0x60))")
    }
    + rows(
      "family",
      [
        ("^\r", "Alt+Enter"), ("^ ", "Alt+Space"), ("^\u{7F}", "Alt+Backspace"), ("^\u{8}", "Ctrl+Alt+h"),
        ("^\u{12}", "Ctrl+Alt+r"), ("^\u{E}", "Ctrl+Alt+n"), ("^\u{C}", "Ctrl+Alt+l"), ("^\0", "Ctrl+Alt+Space"),
        ("^\u{1F}", "Ctrl+Alt+/"), ("^h", "Alt+h"), ("^H", "Alt+Shift+h"), ("^1", "Alt+1"), ("^đ", "Alt+đ"),
        ("^Đ", "Alt+Shift+đ"), ("^=", "Alt+="), ("\u{1C}", "Ctrl+\\"), ("\u{1D}", "Ctrl+]"), ("\u{1F}", "Ctrl+/"),
      ])

  static let xterm = rows(
    "xterm", [("^[29~", "Menu"), ("^[27;2;13~", "Shift+Enter"), ("^[27;5;13~", "Ctrl+Enter")])

  static let konsole = rows(
    "Konsole",
    [
      ("^OM", "Shift+Enter"), ("^^OM", "Alt+Shift+Enter"), ("^O3P", "Alt+F1"), ("\u{18}@sh", "Super+h"),
      ("\u{18}@sH", "Shift+Super+h"),
    ])

  static let foot = rows(
    "foot",
    [("^[27;6;13~", "Ctrl+Shift+Enter"), ("^[27;8;13~", "Ctrl+Alt+Shift+Enter"), ("^[27;7;13~", "Ctrl+Alt+Enter")])

  static let alacritty = rows("Alacritty", [("^\u{8}", "Ctrl+Alt+h"), ("\n", "Enter")])

  static let putty = rows(
    "PuTTY",
    [
      ("^[11~", "F1"), ("^[12~", "F2"), ("^[13~", "F3"), ("^[14~", "F4"), ("^[1~", "Home"), ("^[4~", "End"),
      ("^^[C", "Alt+Right"), ("^^[D", "Alt+Left"), ("^^[A", "Alt+Up"), ("^^[B", "Alt+Down"),
      ("^^OC", "Ctrl+Alt+Right"), ("^^OD", "Ctrl+Alt+Left"), ("^^OA", "Ctrl+Alt+Up"), ("^^OB", "Ctrl+Alt+Down"),
    ])

  static let multiplexers = rows(
    "tmux, screen",
    [
      ("^[1;3H", "Alt+Home"), ("^^[1~", "Alt+Home"), ("^[13;2u", "Shift+Enter"), ("^[13;5u", "Ctrl+Enter"),
      ("^[7~", "Home"), ("^[8~", "End"),
    ])

  static let console = rows(
    "Linux console",
    [
      ("^[[A", "F1"), ("^[[B", "F2"), ("^[[C", "F3"), ("^[[D", "F4"), ("^[[E", "F5"), ("^[25~", "Shift+F1"),
      ("^[26~", "Shift+F2"), ("^[28~", "Shift+F3"), ("^[31~", "Shift+F5"), ("^[34~", "Shift+F8"),
      ("^\t", "Shift+Tab"), ("^[P", "Pause"),
    ])

  static let rxvt =
    rows(
      "rxvt",
      [
        ("^[a", "Shift+Up"), ("^[c", "Shift+Right"), ("^Od", "Ctrl+Left"), ("^[7$", "Shift+Home"),
        ("^[6@", "Ctrl+Shift+PageDown"), ("^Op", "0"), ("^Oy", "9"), ("^Ok", "+"),
      ]) + [RecordedBytes("rxvt", "\u{1B}[5^", "Ctrl+PageUp")]

  static let kitty = rows(
    "kitty", at: .extended,
    [
      ("^[P", "F1"), ("^[Q", "F2"), ("^[S", "F4"), ("^[13~", "F3"), ("^[1;2P", "Shift+F1"), ("^[27u", "Escape"),
      ("^[13u", "Enter"), ("^[9u", "Tab"), ("^[9;2u", "Shift+Tab"), ("^[127u", "Backspace"),
      ("^[127;5u", "Ctrl+Backspace"),
      ("^[57414u", "Enter"), ("^[57363u", "Menu"), ("^[57362u", "Pause"), ("^[57441;2u", "Shift"),
      ("^[57442;5u", "Ctrl"), ("^[57449;3u", "Alt"), ("^[57444;9u", "Super"), ("^[57358;65u", "CapsLock"),
      ("^[1;129C", "Right"), ("^[1;131C", "Alt+Right"), ("^[104;7u", "Ctrl+Alt+h"), ("^[104;135u", "Ctrl+Alt+h"),
      ("^[97;2;65u", "A"), ("^[97;65;65u", "A"), ("^[97;;97u", "a"), ("^[97;2u", "A"), ("^[97:65;2;65u", "A"),
      ("^[104;4u", "Alt+Shift+h"), ("^[105;5u", "Ctrl+i"), ("^[32;;32u", "Space"), ("^[32;5u", "Ctrl+Space"),
      ("^[49:33;4u", "Alt+!"), ("^[0;;7845u", "ấ"), ("^[0;;97:769u", "á"), ("^[53;;769u", "◌\u{301}"),
      ("^[57400;;49u", "1"), ("^[57417u", "Left"), ("^[57376u", "F13"), ("^[2361::104;3u", "Alt+h"),
      ("^[2361::104;;2361u", "ह"), ("^[57360u", "Unknown"), ("^[57428u", "Unknown"),
    ])

  static let answers = rows(
    "unknown", [("^[99~", "Unknown"), ("^[x", "Unknown"), ("^Oz", "Unknown"), ("^[1;2;3;4y", "Unknown")])
}
