import Testing

@testable import Phone

/// What is heard at each step, in sentences of the three languages.
@Suite struct TextStepsTests {
  static let sentences: [(String, characters: [String], words: [String])] = [
    (
      "Tiếng Việt.", ["T", "i", "ế", "n", "g", " ", "V", "i", "ệ", "t", "."], ["Tiếng", "Việt"]
    ),
    (
      // The same in NFD, with the marks in the order in which they are not canonical.
      "Vie\u{302}\u{323}t, o\u{31B}\u{309} đa\u{302}u?", ["V", "i", "ệ", "t", ",", " ", "ở", " ", "đ", "â", "u", "?"],
      ["Việt", "ở", "đâu"]
    ),
    (
      "Mai 7 giờ 30, 24/11!",
      ["M", "a", "i", " ", "7", " ", "g", "i", "ờ", " ", "3", "0", ",", " ", "2", "4", "/", "1", "1", "!"],
      ["Mai", "7", "giờ", "30", "24", "11"]
    ),
    (
      "मैं स्कूल जाता हूँ।", ["मैं", " ", "स्कू", "ल", " ", "जा", "ता", " ", "हूँ", "।"], ["मैं", "स्कूल", "जाता", "हूँ"]
    ),
    ("क्षत्रिय हिन्दी", ["क्ष", "त्रि", "य", " ", "हि", "न्दी"], ["क्षत्रिय", "हिन्दी"]),
    // Nukta: its precomposed letter is taken apart by NFC, and is one character either way.
    (
      "\u{958}लम, \u{95E}ोन", ["\u{915}\u{93C}", "ल", "म", ",", " ", "\u{92B}\u{93C}ो", "न"], ["क\u{93C}लम", "फ\u{93C}ोन"]
    ),
    ("१२३ रुपये", ["१", "२", "३", " ", "रु", "प", "ये"], ["१२३", "रुपये"]),
    (
      "Don't pay 1,250.50 (now)…", Array("Don't pay 1,250.50 (now)…").map(String.init),
      ["Don't", "pay", "1,250.50", "now"]
    ),
    ("OK 👍🏽 👨‍👩‍👧 xong", ["O", "K", " ", "👍🏽", " ", "👨‍👩‍👧", " ", "x", "o", "n", "g"], ["OK", "xong"]),
    ("lan@thu.vn", Array("lan@thu.vn").map(String.init), ["lan", "thu.vn"]),
    ("…, !", ["…", ",", " ", "!"], []), ("", [], []),
  ]

  @Test(arguments: sentences)
  func characterByCharacterAndWordByWord(_ text: String, _ characters: [String], _ words: [String]) {
    let content = TextContent(text)
    #expect(content.heard(.forward, .characters) == characters.map(\.composed))
    #expect(content.heard(.backward, .characters) == characters.map(\.composed).reversed())
    #expect(content.heard(.forward, .words) == words.map(\.composed))
    #expect(content.heard(.backward, .words) == words.map(\.composed).reversed())
  }

  @Test func aStepFromInsideAWordTakesTheRestOfIt() {
    let content = TextContent("xin chào bạn")
    #expect(content.next(.words, from: 5) == 5..<8)
    #expect(content.previous(.words, from: 6) == 4..<6)
    #expect(content.next(.words, from: 8) == 9..<12)
    #expect(content.previous(.words, from: 4) == 0..<3)
  }

  @Test func theRestOfAWordThatHoldsNoLetterIsNone() {
    let content = TextContent("a__ b")
    #expect(content.next(.words, from: 0) == 0..<3)
    #expect(content.next(.words, from: 1) == 4..<5)
    #expect(TextContent("__a").previous(.words, from: 2) == nil)
  }

  @Test func paragraphsLieBetweenLineFeeds() {
    let content = TextContent("một\nhai ba\r\n\n\nbốn\n")
    #expect(content.heard(.forward, .paragraphs) == ["một", "hai ba", "bốn"])
    #expect(content.heard(.backward, .paragraphs) == ["bốn", "hai ba", "một"])
    #expect(content.next(.paragraphs, from: 5) == 5..<10)
    #expect(content.previous(.paragraphs, from: 5) == 4..<5)
    #expect(TextContent("\n\n").next(.paragraphs, from: 0) == nil)
    #expect(TextContent("\n\n").previous(.paragraphs, from: 2) == nil)
  }

  @Test func positionsFromElsewhereDoNoHarm() {
    let content = TextContent("bà")
    for granularity in Granularity.allCases {
      #expect(content.next(granularity, from: -5) == content.next(granularity, from: 0))
      #expect(content.next(granularity, from: 99) == nil)
      #expect(content.previous(granularity, from: 99) == content.previous(granularity, from: 2))
      #expect(content.previous(granularity, from: .min) == nil)
      #expect(content.next(granularity, from: .max) == nil)
    }
    #expect(content[-3..<99] == "bà")
    #expect(content.character(at: 2) == nil)
    #expect(content.character(at: -1) == nil)
  }
}
