import Testing

@testable import Speech

@Suite struct SilenceTrimmerTests {
  /// At 1,000 frames a second the longest lead is 130 samples, and 5 are kept.
  private func trimmed(_ samples: [Int16], chunk: Int) -> [Int16] {
    var trimmer = SilenceTrimmer(sampleRate: 1000)
    var passed: [Int16] = []
    var start = 0
    while start < samples.count {
      let end = min(start + chunk, samples.count)
      passed += samples[start..<end].withUnsafeBufferPointer { trimmer.pass($0) }
      start = end
    }
    return passed + trimmer.finish()
  }

  private func silence(_ count: Int) -> [Int16] { Array(repeating: 20, count: count) }
  private let loud: [Int16] = [900, -900, 900]

  @Test(arguments: [1, 2, 7, 50, 1000])
  func bothEndsAreTrimmedWhateverTheChunks(_ chunk: Int) {
    let samples = silence(60) + loud + silence(70) + loud + silence(40)
    #expect(trimmed(samples, chunk: chunk) == silence(5) + loud + silence(70) + loud + silence(5))
  }

  @Test(arguments: [1, 7, 1000])
  func shortSilenceStays(_ chunk: Int) {
    #expect(trimmed(silence(3) + loud + silence(4), chunk: chunk) == silence(3) + loud + silence(4))
    #expect(trimmed(loud, chunk: chunk) == loud)
  }

  @Test(arguments: [1, 7, 1000])
  func noMoreThanTheLongestLeadIsTakenOff(_ chunk: Int) {
    #expect(trimmed(silence(200) + loud, chunk: chunk) == silence(70) + loud)
  }

  @Test func silenceAloneIsAlmostNothing() {
    #expect(trimmed(silence(50), chunk: 10).isEmpty)
    #expect(trimmed([], chunk: 10).isEmpty)
  }

  @Test func itIsReadyForTheNextClause() {
    var trimmer = SilenceTrimmer(sampleRate: 1000)
    for _ in 0..<2 {
      let passed = (silence(60) + loud + silence(60)).withUnsafeBufferPointer { trimmer.pass($0) }
      #expect(passed == silence(5) + loud)
      #expect(trimmer.finish() == silence(5))
    }
  }
}
