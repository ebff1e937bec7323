import Testing

@testable import Speech

@Suite struct PaceTests {
  @Test(arguments: [
    (175, 1.0, 175, 0), (170, 0.7, 119, 2), (440, 4, 440, 0), (900, 1, 440, 0), (140, 1, 140, 1), (105, 1, 105, 2),
    (80, 1, 80, 3), (53, 1, 80, 13), (40, 1, 80, 23), (1, 1, 80, 36), (175, .nan, 175, 0), (175, -3, 80, 19),
    (Int.max, .infinity, 440, 0), (Int.min, 1, 80, 36),
  ])
  func ratesStayWhereTheEngineIsGood(_ wordsAMinute: Int, _ relative: Double, _ rate: Int, _ wordGap: Int) {
    let pace = Pace(wordsAMinute: wordsAMinute, relativeRate: relative)
    #expect(pace.rate == rate)
    #expect(pace.wordGap == wordGap, "\(pace.wordGap)")
  }

  @Test func pausesShrinkWithTheRate() {
    let (slow, fast) = (Pace(wordsAMinute: 100, relativeRate: 1), Pace(wordsAMinute: 400, relativeRate: 1))
    for ending: Clause.Ending in [.letter, .comma, .stop] {
      #expect(abs(slow.pause(after: ending) / fast.pause(after: ending) - 4) < 0.001)
    }
    #expect(Pace(wordsAMinute: 175, relativeRate: 1).pause(after: .letter) == 0.08)
    // Where the voice changes inside a sentence, silence shrinks and never grows.
    #expect(slow.pause(after: .joint) == 0.04 && abs(fast.pause(after: .joint) - 0.0175) < 0.001)
  }

  @Test(arguments: [
    (50, 1.0, 50), (50, 2, 100), (50, 0.5, 0), (50, 1.2, 68), (50, .nan, 50), (200, 1, 100), (-5, 1, 0),
  ])
  func pitchStaysInRange(_ own: Int, _ relative: Double, _ pitch: Int) {
    #expect(Pace.pitch(own, relativePitch: relative) == pitch)
  }
}
