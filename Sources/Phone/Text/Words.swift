@_spi(_Unicode) import Swift

/// Words are what Unicode's rules of word breaking (UAX 29) leave together, provided that there is a letter or a digit in
/// it. `don't`, `3.14` and `नमस्ते` are one word each; `24/11` is two.
///
/// The standard library breaks words by those rules. It does so only between blanks here: no word reaches across one,
/// and so a step costs what the words near it cost, whatever the length of the text.
extension TextContent {
  func nextWord(from position: Int) -> Range<Int>? {
    var start = position
    while start > 0, !traits[start - 1].contains(.whitespace) { start -= 1 }
    while start < count {
      var end = start
      while end < count, !traits[end].contains(.whitespace) { end += 1 }
      for segment in wordSegments(of: start..<end) where segment.upperBound > position {
        let rest = max(segment.lowerBound, position)..<segment.upperBound
        if hasLetterOrDigit(in: rest) { return rest }
      }
      start = end + 1
    }
    return nil
  }

  func previousWord(from position: Int) -> Range<Int>? {
    var end = position
    while end < count, !traits[end].contains(.whitespace) { end += 1 }
    while end > 0 {
      var start = end
      while start > 0, !traits[start - 1].contains(.whitespace) { start -= 1 }
      for segment in wordSegments(of: start..<end).reversed() where segment.lowerBound < position {
        let rest = segment.lowerBound..<min(segment.upperBound, position)
        if hasLetterOrDigit(in: rest) { return rest }
      }
      end = start - 1
    }
    return nil
  }

  /// The same as `segments`, but nothing at all where there is no word to be found.
  private func wordSegments(of range: Range<Int>) -> [Range<Int>] {
    hasLetterOrDigit(in: range) ? segments(of: range) : []
  }

  /// All that lies between word boundaries, punctuation too.
  func segments(of range: Range<Int>) -> [Range<Int>] {
    let text = String(characters[range])
    var segments: [Range<Int>] = []
    var (start, position, bytes, index) = (range.lowerBound, range.lowerBound, 0, text.startIndex)
    while index < text.endIndex {
      index = text._wordIndex(after: index)
      let boundary = text.utf8.distance(from: text.startIndex, to: index)
      // A boundary inside a character, as there is none in our scripts, moves behind it.
      while bytes < boundary, position < range.upperBound {
        bytes += characters[position].utf8.count
        position += 1
      }
      if position > start { segments.append(start..<position) }
      start = position
    }
    return segments
  }

  private func hasLetterOrDigit(in range: Range<Int>) -> Bool {
    traits[range].contains { $0.contains(.letterOrDigit) }
  }
}
