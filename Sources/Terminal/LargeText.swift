/// A text written large in a terminal: each pixel of a font is half a cell, which is as high as it is wide.
struct LargeText: Hashable {
  /// Half-blocks and blanks, no row wider than the window.
  private(set) var rows: [String]

  /// Between two letters, and between two lines, in pixels of the font.
  private static let gap = 2
  /// No letter is larger than its picture so many times, however large the window says it is.
  private static let largest = 16

  /// A text in the largest size at which it fits.
  ///
  /// `nil` where it fits in none, where a font lacks one of its letters, and where it has nothing to draw. Lines are
  /// broken at blanks alone.
  init?(_ text: String, fonts: [BitmapFont], columns: Int, rows limit: Int) {
    let words = CellText(text.inNormalForm).characters.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty, columns > 0, limit > 0 else { return nil }
    for (font, multiple) in Self.sizes(of: fonts, columns: columns) {
      guard let lines = Self.lines(words, font, columns: columns / multiple, most: limit) else { continue }
      let picture = Self.picture(of: lines, font)
      // Two pixels share a cell.
      let height = (picture.count * multiple + 1) / 2
      guard !picture.isEmpty, height <= limit else { continue }
      rows = Self.cells(of: picture, multiple)
      return
    }
    return nil
  }

  /// Each font in its own size and in whole multiples, the largest letters first; of equal ones the finer font.
  private static func sizes(of fonts: [BitmapFont], columns: Int) -> [(BitmapFont, Int)] {
    fonts.flatMap { font in (1...min(largest, max(1, columns / font.width))).map { (font, $0) } }.sorted { one, other in
      let heights = (one.0.height * one.1, other.0.height * other.1)
      return heights.0 == heights.1 ? one.0.height > other.0.height : heights.0 > heights.1
    }
  }

  /// A letter, and the columns of its picture that have something in them.
  private struct Letter {
    var slot: Int
    var columns: Range<Int>
  }

  /// Words in lines no wider than so many pixels; `nil` where a word is wider, or has a letter that the font lacks, and
  /// where there would be more lines than this.
  private static func lines(
    _ words: [ArraySlice<Character>], _ font: BitmapFont, columns: Int, most: Int
  ) -> [[[Letter]]]? {
    var (lines, room): ([[[Letter]]], Int) = ([], 0)
    for word in words {
      var letters: [Letter] = []
      for character in word {
        guard let letter = letter(character, font) else { return nil }
        letters.append(letter)
      }
      let width = width(of: letters)
      guard width <= columns else { return nil }
      if !lines.isEmpty, room >= blank(font) + width {
        lines[lines.count - 1].append(letters)
        room -= blank(font) + width
      } else {
        guard lines.count < most else { return nil }
        lines.append([letters])
        room = columns - width
      }
    }
    return lines
  }

  private static func letter(_ character: Character, _ font: BitmapFont) -> Letter? {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, let slot = font.slots[scalar], !font.filled[slot].isEmpty
    else {
      return nil
    }
    return Letter(slot: slot, columns: font.filled[slot])
  }

  private static func blank(_ font: BitmapFont) -> Int { font.width / 2 + gap }

  private static func width(of word: [Letter]) -> Int {
    word.reduce(0) { $0 + $1.columns.count } + gap * max(0, word.count - 1)
  }

  /// The pixels of all lines, one below the other, without the rows above and below that have nothing in them.
  private static func picture(of lines: [[[Letter]]], _ font: BitmapFont) -> [[Bool]] {
    var picture: [[Bool]] = []
    for line in lines {
      let rows = (0..<font.height).map { row in
        line.reduce(into: [Bool]()) { pixels, word in
          if !pixels.isEmpty { pixels += [Bool](repeating: false, count: blank(font)) }
          for (index, letter) in word.enumerated() {
            if index > 0 { pixels += [Bool](repeating: false, count: gap) }
            pixels += letter.columns.map { font.isSet(column: $0, row: row, in: letter.slot) }
          }
        }
      }
      let filled = rows.indices.filter { rows[$0].contains(true) }
      guard let first = filled.first, let last = filled.last else { continue }
      if !picture.isEmpty { picture += [[Bool]](repeating: [], count: gap) }
      picture += rows[first...last]
    }
    return picture
  }

  /// Two rows of pixels in one of cells.
  private static func cells(of picture: [[Bool]], _ multiple: Int) -> [String] {
    func isSet(_ row: Int, _ column: Int) -> Bool {
      picture.indices.contains(row / multiple) && picture[row / multiple].indices.contains(column / multiple)
        && picture[row / multiple][column / multiple]
    }
    let width = (picture.map(\.count).max() ?? 0) * multiple
    return (0..<(picture.count * multiple + 1) / 2).map { row in
      var cells: [Character] = (0..<width).map { column in
        switch (isSet(row * 2, column), isSet(row * 2 + 1, column)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      while cells.last == " " { cells.removeLast() }
      return String(cells)
    }
  }
}
