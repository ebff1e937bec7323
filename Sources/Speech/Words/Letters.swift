@_spi(_Unicode) internal import Swift

/// Text as the steps of the reading see it: code points in NFC, so that one letter is one element.
typealias Letters = [Unicode.Scalar]

extension Unicode.Scalar {
  /// `0` to `9`.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A letter, or a sign that belongs to the letter before it.
  var isPartOfWord: Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }

  /// A sign that belongs to the letter before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
  }

  /// A capital.
  var isCapital: Bool {
    value < 0x80 ? value >= 0x41 && value <= 0x5A : properties.isUppercase
  }

  /// The small letter of a capital, everything else unchanged.
  var small: Unicode.Scalar {
    if value < 0x80 { return isCapital ? Unicode.Scalar(UInt8(value) | 0x20) : self }
    let mapped = properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped[mapped.startIndex] : self
  }
}

extension Collection<Unicode.Scalar> {
  /// As a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  /// In small letters.
  var small: Letters { map(\.small) }

  /// Two letters or more, and capitals only.
  var isCapitalWord: Bool { count > 1 && allSatisfy { $0.isCapital || $0.isMark } && contains { $0.isCapital } }
}

extension String {
  /// Its code points in NFC.
  var letters: Letters { Letters(_nfc) }

  /// Its code points in NFD: marks apart from their letters.
  var takenApart: Letters { Letters(_nfd) }
}
