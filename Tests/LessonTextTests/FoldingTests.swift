import Testing

@testable import LessonText

@Suite struct FoldingTests {
  /// Every character of the blocks that are folded byte by byte, and of some that are not: alone, behind letters, and
  /// beside blanks, where a sign may stand on the blank.
  @Test func theShortWayComesToTheSame() {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x5FF, 0x900...0x97F, 0x1E00...0x1FFF, 0x2000...0x20CF, 0x2126...0x212B, 0xFEFF...0xFEFF,
      0x1F600...0x1F604,
    ]
    for scalar in ranges.flatMap({ $0.compactMap(Unicode.Scalar.init) }) {
      for text in ["\(scalar)", "aB\(scalar)Ư", "  \(scalar) \t\(scalar)\(scalar) ", "क\(scalar)"] {
        guard !text.folded.unicodeScalars.elementsEqual(text.foldedByTables.unicodeScalars) else { continue }
        Issue.record("U+\(String(scalar.value, radix: 16)) in “\(text)”")
      }
    }
  }

  @Test func allOfOurTextComesToTheSame() throws {
    for language in SmallLibrary.languages {
      for line in try Repository.text("Lessons/\(language)/phrases.txt").split(separator: "\n") {
        #expect(line.folded.utf8.elementsEqual(line.foldedByTables.utf8))
      }
    }
  }

  @Test func wordsAreFolded() {
    #expect("  Cài  Đặt\tƠ ".folded == "cài đặt ơ")
    #expect("वाई-फ़ाई  चालू".folded == "वाई-फ़ाई चालू")
    #expect("".folded == "" && " ".folded == "")
  }

  @Test func foldedTextsAreTheSameByTheirBytes() {
    #expect(FoldedText("Đèn  PIN") == FoldedText("đèn pin"))
    #expect(FoldedText("đèn") != FoldedText("den"))
    #expect(Set([FoldedText("Bật"), FoldedText("bật"), FoldedText("tắt")]).count == 2)
  }
}
