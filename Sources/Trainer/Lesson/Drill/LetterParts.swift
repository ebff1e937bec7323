import Phone
@_spi(_Unicode) import Swift

/// A letter taken apart: what is typed first, and what Telex puts on it.
struct LetterParts {
  /// The plain letter, in its case.
  let base: Character
  /// The marks that make another letter of it.
  let marks: Set<Unicode.Scalar>
  /// The tone.
  let tones: Set<Unicode.Scalar>

  private static let strokes: [Character: Character] = ["đ": "d", "Đ": "D"]
  private static let stroke: Unicode.Scalar = "\u{335}"
  private static let toneKeys: [Unicode.Scalar: Character] = [
    "\u{300}": "f", "\u{301}": "s", "\u{303}": "x", "\u{309}": "r", "\u{323}": "j",
  ]

  init(_ letter: Character) {
    let scalars = Array(String(letter)._nfd)
    let added = Set(scalars.dropFirst())
    tones = added.filter { Self.toneKeys[$0] != nil }
    if let plain = Self.strokes[letter] {
      base = plain
      marks = [Self.stroke]
    } else {
      base = scalars.first.map { Character($0) } ?? letter
      marks = added.subtracting(tones)
    }
  }

  /// The Telex keys that put on what is on it.
  var keys: [Character] {
    let own = marks.compactMap { mark -> Character? in
      switch mark {
      case "\u{302}", Self.stroke: base.lowercased().first
      case "\u{306}", "\u{31B}": "w"
      default: nil
      }
    }
    return own + tones.compactMap { Self.toneKeys[$0] }
  }
}
