import Keys
import Testing

@testable import Terminal

/// A stream of the console's medium-raw mode, as it was recorded, and the keys of it.
struct RawBytes: Sendable, CustomTestStringConvertible {
  var name: String
  var layout: String
  var bytes: [UInt8]
  /// Keys as scripts have them, repeats after `re:`.
  var keys: [String]

  var testDescription: String { "\(layout): \(name)" }

  init(_ name: String, _ layout: String, _ bytes: String, _ keys: String) {
    (self.name, self.layout) = (name, layout)
    self.bytes = bytes.bytes
    self.keys = keys.split(separator: " ").map(String.init)
  }

  /// What the kernel writes for a key.
  static func of(_ code: UInt16, isDown: Bool) -> [UInt8] {
    let up: UInt8 = isDown ? 0 : 0x80
    guard code > 127 else { return [UInt8(code) | up] }
    return [up, UInt8(code >> 7) | 0x80, UInt8(code & 0x7F) | 0x80]
  }

  /// Streams in the order of what they are about.
  static let all = moving + chords + typing + layouts + odd

  static let moving = [
    RawBytes("arrows", "us", "67 e7 6c ec 69 e9 6a ea", "Up up:Up Down up:Down Left up:Left Right up:Right"),
    RawBytes("Alt+Right", "us", "38 6a ea b8", "Alt Alt+Right up:Alt+Right up:Alt"),
    RawBytes("Alt+Left by the right Alt", "us", "64 69 e9 e4", "Alt Alt+Left up:Alt+Left up:Alt"),
    RawBytes(
      "Shift+arrows", "us", "2a 6a ea 6c ec aa",
      "Shift Shift+Right up:Shift+Right Shift+Down up:Shift+Down up:Shift"),
    RawBytes(
      "both Shifts, one let go", "us", "2a 36 aa 67 e7 b6", "Shift Shift up:Shift Shift+Up up:Shift+Up up:Shift"),
    RawBytes(
      "Ctrl+Alt+H", "us", "1d 38 23 a3 b8 9d", "Ctrl Ctrl+Alt Ctrl+Alt+h up:Ctrl+Alt+h up:Ctrl+Alt up:Ctrl"),
    RawBytes("Shift+Enter", "us", "2a 1c 9c aa", "Shift Shift+Enter up:Shift+Enter up:Shift"),
    RawBytes("Shift+Tab", "us", "2a 0f 8f aa", "Shift Shift+Tab up:Shift+Tab up:Shift"),
    RawBytes("F1, F10, F11, F12", "us", "3b bb 44 c4 57 d7 58 d8", "F1 up:F1 F10 up:F10 F11 up:F11 F12 up:F12"),
    RawBytes(
      "Home End PageUp PageDown Insert Delete", "us", "66 e6 6b eb 68 e8 6d ed 6e ee 6f ef",
      "Home up:Home End up:End PageUp up:PageUp PageDown up:PageDown Insert up:Insert Delete up:Delete"),
    RawBytes("Menu, Pause, Super", "us", "7f ff 77 f7 7d fd", "Menu up:Menu Pause up:Pause Super up:Super"),
    RawBytes("the keypad as arrows", "us", "48 c8 4d cd 60 e0", "Up up:Up Right up:Right Enter up:Enter"),
    RawBytes("the keypad's middle", "us", "4c cc", "Unknown up:Unknown"),
    RawBytes("a held arrow", "us", "6a 6a 6a ea", "Right re:Right re:Right up:Right"),
    RawBytes(
      "a held Alt, and a held arrow with it", "us", "38 38 38 6a 6a ea b8",
      "Alt Alt+Right re:Alt+Right up:Alt+Right up:Alt"),
    RawBytes(
      "held Enter, Escape, Space", "us", "1c 1c 9c 01 01 81 39 39 b9", "Enter up:Enter Escape up:Escape Space up:Space"),
  ]

  static let chords = [
    RawBytes("S", "us", "1f 9f", "s up:s"),
    RawBytes(
      "S D F J K L", "us", "1f 20 21 24 25 26 9f a0 a1 a4 a5 a6", "s d f j k l up:s up:d up:f up:j up:k up:l"),
    RawBytes("a chord held long", "us", "21 24 24 24 24 a1 a4", "f j up:f up:j"),
    RawBytes("one held long", "us", "21 21 21 a1", "f re:f re:f up:f"),
    RawBytes(
      "S D F J K L under Caps Lock and Shift", "us", "3a ba 21 2a 24 aa a1 a4",
      "CapsLock up:CapsLock F Shift j up:Shift up:F up:j"),
    RawBytes("Alt comes while a dot is held", "us", "21 38 a1 b8", "f Alt up:f up:Alt"),
  ]

  static let typing = [
    RawBytes("letters", "us", "1e 9e 2a 1e 9e aa", "a up:a Shift A up:A up:Shift"),
    RawBytes("Shift let go first", "us", "2a 1e aa 9e", "Shift A up:Shift up:A"),
    RawBytes(
      "Caps Lock, and Shift against it", "us", "3a ba 1e 9e 2a 1e 9e aa 02 82",
      "CapsLock up:CapsLock A up:A Shift a up:a up:Shift 1 up:1"),
    RawBytes("signs", "us", "2a 02 82 28 a8 aa 35 b5", "Shift ! up:! Quote up:Quote up:Shift / up:/"),
    RawBytes(
      "Num Lock", "us", "45 c5 48 c8 53 d3 2a 48 c8 aa",
      "Unknown up:Unknown 8 up:8 . up:. Shift Shift+Up up:Shift+Up up:Shift"),
    RawBytes("the keypad's signs", "us", "4e ce 4a ca 37 b7 62 e2", "+ up:+ - up:- * up:* / up:/"),
    RawBytes("Alt with a sign", "us", "38 2a 02 82 aa b8", "Alt Alt+Shift Alt+! up:Alt+! up:Alt+Shift up:Alt"),
    RawBytes("Alt+Shift+H", "us", "38 2a 23 a3 aa b8", "Alt Alt+Shift Alt+Shift+h up:Alt+Shift+h up:Alt+Shift up:Alt"),
  ]

  static let layouts = [
    RawBytes("ă â ê ô", "vn", "02 82 03 83 04 84 05 85", "ă up:ă â up:â ê up:ê ô up:ô"),
    RawBytes("a with its tone", "vn", "1e 9e 09 89", "a up:a ◌\u{301} up:◌\u{301}"),
    RawBytes("đ, ư, ₫", "vn", "0b 8b 1a 9a 0d 8d", "đ up:đ ư up:ư ₫ up:₫"),
    RawBytes("â by AltGr", "vn(us)", "64 1e 9e e4", "Alt â up:â up:Alt"),
    RawBytes("a tone that waits", "vn", "64 09 89 e4 1e 9e", "Alt up:Alt á up:á"),
    RawBytes("a tone that waits for Space", "vn", "64 09 89 e4 39 b9", "Alt up:Alt ◌\u{301} up:◌\u{301}"),
    RawBytes("Alt+1", "vn", "38 02 82 b8", "Alt Alt+1 up:Alt+1 up:Alt"),
    RawBytes("InScript", "in(deva)", "25 a5 21 a1 20 a0", "क up:क ◌ि up:◌ि ◌् up:◌्"),
    RawBytes("Alt+H", "in(deva)", "38 23 a3 b8", "Alt Alt+h up:Alt+h up:Alt"),
    RawBytes("Ctrl+Z", "in(deva)", "1d 2c ac 9d", "Ctrl Ctrl+z up:Ctrl+z up:Ctrl"),
    RawBytes("phonetic", "in(bolnagri)", "25 a5 23 a3", "क up:क ह up:ह"),
    RawBytes("letters change places", "fr", "10 90 38 10 90 b8", "a up:a Alt Alt+a up:Alt+a up:Alt"),
    RawBytes("two tones that wait", "de", "0d 0d 8d 8d 0d 8d 1e 9e", "◌\u{301} up:◌\u{301} á up:á"),
  ]

  static let odd = [
    RawBytes("releases of nothing, as when Alt+F1 brought us here", "us", "b8 bb 9c 1e 9e", "a up:a"),
    RawBytes("a lost release of another key", "us", "21 24 a4 21 a1", "f j up:j up:f f up:f"),
    RawBytes("a key nobody knows", "us", "73 f3 00 81 f1 80 81 f1", "Unknown up:Unknown Unknown up:Unknown"),
    RawBytes("F13 and F24", "us", "00 81 b7 80 81 b7 00 81 c2 80 81 c2", "F13 up:F13 F24 up:F24"),
    RawBytes(
      "ghosts: K with J and D, and S that nobody pressed", "us", "25 24 20 1f a5 9f a4 a0",
      "k j d s up:k up:s up:j up:d"),
  ]
}

extension String {
  /// Bytes by their hexadecimal numbers, blanks between.
  var bytes: [UInt8] { split(separator: " ").compactMap { UInt8($0, radix: 16) } }
}

extension Key {
  /// As scripts have it, with repeats told.
  var rawName: String { (phase == .repeated ? "re:" : "") + scriptName }
}
