import Terminal
import Testing

@Suite struct ConsoleFontTests {
  /// What a font of the console has: letters without marks, and some of Western Europe.
  private let western = ConsoleFont(
    characters: Set((0x20...0x7E).map { UInt16($0) } + (0xC0...0xFF).map { UInt16($0) }))

  @Test(arguments: ["Clock: it shows 3 June.", "Café", "{path} — 100%…", "", "1 2 3 → ©"])
  func whatItHasIsNotMissed(_ text: String) { #expect(!western.lacksLetters(of: text)) }

  /// Vietnamese, Hindi, and a letter beyond the kernel's 16 bits.
  @Test(arguments: ["Đồng hồ", "घड़ी", "𝒜", "Sổ học: 3"]) func aLetterThatItLacksIsMissed(_ text: String) {
    #expect(western.lacksLetters(of: text))
  }

  /// Tests have no console: there is nothing to be asked.
  @Test func withoutAConsoleThereIsNoFont() {
    // Where somebody runs them on one, it has letters.
    #expect(ConsoleFont.current?.lacksLetters(of: "VoiceClass") ?? false == false)
  }
}
