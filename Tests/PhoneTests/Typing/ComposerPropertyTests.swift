import Phone
import Testing

/// Keys in any order, always the same ones: nothing breaks, and the text is always in NFC.
@Suite struct ComposerPropertyTests {
  private static let keys = Array("aeiouywsfrxjzdghnmtcpkbqlv aeiouwsfrxjzd⌫⌫.AEIOUWDKTRNMS,;[]'d/?\\0\u{301}\u{93C}éñ")

  @Test(arguments: TypingMethod.allCases) func textStaysComposed(_ method: TypingMethod) throws {
    var random = FixedRandom(seed: 7)
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
    var random = FixedRandom(seed: 11)
    let keys = String((0..<500).compactMap { _ in Self.keys.randomElement(using: &random) })
    #expect(Typist.typing(keys, method) == Typist.typing(keys, method))
  }
}

/// Random numbers that are the same in every run: SplitMix64.
struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
