import Phone
import Testing

/// Keys in any order, always the same ones: nothing breaks, and the text is always in NFC.
@Suite struct ComposerPropertyTests {
  private static let keys = Array("aeiouywsfrxjzdghnmtcpkbqlv aeiouwsfrxjzd⌫⌫.AEIOUWDKTRNMS,;[]'d/?\\0\u{301}\u{93C}éñ")

  @Test(arguments: TypingMethod.allCases) func textStaysComposed(_ method: TypingMethod) throws {
    var random = FixedDice(seed: 7)
    var typist = Typist(method)
    for count in 0..<20_000 {
      let key = try #require(Self.keys.randomElement(using: &random))
      let before = typist.text
      typist.press(String(key))
      let edit = try #require(typist.edits.last)
      typist.edits = []
      #expect(
        typist.text.unicodeScalars.elementsEqual(typist.text.composedForTest.unicodeScalars), "\(key) in \(before)")
      #expect(edit.deleting <= before.count && edit.deleting <= 64 && edit.inserting.count <= 64)
      #expect(!edit.heard.isEmpty || before.isEmpty)
      if key == "⌫" { #expect(typist.text.unicodeScalars.count < max(1, before.unicodeScalars.count)) }
      if count.isMultiple(of: 7) { typist.moveAway() }
      if typist.text.count > 60 { typist.text = String(typist.text.suffix(20)) }
    }
  }

  @Test(arguments: TypingMethod.allCases) func sameKeysSameText(_ method: TypingMethod) {
    var random = FixedDice(seed: 11)
    let keys = String((0..<500).compactMap { _ in Self.keys.randomElement(using: &random) })
    #expect(Typist.typing(keys, method) == Typist.typing(keys, method))
  }
}
