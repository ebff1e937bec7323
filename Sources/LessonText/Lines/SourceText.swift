@_spi(_Unicode) import Swift

/// A file's text, line by line in NFC, and what was wrong with its bytes.
struct SourceText {
  /// The path as the author knows it.
  let file: String
  /// Without line ends; the first is line 1.
  let lines: [String]

  /// Reads bytes as UTF-8 with LF or CRLF, with or without a byte order mark. A lone CR, as very old editors write
  /// it, ends a line too.
  ///
  /// Text that isn't UTF-8 is told by its first wrong byte alone: its other mistakes may be none.
  init(_ bytes: [UInt8], file: String, _ findings: inout Findings) {
    self.file = file
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines: [String] = []
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      findings.tell(
        .notUTF8, at: Self.place(ofByte: error.byteOffsets.lowerBound, in: bytes, after: mark, file: file),
        ["byte": Self.hexadecimal(bytes[error.byteOffsets.lowerBound])])
      findings.close()
    }
    var start = mark
    var index = mark
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(Self.line(bytes[start..<index]))
        let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { lines.append(Self.line(bytes[start...])) }
    self.lines = lines
    tellInvisibleCharacters(&findings)
  }

  /// A place for what is missing from the file: its first line.
  var beginning: Diagnostic.Place {
    Diagnostic.Place(file: file, line: 1, columns: 1..<max(2, (lines.first?.count ?? 0) + 1))
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    let line = String(decoding: bytes, as: UTF8.self)
    guard !Composition.isSurelyComposed(bytes) else { return line }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: line._nfc)
    return String(composed)
  }

  /// Characters that nobody hears or sees would be the hardest mistakes to find; one a line is told.
  private func tellInvisibleCharacters(_ findings: inout Findings) {
    for (index, line) in lines.enumerated() where line.utf8.contains(where: Self.mayBeInvisible) {
      guard let found = line.unicodeScalars.firstIndex(where: \.isInvisible) else { continue }
      let after = line.unicodeScalars.index(after: found)
      findings.tell(
        .invisibleCharacter, at: Written(line: line, number: index + 1)[found..<after],
        ["code": Self.hexadecimal(line.unicodeScalars[found].value)])
    }
  }

  /// The first byte of all that are invisible, and of some that are not.
  private static func mayBeInvisible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09: false
    case ..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }

  private static func place(
    ofByte offset: Int, in bytes: [UInt8], after mark: Int, file: String
  ) -> Diagnostic.Place {
    var number = 1
    var start = mark
    for index in mark..<max(mark, offset) {
      let isLineEnd = bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A)
      if isLineEnd { (number, start) = (number + 1, index + 1) }
    }
    let column = start <= offset ? line(bytes[start..<offset]).count + 1 : 1
    return Diagnostic.Place(file: file, line: number, columns: column..<column + 1)
  }

  private static func hexadecimal(_ number: some BinaryInteger) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
