/// Paragraphs lie between line feeds, which are no part of them; an empty one is passed over.
extension TextContent {
  func nextParagraph(from position: Int) -> Range<Int>? {
    guard let start = firstInParagraph(from: position) else { return nil }
    return start..<paragraph(around: start).upperBound
  }

  func previousParagraph(from position: Int) -> Range<Int>? {
    guard let end = endInParagraph(from: position) else { return nil }
    return paragraph(around: end - 1).lowerBound..<end
  }

  /// The first position from here on behind which is no line feed.
  func firstInParagraph(from position: Int) -> Int? {
    var start = position
    while start < count, traits[start].contains(.newline) { start += 1 }
    return start < count ? start : nil
  }

  /// The last position up to here before which is no line feed.
  func endInParagraph(from position: Int) -> Int? {
    var end = position
    while end > 0, traits[end - 1].contains(.newline) { end -= 1 }
    return end > 0 ? end : nil
  }

  /// The paragraph that holds the character behind a position, which is no line feed.
  func paragraph(around position: Int) -> Range<Int> {
    var (start, end) = (position, position)
    while start > 0, !traits[start - 1].contains(.newline) { start -= 1 }
    while end < count, !traits[end].contains(.newline) { end += 1 }
    return start..<end
  }
}
