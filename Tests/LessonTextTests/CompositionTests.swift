@_spi(_Unicode) import Swift
import Testing

@testable import LessonText

@Suite struct CompositionTests {
  /// Every pair of characters from the blocks that the quick check knows, and some that it doesn't: what it calls
  /// composed must be so.
  @Test func whatIsSurelyComposedIs() {
    let ranges: [ClosedRange<UInt32>] = [
      0x41...0x43, 0xC0...0x24F, 0x1A0...0x1B0, 0x300...0x345, 0x900...0x97F, 0x1E80...0x1EFF, 0x2000...0x203F,
      0x1100...0x1102, 0x0BC6...0x0BC8,
    ]
    let scalars = ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
    var count = 0
    for first in scalars {
      for second in scalars {
        let text = String(String.UnicodeScalarView([first, second]))
        guard Composition.isSurelyComposed(Array(text.utf8)[...]) else { continue }
        count += 1
        if !text.unicodeScalars.elementsEqual(text._nfc) { Issue.record("\(first.value) \(second.value)") }
      }
    }
    #expect(count > 10_000)
  }

  @Test func nearlyAllOfOurTextIsKnown() throws {
    for language in SmallLibrary.languages {
      let lines = try Repository.bytes("Lessons/\(language)/problems.txt").split(separator: 0x0A)
      let known = lines.filter { Composition.isSurelyComposed($0) }
      #expect(known.count * 10 >= lines.count * 9, "\(language)")
    }
  }
}
