/// Keys that wait for a letter, and the mark that each puts on it.
///
/// Numbers: X11's `keysymdef.h`, `dead_…`. Marks: Unicode's Combining Diacritical Marks.
enum DeadKeys {
  private static let marks: [UInt32: Unicode.Scalar] = [
    0xFE50: "\u{300}", 0xFE51: "\u{301}", 0xFE52: "\u{302}", 0xFE53: "\u{303}", 0xFE54: "\u{304}", 0xFE55: "\u{306}",
    0xFE56: "\u{307}", 0xFE57: "\u{308}", 0xFE58: "\u{30A}", 0xFE59: "\u{30B}", 0xFE5A: "\u{30C}", 0xFE5B: "\u{327}",
    0xFE5C: "\u{328}", 0xFE60: "\u{323}", 0xFE61: "\u{309}", 0xFE62: "\u{31B}",
  ]

  /// The mark of a dead key; `nil` for any other key.
  static func mark(of number: UInt32) -> Unicode.Scalar? { marks[number] }

  /// What comes of a mark and the letter typed after it: the letter with the mark where Unicode has it in one, else the
  /// one and the other.
  static func join(_ mark: Unicode.Scalar, _ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    var both = String.UnicodeScalarView([letter])
    both.append(mark)
    let joined = String(both).inNormalForm.unicodeScalars
    return joined.count == 1 ? Array(joined) : [mark, letter]
  }
}
