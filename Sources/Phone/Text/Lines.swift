/// Lines are filled word by word up to the width of a phone. A word that is longer than a line is cut. The blanks behind
/// the last word of a line belong to it; line feeds belong to no line.
extension TextContent {
  /// The width of a line: about what a phone of the usual size shows of a message, letters at the size they come with.
  public static let cellsALine = 40

  func nextLine(from position: Int) -> Range<Int>? {
    guard let start = firstInParagraph(from: position) else { return nil }
    return start..<line(around: start).upperBound
  }

  func previousLine(from position: Int) -> Range<Int>? {
    guard let end = endInParagraph(from: position) else { return nil }
    return line(around: end - 1).lowerBound..<end
  }

  /// The line that holds the character behind a position, which is no line feed. Lines are filled from the beginning of
  /// their paragraph on, so it takes all those before to know it.
  private func line(around position: Int) -> Range<Int> {
    let paragraph = paragraph(around: position)
    var (start, wordStart) = (paragraph.lowerBound, paragraph.lowerBound)
    var (cells, cellsOfWord) = (0, 0)
    for current in paragraph {
      let width = traits[current].contains(.wide) ? 2 : 1
      if traits[current].contains(.breakingBlank) {
        cells += width
        (wordStart, cellsOfWord) = (current + 1, 0)
        continue
      }
      if cells + width > Self.cellsALine {
        let end = wordStart > start ? wordStart : current
        if end > position { return start..<end }
        cells = wordStart > start ? cellsOfWord : 0
        (start, wordStart, cellsOfWord) = (end, end, cells)
      }
      cells += width
      cellsOfWord += width
    }
    return start..<paragraph.upperBound
  }
}
