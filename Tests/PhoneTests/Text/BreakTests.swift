import Testing

@testable import Phone

/// The standard library's breaks, and what is built on them, against Unicode's own tests.
@Suite struct BreakTests {
  @Test func noRowIsLost() {
    #expect(GraphemeBreakRows.all.count == 145)
    #expect(WordBreakRows.all.count == 1_284)
  }

  @Test func charactersAreUnicodes() {
    for row in GraphemeBreakRows.all + GraphemeBreakRows.conjuncts + GraphemeBreakRows.changed {
      #expect(TextContent(row.text).characters.map(String.init) == row.pieces, "\(row.row)")
    }
  }

  @Test func wordsAreUnicodes() {
    for row in WordBreakRows.all + WordBreakRows.changed + WordBreakRows.insideCharacter {
      let content = TextContent(row.text)
      #expect(content.segments(of: 0..<content.count).map { content[$0] } == row.pieces, "\(row.row)")
    }
  }

  /// Steps look between blanks only; it must come to the same.
  @Test func stepsByWordsFindTheSameWords() {
    for row in WordBreakRows.all {
      let content = TextContent(row.text)
      let words = content.segments(of: 0..<content.count).filter { segment in
        content.traits[segment].contains { $0.contains(.letterOrDigit) }
      }
      #expect(content.steps(.forward, .words) == words, "\(row.row)")
      #expect(content.steps(.backward, .words) == words.reversed(), "\(row.row)")
    }
  }
}

extension TextContent {
  /// All steps from one end to the other.
  func steps(_ direction: TextDirection, _ granularity: Granularity) -> [Range<Int>] {
    var (steps, position) = ([Range<Int>](), direction == .forward ? 0 : count)
    while let range = step(direction, granularity, from: position) {
      steps.append(range)
      position = direction == .forward ? range.upperBound : range.lowerBound
    }
    return steps
  }

  /// What is heard on the way from one end to the other.
  func heard(_ direction: TextDirection, _ granularity: Granularity) -> [String] {
    steps(direction, granularity).map { self[$0] }
  }
}
