import Testing

@testable import Phone

@Suite struct TextContentTests {
  @Test func textIsComposedAndCutIntoCharacters() {
    let content = TextContent("Vie\u{302}\u{323}t")
    #expect(content.count == 4)
    #expect(content.text.unicodeScalars.elementsEqual("Vi\u{1EC7}t".unicodeScalars))
    #expect(content == TextContent("Vi\u{1EC7}t"))
  }

  @Test(arguments: [
    // A mark joins the letter before it; a letter takes up a mark that stood alone; a virama ties what follows.
    ("Viet", 3..<3, "\u{302}", "Viêt", 3), ("\n\u{301}a", 1..<1, "e", "\né\u{61}", 2),
    ("कष", 1..<1, "\u{94D}", "क्ष", 1), ("क्ष", 0..<1, "क", "क", 1),
    // What stood between a letter and a mark goes.
    ("e\n\u{301}", 1..<2, "", "é", 1),
    // Flags pair up anew to the end of their run.
    ("🇻🇳🇮🇳🇬🇧x", 0..<0, "\u{1F1FA}", "\u{1F1FA}\u{1F1FB}\u{1F1F3}\u{1F1EE}\u{1F1F3}\u{1F1EC}\u{1F1E7}x", 1),
    // A joiner ties two emoji.
    ("👨👧", 1..<1, "\u{200D}", "👨‍👧", 1), ("a\nb", 1..<1, "\r", "a\r\nb", 2),
    ("abc", 0..<3, "", "", 0), ("abc", 1..<99, "x", "ax", 2), ("", 0..<0, "", "", 0),
  ])
  func aChangeIsCutAnewWhereItJoinsItsNeighbours(
    _ text: String, _ range: Range<Int>, _ new: String, _ result: String, _ position: Int
  ) {
    var content = TextContent(text)
    #expect(content.replace(range, with: new) == position)
    #expect(content.characters == TextContent(result).characters)
  }

  /// The short cut against the long way: all of it composed and cut anew.
  @Test func tenThousandChangesAreCutAsTheWholeWouldBe() {
    var dice = FixedDice(seed: 29)
    for _ in 0..<40 {
      var content = TextContent("")
      for _ in 0..<250 {
        let range = dice.range(upTo: content.count)
        let new = dice.text(upTo: 4)
        let whole = content[0..<range.lowerBound] + new + content[range.upperBound..<content.count]
        let position = content.replace(range, with: new)
        let expected = TextContent(whole)
        #expect(content.characters.map(\.scalars) == expected.characters.map(\.scalars))
        #expect(content.traits == expected.traits)
        #expect((0...content.count).contains(position))
        if content.count > 60 { content = TextContent("") }
      }
    }
  }

  @Test func tenThousandCharactersAreReadInEveryStepSize() {
    let content = TextContent(LongText.tenThousand)
    #expect(content.count == 10_000)
    for granularity in Granularity.allCases {
      let forward = content.steps(.forward, granularity)
      #expect(forward == content.steps(.backward, granularity).reversed())
      #expect(forward.count > 100)
    }
    #expect(content.heard(.forward, .characters).joined() == content.text)
    #expect(
      content.heard(.forward, .lines).joined() == content.text.filter { !$0.isNewline })
  }

  @Test func aLongRunOfFlagsIsPairedAnew() {
    var content = TextContent(String(repeating: "🇻🇳", count: 5_000))
    #expect(content.replace(0..<0, with: "\u{1F1FB}") == 1)
    #expect(content.count == 5_001)
    #expect(content.characters.last.map(String.init) == "\u{1F1F3}")
  }
}

extension Character {
  /// Swift takes characters for equal that differ in their normal form; these don't.
  var scalars: [UInt32] { unicodeScalars.map(\.value) }
}
