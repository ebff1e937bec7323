import Feedback
import Testing

@testable import Speech

@Suite struct TmpTests {
  @Test func durations() {
    let clock = ContinuousClock()
    for language in [ShippedLanguages.vi, ShippedLanguages.en, ShippedLanguages.hi] {
      for text in EngineTests.RobustnessTests.nasty {
        for s in [false, true] {
        var n = 0
        let t = clock.measure { n = ReadingTests.reading.clauses(of: Utterance([.init(text, isSpelled: s)], by: .phone, in: language)).count }
        if t > .milliseconds(50) { print("SLOW", language, s, text.prefix(6).debugDescription, text.count, n, t) }
        }
      }
    }
  }
}
