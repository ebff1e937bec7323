import Testing

@testable import Speech

@Suite struct LoudnessTests {
  private func louder(_ samples: [Int16], _ gain: Double) -> [Int16] {
    var samples = samples
    Loudness(gain: gain).apply(to: &samples)
    return samples
  }

  @Test func sixDecibelsAreTwice() {
    #expect(louder([1000, -1000, 0], 6.0206) == [1999, -1999, 0])
    #expect(louder([1000, Int16.min, Int16.max], 0) == [1000, Int16.min, Int16.max])
    #expect(louder([1000], .nan) == [1000])
  }

  /// Whatever the gain: nothing is clipped, and louder stays louder.
  @Test(arguments: [0.5, 3, 12, 20, 1e9])
  func nothingIsClipped(_ gain: Double) {
    let samples = louder([Int16.min, -20_000, -10, 10, 5000, 20_000, Int16.max], gain)
    #expect(samples == samples.sorted())
    #expect(samples.allSatisfy { $0 > Int16.min })
    #expect(abs(Int(samples[0])) <= 32_767)
  }
}
