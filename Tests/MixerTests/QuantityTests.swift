import Glibc
import Mixer
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [(0.0, 1.0), (-20, 0.1), (-40, 0.01), (20, 10), (-6.020_599_913, 0.5), (6.020_599_913, 2)])
  func decibelsBecomeFactors(decibels: Double, factor: Double) {
    #expect(abs(Gain(Decibels(decibels)).factor - factor) < factor * 1e-9)
  }

  @Test func theVolumeFallsInEqualStepsAndStaysAudible() {
    let factors = stride(from: 100, through: 5, by: -5).map { Gain(volumePercent: $0).factor }
    #expect(factors[0] == 1)
    for (louder, softer) in zip(factors, factors.dropFirst()) {
      #expect(abs(softer / louder - Gain(Decibels(-1.5)).factor) < 1e-12)
    }
    #expect((0.03...0.04).contains(Gain(volumePercent: 5).factor))
    #expect(Gain(volumePercent: 0) == Gain(factor: 0))
    #expect(Gain(volumePercent: 1_000) == .unity)
  }

  @Test func quantitiesStayInTheirRanges() {
    #expect(Pan(-3).position == -1)
    #expect(Pan(.nan) == .centre)
    #expect(Pitch(9).ratio == 2)
    #expect(Pitch(.nan) == .asRecorded)
    #expect(FrameCount(-1) == .zero)
    #expect(Gain(factor: .nan).factor == 0)
    #expect(Decibels(.infinity).value == 24)
    #expect(SampleRate(framesPerSecond: 0).framesPerSecond == 1)
  }

  @Test func timeBecomesFrames() {
    #expect(SampleRate.speech.frames(milliseconds: 4) == FrameCount(88))
    #expect(SampleRate.speech.frames(milliseconds: 200) == FrameCount(4_410))
    #expect(SampleRate.speech.microseconds(FrameCount(22_050)) == 1_000_000)
  }

  @Test func anotherSampleRateKeepsLengthAndTone() {
    // A second of 441 Hz at 44,100 frames a second: half the frames, and the same 441 waves.
    let wave = (0..<44_100).map { 10_000 * sin(Double($0) * 2 * .pi / 100) }
    let converted = Resampler(from: SampleRate(framesPerSecond: 44_100), to: .speech).convert(wave)
    #expect(converted.count == 22_050)
    let rising = zip(converted, converted.dropFirst()).filter { $0 <= 0 && $1 > 0 }.count
    #expect((440...442).contains(rising))
  }

  @Test func aSteadyValueStaysAtAnySampleRate() {
    for rate in [8_000, 16_000, 44_100, 48_000] {
      let converted = Resampler(from: SampleRate(framesPerSecond: rate), to: .speech)
        .convert(Array(repeating: 1_000, count: 500))
      #expect(converted.allSatisfy { $0 == 1_000 })
    }
  }
}
