extension StringProtocol {
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
