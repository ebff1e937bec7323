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

extension StringProtocol {
  /// Nothing but blanks.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }

  /// How words are compared: without regard to case, with one blank between words and none around.
  var folded: String {
    let bytes = utf8
    var wasBlank = true
    var needsWork = false
    for byte in bytes {
      let isBlank = byte == 0x20
      if byte >= 0x80 || byte == 0x09 || (isBlank && wasBlank) { needsWork = true; break }
      wasBlank = isBlank
    }
    if !needsWork, !wasBlank { return lowercased() }
    return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
