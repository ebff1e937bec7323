internal import Keys

/// The key codes of the Kitty protocol and of modifyOtherKeys, and the places of keys on the board.
///
/// Codes: kitty's `docs/keyboard-protocol.rst`. Places: Linux's `input-event-codes.h`.
enum KeyCodes {
  /// A code, its key, and the key's place where the code alone tells it.
  typealias Row = (code: Int, symbol: Key.Symbol, physical: UInt16?)

  /// Keys that type nothing, and the keypad.
  static let all: [Row] =
    [
      (27, .escape, 1), (13, .enter, 28), (9, .tab, 15), (127, .backspace, 14), (8, .backspace, 14), (32, .space, 57),
      (57358, .capsLock, 58), (57362, .pause, 119), (57363, .menu, 127),
      (57409, .character("."), 83), (57410, .character("/"), 98), (57411, .character("*"), 55),
      (57412, .character("-"), 74), (57413, .character("+"), 78), (57414, .enter, 96), (57415, .character("="), 117),
      (57416, .character(","), 121), (57417, .left, 75), (57418, .right, 77), (57419, .up, 72), (57420, .down, 80),
      (57421, .pageUp, 73), (57422, .pageDown, 81), (57423, .home, 71), (57424, .end, 79), (57425, .insert, 82),
      (57426, .delete, 83),
      (57441, .shift, 42), (57442, .control, 29), (57443, .alt, 56), (57444, .superKey, 125),
      (57447, .shift, 54), (57448, .control, 97), (57449, .alt, 100), (57450, .superKey, 126),
      // AltGr stands where the right Alt is.
      (57453, .alt, 100),
    ]
    + (0...11).map { (57376 + $0, .function(13 + $0), UInt16(183 + $0)) }
    + zip("0123456789", [82, 79, 80, 81, 75, 76, 77, 71, 72, 73] as [UInt16]).enumerated().map {
      (57399 + $0.offset, .character($0.element.0), $0.element.1)
    }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The row of a code; `nil` for a key that types a character, or that nobody knows.
  static func row(_ code: Int) -> Row? { byCode[code] }

  /// Codes that the protocol keeps for keys without a character (Unicode's private use area).
  static let functional = 57344...63743

  /// The modifier that a key is, when it is pressed alone.
  static let modifierAlone: [Key.Symbol: Key.Modifiers] = [
    .shift: .shift, .control: .control, .alt: .alt, .superKey: .superKey,
  ]

  private static let placeOfSymbol: [Key.Symbol: UInt16] = [
    .home: 102, .up: 103, .pageUp: 104, .left: 105, .right: 106, .end: 107, .down: 108, .pageDown: 109, .insert: 110,
    .delete: 111, .menu: 127, .pause: 119, .function(11): 87, .function(12): 88,
  ].merging((1...10).map { (.function($0), UInt16(58 + $0)) }, uniquingKeysWith: { first, _ in first })

  /// Where a key lies whose character on a US keyboard is known.
  static func place(of character: Character) -> UInt16? { Board.place(of: character) }

  /// Where a key without a character lies.
  static func place(of symbol: Key.Symbol) -> UInt16? { placeOfSymbol[symbol] }
}
