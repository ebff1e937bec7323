import Glibc
import Mixer
import Testing

@Suite struct LoudnessMeterTests {
  private func sine(_ hertz: Double, _ amplitude: Double, seconds: Double = 1, _ rate: Int = 22_050) -> [Double] {
    (0..<Int(seconds * Double(rate))).map { amplitude * sin(2 * .pi * hertz * Double($0) / Double(rate)) }
  }

  /// The recommendation's own calibration: 997 Hz at full scale in one channel is −3.01 LUFS, at any sample rate.
  @Test(arguments: [22_050, 44_100, 48_000]) func theCalibrationToneIsWhereItShouldBe(_ rate: Int) throws {
    let meter = LoudnessMeter(rate: SampleRate(framesPerSecond: rate))
    for blocks in [LoudnessMeter.Blocks.ofSpeech, .ofCues] {
      let level = try #require(meter.loudness(of: sine(997, 1, rate), in: blocks))
      #expect(abs(level - -3.01) < 0.1, "\(level)")
      let softer = try #require(meter.loudness(of: sine(997, 0.1, rate), in: blocks))
      #expect(abs(softer - -23.01) < 0.1, "\(softer)")
    }
  }

  /// The weighting: 4 dB more from the upper middle on, and little below 38 Hz.
  @Test(arguments: [(100.0, -4.8), (500, -3.4), (5_000, 0.6), (20, -18.0)])
  func highTonesCountMoreAndTheLowestHardly(_ hertz: Double, _ expected: Double) throws {
    let level = try #require(LoudnessMeter().loudness(of: sine(hertz, 1, seconds: 2)))
    #expect(abs(level - expected) < (hertz < 50 ? 3 : 0.6), "\(level)")
  }

  @Test func pausesCountForNothing() throws {
    let meter = LoudnessMeter()
    let tone = sine(997, 0.1, seconds: 4)
    let rests = [Double](repeating: 0, count: 44_100)
    let whole = try #require(meter.loudness(of: tone + rests + tone))
    #expect(abs(whole - -23.01) < 0.5, "\(whole)")
    let cue = try #require(meter.loudness(of: Array(tone[..<1_000]) + rests, in: .ofCues))
    #expect(abs(cue - -23.01) < 0.5, "\(cue)")
  }

  @Test func silenceHasNoLoudness() {
    #expect(LoudnessMeter().loudness(of: [Int16]()) == nil)
    #expect(LoudnessMeter().loudness(of: [Int16](repeating: 0, count: 50_000)) == nil)
    #expect(LoudnessMeter().loudness(of: [Int16](repeating: 1, count: 9), in: .ofCues) == nil)
  }
}
