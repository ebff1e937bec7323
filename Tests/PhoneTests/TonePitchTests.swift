import Testing

@testable import Phone

@Suite struct TonePitchTests {
  /// TalkBack's 2 to the power of percent / 50 − 1, on semitones.
  @Test(arguments: [(-5, 0.5), (0, 0.5), (25, 0.707_1), (50, 1), (75, 1.414_2), (100, 2), (900, 2)])
  func aShareIsHeardAsAHeight(_ percent: Int, _ ratio: Double) {
    #expect(abs(percent.tone - ratio) < 0.000_1)
  }

  @Test func eachRowOfTheGlassHasATone() {
    let tones = (0..<8).map { GlassPlace(across: 0, down: (Double($0) + 0.5) / 8).tone }
    #expect(Set(tones).count == 8)
    #expect(tones == tones.sorted(by: >), "lower is lower")
    #expect(abs(GlassPlace(across: 0, down: 0).tone - 1.414_2) < 0.000_1)
    #expect(GlassPlace(across: 0, down: 0.5).tone == 1)
    #expect(abs(GlassPlace(across: 0, down: 1).tone - 0.707_1) < 0.000_1)
    #expect(GlassPlace(across: 0, down: .nan).tone == 1)
  }
}
