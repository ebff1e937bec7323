/// Text as it may be written to a terminal: no controls, and its width in cells known.
struct CellText: Hashable {
  /// None of them is a control.
  private(set) var characters: [Character] = []

  /// Makes text fit to be shown. Line ends, tabs and other controls become blanks, so no text can command a terminal;
  /// marks that turn the direction of writing around are left out.
  init(_ text: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: scalars.append(" ")
      default:
        if !Self.directions.contains(where: { $0.contains(scalar.value) }) { scalars.append(scalar) }
      }
    }
    characters = Array(String(scalars))
  }

  /// Embeddings, overrides and isolates of Unicode's bidirectional writing, and the byte order mark.
  private static let directions: [ClosedRange<UInt32>] = [0x202A...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF]

  /// The text.
  var text: String { String(characters) }

  /// Lines no wider than this many cells, broken at blanks, and within a word only where it alone is too wide. An
  /// empty text has no line.
  func lines(width: Int) -> [String] {
    var (lines, line, lineWidth): ([String], String, Int) = ([], "", 0)
    for word in characters.split(whereSeparator: \.isWhitespace) {
      let wordWidth = Self.width(of: word)
      if lineWidth > 0, lineWidth + 1 + wordWidth <= width {
        line += " " + String(word)
        lineWidth += 1 + wordWidth
        continue
      }
      if lineWidth > 0 { lines.append(line) }
      (line, lineWidth) = ("", 0)
      for character in word {
        let next = Self.width(of: character)
        if lineWidth > 0, lineWidth + next > width {
          lines.append(line)
          (line, lineWidth) = ("", 0)
        }
        line.append(character)
        lineWidth += next
      }
    }
    return lineWidth > 0 || !line.isEmpty ? lines + [line] : lines
  }

  /// Cells of some characters together.
  static func width(of characters: some Sequence<Character>) -> Int {
    characters.reduce(0) { $0 + width(of: $1) }
  }

  /// Cells of a character: of its code points together, as terminals count. A Vietnamese letter has one however it is
  /// composed; a Devanagari cluster has one for each consonant and each vowel sign that takes room.
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    // A picture made of several is drawn as one.
    if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    var width = 0
    var isJoined = false
    for scalar in scalars {
      let own = isJoined && isWide(scalar) ? 0 : self.width(of: scalar)
      width += own
      isJoined = scalar.value == 0x200D
    }
    return width
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: isWide(scalar) ? 2 : 1
    }
  }

  /// East Asian wide characters and pictures, after Unicode's EastAsianWidth: whole blocks are near enough, since an
  /// error moves nothing but the end of its own line.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F004...0x1F004, 0x1F18E...0x1F19A, 0x1F200...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && wide.contains { $0.contains(scalar.value) }
  }
}
