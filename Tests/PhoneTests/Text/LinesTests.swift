import Testing

@testable import Phone

@Suite struct LinesTests {
  @Test func linesAreBrokenBetweenWords() {
    let text = "Ngày mai trời có mưa rào vài nơi, chiều tối và đêm có mưa vừa. Bà con nhớ mang áo mưa."
    let lines = ["Ngày mai trời có mưa rào vài nơi, chiều ", "tối và đêm có mưa vừa. Bà con nhớ mang ", "áo mưa."]
    #expect(TextContent(text).heard(.forward, .lines) == lines)
    #expect(TextContent(text).heard(.backward, .lines) == lines.reversed())
  }

  @Test func aDevanagariClusterIsOneCell() {
    let word = "स्त्री"
    let text = Array(repeating: word, count: 21).joined(separator: " ")
    #expect(
      TextContent(text).heard(.forward, .lines).map { $0.split(separator: " ").count } == [20, 1])
  }

  @Test func anEmojiIsTwoCells() {
    #expect(TextContent(String(repeating: "👍", count: 21)).steps(.forward, .lines) == [0..<20, 20..<21])
    #expect(TextContent(String(repeating: "☎\u{FE0F}", count: 21)).steps(.forward, .lines) == [0..<20, 20..<21])
    #expect(TextContent(String(repeating: "☎", count: 21)).steps(.forward, .lines) == [0..<21])
  }

  @Test(arguments: [
    // A word of a whole line; one that is longer; one that is longer and doesn't begin the line.
    (String(repeating: "a", count: 40), [0..<40]), (String(repeating: "a", count: 81), [0..<40, 40..<80, 80..<81]),
    ("bc " + String(repeating: "a", count: 41), [0..<3, 3..<43, 43..<44]),
    // Blanks hang over the edge.
    (String(repeating: "a", count: 40) + "   b", [0..<43, 43..<44]),
    (String(repeating: " ", count: 100) + "b", [0..<100, 100..<101]),
    // A no-break space keeps its words together.
    (String(repeating: "a", count: 30) + " 100.000\u{A0}đồng", [0..<31, 31..<43]),
    ("", []), (" ", [0..<1]),
  ])
  func theEdgeOfALine(_ text: String, _ lines: [Range<Int>]) {
    #expect(TextContent(text).steps(.forward, .lines) == lines)
    #expect(TextContent(text).steps(.backward, .lines) == lines.reversed())
  }

  @Test func lineFeedsEndLinesAndBelongToNone() {
    let content = TextContent("một\n\nhai\r\nba\n")
    #expect(content.heard(.forward, .lines) == ["một", "hai", "ba"])
    #expect(content.heard(.backward, .lines) == ["ba", "hai", "một"])
  }

  @Test func aStepFromInsideALineTakesTheRestOfIt() {
    let content = TextContent(String(repeating: "a", count: 60))
    #expect(content.next(.lines, from: 10) == 10..<40)
    #expect(content.next(.lines, from: 50) == 50..<60)
    #expect(content.previous(.lines, from: 50) == 40..<50)
    #expect(content.previous(.lines, from: 40) == 0..<40)
  }

  @Test func noLineIsWiderThanAPhone() {
    let content = TextContent(LongText.tenThousand)
    for line in content.steps(.forward, .lines) {
      let letters = content.character(at: line.upperBound - 1) == " " ? line.dropLast() : line
      #expect(letters.reduce(0) { $0 + (content.traits[$1].contains(.wide) ? 2 : 1) } <= TextContent.cellsALine)
    }
  }
}
