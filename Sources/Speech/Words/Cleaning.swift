/// The first step: valid text, in one form, without what nobody can hear.
enum Cleaning {
  /// Text in NFC without controls, format characters, variation selectors and private use; every blank a space, every
  /// dash and quotation mark the plain one, every digit `0` to `9`.
  ///
  /// In Devanagari the joiners go, since the engine splits the word at them, and the candrabindu becomes an anusvara,
  /// which the engine says right.
  ///
  /// - Parameter isNamingMarks: whether marks are named, so that quotation marks, dashes and the ellipsis stay what they
  ///   are instead of becoming pauses.
  static func cleaned(_ text: String, isNamingMarks: Bool = false) -> Letters {
    let letters = text.letters
    var cleaned: Letters = []
    cleaned.reserveCapacity(letters.count)
    for (index, letter) in letters.enumerated() {
      if letter.value >= 0x20 && letter.value < 0x7F {
        cleaned.append(letter)
        continue
      }
      if isNamingMarks, let mark = namedMarks[letter] {
        cleaned.append(mark)
        continue
      }
      switch letter {
      case "“", "”", "„", "«", "»", "‹", "›": cleaned.append(" ")
      case "’", "‘", "ʼ", "′": cleaned.append("'")
      case "–", "‑", "‐", "−":
        // Between or before digits it is a range or a minus, else a pause; the two hyphens stay hyphens.
        let isHyphen = letter == "‑" || letter == "‐"
        let isBeforeDigit = index + 1 < letters.count && letters[index + 1].isDigit
        cleaned.append(isHyphen || isBeforeDigit ? "-" : ",")
      case "º", "˚": cleaned.append("°")
      case "—", "―": cleaned.append(",")
      case "…": cleaned.append(".")
      case "ँ": cleaned.append("ं")
      default: if let kept = kept(letter) { cleaned.append(kept) }
      }
    }
    return cleaned
  }

  /// Marks outside ASCII, and those by whose names they go.
  private static let namedMarks: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‹": "\"", "›": "\"", "—": "-", "―": "-", "–": "-", "…": "…",
  ]

  /// What stays of a letter outside ASCII.
  private static func kept(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    if (0xFE00...0xFE0F).contains(letter.value) || (0xE0100...0xE01EF).contains(letter.value) { return nil }
    // Skin tones change a picture, not its name.
    if (0x1F3FB...0x1F3FF).contains(letter.value) { return nil }
    switch letter.properties.generalCategory {
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    case .format, .surrogate, .privateUse, .unassigned: return nil
    case .decimalNumber:
      guard let value = letter.properties.numericValue, value >= 0, value <= 9 else { return nil }
      return Unicode.Scalar(UInt8(0x30 + Int(value)))
    default: return letter
    }
  }
}
