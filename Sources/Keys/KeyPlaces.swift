/// What keys are that mean the same in every layout, by their places: Linux's `input-event-codes.h`.
public enum KeyPlaces {
  private static let single: [UInt16: Key.Symbol] = [
    1: .escape, 14: .backspace, 15: .tab, 28: .enter, 29: .control, 42: .shift, 54: .shift, 56: .alt, 57: .space,
    58: .capsLock, 96: .enter, 97: .control, 100: .alt, 102: .home, 103: .up, 104: .pageUp, 105: .left, 106: .right,
    107: .end, 108: .down, 109: .pageDown, 110: .insert, 111: .delete, 119: .pause, 125: .superKey, 126: .superKey,
    127: .menu, 139: .menu,
  ]

  /// F1 to F10, F11 and F12, F13 to F24.
  private static let functions: [(codes: ClosedRange<UInt16>, first: Int)] = [
    (59...68, 1), (87...88, 11), (183...194, 13),
  ]

  /// What the keypad's keys are without Num Lock. The one in the middle is none.
  private static let keypad: [UInt16: Key.Symbol] = [
    71: .home, 72: .up, 73: .pageUp, 75: .left, 76: .unknown, 77: .right, 79: .end, 80: .down, 81: .pageDown,
    82: .insert, 83: .delete,
  ]

  /// Where Caps Lock lies.
  public static let capsLock: UInt16 = 58
  /// Where Num Lock lies.
  public static let numLock: UInt16 = 69
  /// Where the right Alt lies, which is AltGr in some layouts.
  public static let rightAlt: UInt16 = 100

  /// The key at a place; `nil` for one that types, and for one that nobody knows.
  public static func symbol(at code: UInt16) -> Key.Symbol? {
    if let row = functions.first(where: { $0.codes.contains(code) }) {
      return .function(row.first + Int(code - row.codes.lowerBound))
    }
    return single[code]
  }

  /// The key of the keypad at a place, without Num Lock; `nil` for any other.
  public static func keypadSymbol(at code: UInt16) -> Key.Symbol? { keypad[code] }
}

extension Key.Symbol {
  /// Whether its repeats mean something while it is held: it moves, deletes, or types. Of any other a repeat is nothing
  /// that somebody wants, least of all who has yet to learn how short a press is.
  public var repeatsWhileHeld: Bool {
    switch self {
    case .right, .left, .up, .down, .pageUp, .pageDown, .backspace, .delete, .character: true
    default: false
    }
  }
}
