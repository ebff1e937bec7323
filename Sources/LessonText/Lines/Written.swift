/// A stretch of a file as its author wrote it, which knows where it stands.
///
/// Columns are counted when somebody asks: nearly all stretches are right, and nobody asks.
struct Written {
  /// The words, in NFC; a part of one line, or of several that continue each other.
  let text: Substring
  /// The first line of it; counts from 1.
  private let number: Int
  /// Where the pieces of a line that was continued come from; empty for a line that stands alone.
  private let pieces: [Piece]

  /// A physical line's share of a joined one. Offsets count UTF-8 bytes.
  private struct Piece {
    var joinedOffset: Int
    var number: Int
    var line: String
    var lineOffset: Int
  }

  private init(text: Substring, number: Int, pieces: [Piece]) {
    self.text = text
    self.number = number
    self.pieces = pieces
  }

  /// A whole line.
  init(line: String, number: Int) {
    self.init(text: line[...], number: number, pieces: [])
  }

  /// Whole lines that continue each other, joined by one blank.
  init(lines: [(line: String, number: Int)]) {
    var joined = ""
    var pieces: [Piece] = []
    for (index, line) in lines.enumerated() {
      let words = index == 0 ? line.line[...] : line.line.drop(while: \.isWhitespace)
      if index > 0 { joined += " " }
      let lineOffset = line.line.utf8.distance(from: line.line.startIndex, to: words.startIndex)
      pieces.append(
        Piece(joinedOffset: joined.utf8.count, number: line.number, line: line.line, lineOffset: lineOffset))
      joined += words
    }
    self.init(text: joined[...], number: lines.first?.number ?? 1, pieces: pieces)
  }

  /// Stretches one after the other, as if what stands between them were not there.
  init(parts: [Written]) {
    var joined = ""
    var pieces: [Piece] = []
    for part in parts where !part.text.isEmpty {
      let start = part.text.base.utf8.distance(from: part.text.base.startIndex, to: part.text.startIndex)
      let own =
        part.pieces.isEmpty
        ? [Piece(joinedOffset: 0, number: part.number, line: part.text.base, lineOffset: 0)] : part.pieces
      for (index, piece) in own.enumerated() where piece.joinedOffset < start + part.text.utf8.count {
        guard index + 1 == own.count || own[index + 1].joinedOffset > start else { continue }
        let skipped = max(0, start - piece.joinedOffset)
        pieces.append(
          Piece(
            joinedOffset: joined.utf8.count + max(0, piece.joinedOffset - start), number: piece.number,
            line: piece.line, lineOffset: piece.lineOffset + skipped))
      }
      joined += part.text
    }
    self.init(text: joined[...], number: parts.first?.number ?? 1, pieces: pieces)
  }

  /// Other words in the place of a stretch, which are told where it stands.
  init(_ words: String, insteadOf stretch: Written) {
    let start = stretch.text.base.utf8.distance(from: stretch.text.base.startIndex, to: stretch.text.startIndex)
    let whole = stretch.pieces.last { $0.joinedOffset <= start } ?? stretch.pieces.first
    let piece = Piece(
      joinedOffset: 0, number: whole?.number ?? stretch.number, line: whole?.line ?? stretch.text.base,
      lineOffset: whole.map { max(0, start + $0.lineOffset - $0.joinedOffset) } ?? start)
    self.init(text: words[...], number: stretch.number, pieces: [piece])
  }

  /// The words as a string of their own.
  var string: String { String(text) }

  /// Nothing but blanks.
  var isBlank: Bool { text.isBlank }

  /// A part of it.
  subscript(range: Range<Substring.Index>) -> Written {
    Written(text: text[range], number: number, pieces: pieces)
  }

  /// Where it begins: no two stretches that are compared begin at the same place.
  struct Spot: Hashable {
    var line: Int
    var offset: Int
  }

  /// Where it begins.
  var spot: Spot {
    Spot(line: number, offset: text.base.utf8.distance(from: text.base.startIndex, to: text.startIndex))
  }

  /// Without the blanks at both ends.
  var trimmed: Written {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }) else { return self[text.startIndex..<text.startIndex] }
    let last = scalars.lastIndex { !$0.isBlank } ?? first
    return self[first..<scalars.index(after: last)]
  }

  /// The parts between commas, trimmed; those that are blank too, since they are a mistake.
  var listed: [Written] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { self[$0.startIndex..<$0.endIndex].trimmed }
  }

  /// What stands on both sides of the first ` = ` that has a character before it; `nil` where there is none.
  /// The written side may itself be an equals sign.
  var sides: (written: Written, meaning: Written)? {
    guard var index = text.indices.first(where: { !text[$0].isWhitespace }) else { return nil }
    index = text.index(after: index)
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == "=", text[text.index(before: index)].isWhitespace,
        next == text.endIndex || text[next].isWhitespace
      {
        return (self[text.startIndex..<index].trimmed, self[next..<text.endIndex].trimmed)
      }
      index = next
    }
    return nil
  }

  /// Where it stands. A stretch that goes over several lines is told by its first.
  func place(in file: String) -> Diagnostic.Place {
    let start = text.base.utf8.distance(from: text.base.startIndex, to: text.startIndex)
    let end = start + text.utf8.count
    guard let piece = pieces.last(where: { $0.joinedOffset <= start }) ?? pieces.first else {
      return Self.place(in: file, number, text.base, start..<end)
    }
    let shift = piece.lineOffset - piece.joinedOffset
    let length = piece.line.utf8.count
    let (lower, upper) = (min(max(start + shift, 0), length), min(max(end + shift, 0), length))
    return Self.place(in: file, piece.number, piece.line, lower..<max(lower, upper))
  }

  private static func place(
    in file: String, _ number: Int, _ line: String, _ bytes: Range<Int>
  ) -> Diagnostic.Place {
    var (column, offset) = (1, 0)
    var (first, last) = (1, 1)
    for character in line {
      let next = offset + character.utf8.count
      if next <= bytes.lowerBound { first = column + 1 }
      guard offset < bytes.upperBound else { break }
      last = column + 1
      (column, offset) = (column + 1, next)
    }
    // An empty stretch is told by the character where it would be; at the end of the line, by the last one.
    if offset >= line.utf8.count { first = min(first, max(1, column - 1)) }
    return Diagnostic.Place(file: file, line: number, columns: first..<max(first + 1, last))
  }
}
