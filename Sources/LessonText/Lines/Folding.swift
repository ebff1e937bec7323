extension Unicode.Scalar {
  /// A blank of any kind. Asked of every line, so the ones of ASCII come first.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case ..<0x85: false
    default: properties.isWhitespace
    }
  }
}

extension Unicode.Scalar {
  /// Controls, and the signs that word processors and web pages leave behind. The joiners stay: Hindi needs them.
  var isInvisible: Bool {
    switch value {
    case 0x09: false
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Nothing but blanks.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

  /// How words are compared: without regard to case, with one blank between words and none around.
  var folded: String {
    let simple = utf8.withContiguousStorageIfAvailable(SimpleFolding.folded) ?? nil
    return simple ?? foldedByTables
  }

  /// The same, by the tables of Unicode: for any text, and slower by far.
  var foldedByTables: String {
    var words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // They are told, and then no reason for other complaints.
    if words.unicodeScalars.contains(where: \.isInvisible) { words.unicodeScalars.removeAll(where: \.isInvisible) }
    return words
  }
}
