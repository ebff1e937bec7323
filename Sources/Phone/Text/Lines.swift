/// Lines are filled word by word up to the width of a phone. A word that is longer than a line is cut. The blanks behind
/// the last word of a line belong to it; line feeds belong to no line.
extension TextContent {
  /// The width of a line: about what a phone of the usual size shows of a message, letters at the size they come with.
  public static let cellsALine = 40

  func nextLine(from position: Int) -> Range<Int>? {
    guard let start = firstInParagraph(from: position) else { return nil }
    guard let line = lines(of: paragraph(around: start)).first(where: { $0.upperBound > start }) else { return nil }
    return max(line.lowerBound, start)..<line.upperBound
  }

  func previousLine(from position: Int) -> Range<Int>? {
    guard let end = endInParagraph(from: position) else { return nil }
    guard let line = lines(of: paragraph(around: end - 1)).last(where: { $0.lowerBound < end }) else { return nil }
    return line.lowerBound..<min(line.upperBound, end)
  }

  /// The lines of a paragraph, without a gap.
  func lines(of paragraph: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, wordStart) = (paragraph.lowerBound, paragraph.lowerBound)
    var (cells, cellsOfWord) = (0, 0)
    for position in paragraph {
      let width = characters[position].cells
      if characters[position].isBreakingBlank {
        cells += width
        (wordStart, cellsOfWord) = (position + 1, 0)
        continue
      }
      if cells + width > Self.cellsALine {
        let end = wordStart > start ? wordStart : position
        lines.append(start..<end)
        cells = wordStart > start ? cellsOfWord : 0
        (start, wordStart, cellsOfWord) = (end, end, cells)
      }
      cells += width
      cellsOfWord += width
    }
    if start < paragraph.upperBound { lines.append(start..<paragraph.upperBound) }
    return lines
  }
}

extension Character {
  /// How wide it is, in cells: an emoji or an ideograph takes two.
  var cells: Int {
    guard !isASCII else { return 1 }
    let isWide = unicodeScalars.contains { scalar in
      scalar.properties.isEmojiPresentation || scalar.properties.isIdeographic || scalar == "\u{FE0F}"
    }
    return isWide ? 2 : 1
  }

  /// A blank at which a line may end; a no-break space is none.
  var isBreakingBlank: Bool { self == " " || self == "\t" }
}
