/// The places of a keyboard's keys, as Linux numbers them, by what a US board has there.
///
/// Numbers: Linux's `input-event-codes.h`. They tell where a key lies, whatever its layout types.
public enum Board {
  /// Rows of the board, each with the code of its first key.
  private static let rows: [(first: UInt16, characters: String)] = [
    (2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'`"), (43, "\\zxcvbnm,./"), (57, " "),
  ]

  private static let placeOfCharacter = Dictionary(
    rows.flatMap { row in row.characters.enumerated().map { ($0.element, row.first + UInt16($0.offset)) } },
    uniquingKeysWith: { first, _ in first })

  private static let characterOfPlace = Dictionary(
    placeOfCharacter.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

  /// Where a key lies that types this on a US board without Shift; `nil` where there is none.
  public static func place(of character: Character) -> UInt16? { placeOfCharacter[character] }

  /// What the key at a place types on a US board without Shift; `nil` for a key that types nothing.
  public static func character(at place: UInt16) -> Character? { characterOfPlace[place] }
}

extension Key {
  /// Where it lies: as the keyboard told, else where a US board has what it typed. `nil` for a key that types nothing
  /// and told no place.
  public var place: UInt16? {
    physical ?? typed.flatMap { $0.lowercased().first }.flatMap { Board.place(of: $0) }
  }

  /// What the key would type by itself on a US board, where its place is known; else what it typed.
  ///
  /// For keys that mean a place, not a letter: the dots of braille lie under the same fingers on a Hindi board.
  public var typedByPlace: Character? {
    guard modifiers.isDisjoint(with: [.alt, .control, .superKey]) else { return nil }
    return physical.flatMap { Board.character(at: $0) } ?? typed
  }
}
