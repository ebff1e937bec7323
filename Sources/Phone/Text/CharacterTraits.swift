/// What steps through text need to know of a character. It is looked up once, when the text is made: a step by lines may
/// ask it of thousands.
struct CharacterTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A letter of any kind or a decimal digit, as Android sees it.
  static let letterOrDigit = CharacterTraits(rawValue: 1)
  /// A blank of any kind, line feeds too.
  static let whitespace = CharacterTraits(rawValue: 2)
  /// A line feed, in all its spellings.
  static let newline = CharacterTraits(rawValue: 4)
  /// A blank at which a line may end; a no-break space is none.
  static let breakingBlank = CharacterTraits(rawValue: 8)
  /// An emoji or an ideograph: it takes two cells.
  static let wide = CharacterTraits(rawValue: 16)
}

extension CharacterTraits {
  init(of character: Character) {
    self = []
    if character.isWhitespace { insert(.whitespace) }
    if character.isNewline { insert(.newline) }
    if character == " " || character == "\t" { insert(.breakingBlank) }
    for scalar in character.unicodeScalars {
      if scalar.isLetterOrDigit { insert(.letterOrDigit) }
      if scalar.isWide { insert(.wide) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  /// Nothing is wide before the watch, U+231A, so that the letters of our scripts need not be looked up.
  fileprivate var isWide: Bool {
    guard value >= 0x231A else { return false }
    return self == "\u{FE0F}" || properties.isEmojiPresentation || properties.isIdeographic
  }
}
