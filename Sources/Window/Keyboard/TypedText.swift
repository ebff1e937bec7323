internal import Keys
@_spi(_Unicode) internal import Swift

extension String {
  /// The same text in NFC, by the standard library's own normaliser; the alternative is Foundation.
  var inNormalForm: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: self._nfc)
    return String(scalars)
  }
}

extension Key.Symbol {
  /// The key that types a code point. One is always one key, as from a terminal.
  static func typing(_ scalar: Unicode.Scalar) -> Key.Symbol {
    if scalar == " " { return .space }
    let text = String(scalar).inNormalForm
    return text.count == 1 ? .character(Character(text)) : .character(Character(scalar))
  }
}

extension Unicode.Scalar {
  /// Something that a key can type: no control, no private code, no hole in Unicode's design.
  var isTypeable: Bool {
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse: false
    default: !properties.isNoncharacterCodePoint
    }
  }

  /// The small letter, where it is one code point; else itself.
  var small: Unicode.Scalar {
    let small = properties.lowercaseMapping.unicodeScalars
    guard small.count == 1, let only = small.first else { return self }
    return only
  }
}
