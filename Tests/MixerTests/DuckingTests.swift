import Mixer
import Testing

/// A frame a millisecond: a moment is 250 frames, a ramp 30.
private let rate = SampleRate(framesPerSecond: 1_000)

@Suite struct DuckingTests {
  /// What is heard of a steady cue beside speech that is silent as samples, and sounds for the mixer.
  private func heard(cue length: Int, beside pieces: [(speech: Int, rest: Int)]) -> [Int16] {
    var mixer = Mixer(rate: rate)
    mixer.enqueue(cue: [Int16](repeating: 10_000, count: length))
    for piece in pieces {
      mixer.enqueue(speech: [Int16](repeating: 0, count: piece.speech))
      mixer.enqueue(silence: FrameCount(piece.rest))
    }
    let samples = mixer.render(FrameCount(length + 1))
    return stride(from: 0, to: samples.count, by: 2).map { samples[$0] }
  }

  @Test func aShortCueIsNeverDucked() {
    #expect(heard(cue: 250, beside: [(1_000, 0)]).prefix(250).allSatisfy { $0 == 10_000 })
  }

  @Test func aLongCueGoesDownAfterItsFirstMomentAndComesUpBehindTheSpeech() {
    let cue = heard(cue: 1_000, beside: [(600, 0)])
    #expect(cue[..<250].allSatisfy { $0 == 10_000 })
    // −14 dB is a fifth: 20 dB below speech, together with the 6 that it has by itself.
    #expect(cue[280..<600].allSatisfy { $0 == 1_995 })
    #expect(cue[630..<1_000].allSatisfy { $0 == 10_000 })
    #expect(cue[1_000] == 0)
    // Both ramps are straight.
    for ramp in [cue[249...280], cue[599...630]] {
      let steps = zip(ramp.dropFirst(), ramp).map { abs(Int($0) - Int($1)) }
      #expect(steps.allSatisfy { $0 <= 268 }, "no step above 3 percent: no click")
    }
  }

  @Test func aPauseBetweenTwoSentencesDoesNotLetItUp() {
    let cue = heard(cue: 900, beside: [(400, 200), (400, 0)])
    #expect(cue[280..<900].allSatisfy { $0 == 1_995 })
  }

  @Test func withoutSpeechNothingIsDucked() {
    #expect(heard(cue: 900, beside: []).prefix(900).allSatisfy { $0 == 10_000 })
  }

  /// Speech that begins while a cue sounds takes it down from there.
  @Test func speechThatComesLaterDucksToo() {
    var mixer = Mixer(rate: rate)
    mixer.enqueue(cue: [Int16](repeating: 10_000, count: 900))
    _ = mixer.render(FrameCount(500))
    mixer.enqueue(speech: [Int16](repeating: 0, count: 300))
    let samples = mixer.render(FrameCount(300))
    #expect(samples[0] < 10_000 && samples[0] > 9_700)
    #expect(samples[2 * 40] == 1_995)
  }
}
