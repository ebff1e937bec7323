import Feedback
import Mixer
import Sound
import Support
import Testing

/// Tests that listen to a real PulseAudio.
@Suite(.serialized) struct LiveOutputTests {
  @Test func whatIsHeardIsWhatTheMixerRenders() throws { try expectSound(through: PulseServer()) }

  /// PipeWire counts in floating point; where it has no rate to convert, each sample comes out as it went in.
  @Test func throughPipeWireToo() throws { try expectSound(through: PipeWireServer(rate: 22_050)) }

  private func expectSound(through server: any SoundServer) throws {
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let speech = TestSound.speech(frames: 30_000)

    var mixer = Mixer()
    let cues = try AudioFolder.cues()
    mixer.enqueue(cue: try #require(cues[.right]), pan: Pan(-0.5), pitch: Pitch(1.25))
    mixer.enqueue(speech: Array(speech[..<9_000]))
    mixer.enqueue(speech: Array(speech[9_000..<20_000]), gain: Gain(factor: 0.5), pan: Pan(0.6))
    mixer.enqueue(speech: Array(speech[20_000...]), pan: Pan(-1))
    mixer.enqueue(cue: try #require(cues[.edge]))
    let expected = mixer.render(FrameCount(33_000))

    // As with cuts: a PC that is busy for some milliseconds loses a few frames on the way to the recording. So one of
    // several must be the same to the frame; a fault in the sums would spoil each of them.
    var isEqual = false
    for _ in 0..<10 where !isEqual {
      let recording = try #require(server.record())
      let told = Told<String>()
      let turn = output.interrupt()
      // The recording misses up to a millisecond after a silence (`PulseServer.record`); and all of it is to come in
      // time.
      #expect(output.rest(FrameCount(4_000), in: turn))
      #expect(output.play(Cue(.right, pan: -0.5, pitch: 1.25), in: turn))
      #expect(output.play(Array(speech[..<9_000]), in: turn))
      #expect(output.play(Array(speech[9_000..<20_000]), gain: Gain(factor: 0.5), pan: Pan(0.6), in: turn))
      #expect(output.play([], with: Array(speech[20_000...]), pan: Pan(-1), in: turn))
      #expect(output.play(Cue(.edge), in: turn))
      output.finish(turn) { told.tell("heard") }
      #expect(told.waits(for: "heard"))
      isEqual = recording.heard(frames: 33_000) == expected
    }
    #expect(isEqual)
  }

  @Test func speechThatComesAMomentLaterStillSoundsWithItsCue() throws {
    let server = try PulseServer()
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let cue = try #require(try AudioFolder.cues()[.lessonDone])
    // Short enough to end within the first moment of the cue, which is not ducked.
    // As with cuts: a PC that is busy for three milliseconds just then loses the first of the speech.
    var frames: [Int] = []
    for _ in 0..<8 where !frames.contains(1_500) {
      let recording = try #require(server.record())
      let turn = output.interrupt()
      output.rest(FrameCount(4_000), in: turn)
      output.play(Cue(.lessonDone), in: turn)
      #expect(waitUntil { recording.soundingFrames > 0 })
      output.play(Array(repeating: 1_000, count: 1_500), in: turn)
      let heard = everySecond(recording.heard(frames: cue.count + 500))
      let start = try #require(cue.firstIndex { $0 != 0 })
      let lift = zip(heard, cue.dropFirst(start) + Array(repeating: 0, count: 1_000)).map { $0 - $1 }
      #expect(Set(lift) == [0, 1_000])
      // Without joining the cue it would have come 200 ms late or more.
      #expect(try #require(lift.firstIndex(of: 1_000)) < 4_000)
      frames.append(lift.count { $0 == 1_000 })
    }
    #expect(frames.contains(1_500))
  }

  @Test(arguments: [40, 500, 4_000, 20_000]) func aCutIsAFadeWithoutAClick(afterFrames: Int) throws {
    let server = try PulseServer()
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let tone = TestSound.tone(frames: 40_000)
    // A PC that is busy for the two milliseconds in which an order is on its way cuts a little late, and then the fade
    // begins in its middle. So one of several cuts must be clean; a fault in the sums would spoil each of them.
    var largest: [Int] = []
    for _ in 0..<8 where !largest.contains(where: { $0 < Self.click }) {
      let recording = try #require(server.record())
      let turn = output.interrupt()
      output.rest(FrameCount(100), in: turn)
      #expect(output.play(tone, in: turn))
      let told = Told<String>()
      output.finish(turn) { told.tell("heard") }
      #expect(waitUntil { recording.soundingFrames > afterFrames })
      let next = output.interrupt()
      #expect(!output.play(tone, in: turn))
      #expect(!output.play(Cue(.right), in: turn))
      output.finish(next) { told.tell("silence") }
      #expect(told.waits(for: "silence"))
      #expect(told.all == ["silence"], "a turn that was cut is never finished")

      let heard = everySecond(recording.untilSilent())
      #expect(heard.count < 30_000, "the end of it was never heard")
      let isUntouched = heard.dropLast(120).elementsEqual(tone[1..<max(1, heard.count - 119)])
      largest.append(isUntouched ? largestStep(heard + [0]) - largestStep(tone) : .max)
    }
    #expect(largest.contains { $0 < Self.click })
  }

  /// −40 dBFS in steps of 16 bits: a step of that size beyond the sound's own is heard as a click.
  private static let click = 328

  @Test func aTurnThatFollowsACutIsHeardWhole() throws {
    let server = try PulseServer()
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let speech = (0..<8_000).map { Int16(-10_000 - $0) }
    // As with cuts: one of several must be clean.
    var isWhole = false
    for _ in 0..<4 where !isWhole {
      let recording = try #require(server.record())
      let first = output.interrupt()
      output.play(Array(repeating: 3_000, count: 40_000), in: first)
      #expect(waitUntil { recording.soundingFrames > 3_000 })
      output.play(speech, in: output.interrupt())
      let left = everySecond(recording.untilSilent())
      // Beyond the fade that lies over its beginning.
      guard let start = left.firstIndex(where: { $0 < -10_000 }), start + 100 < left.count else { continue }
      let counted = -10_000 - Int(left[start + 100])
      isWhole = (0..<300).contains(counted) && left[(start + 100)...].elementsEqual(speech[counted...])
    }
    #expect(isWhole)
  }

  @Test func silenceIsFinishedToo() throws {
    let server = try PulseServer()
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let told = Told<String>()
    output.finish(output.interrupt()) { told.tell("heard") }
    #expect(told.waits(for: "heard"))
  }

  @Test func aTurnIsFinishedWhenItHasBeenHeardAndNotBefore() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let told = Told<Int>()
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 10_000), in: turn)
    output.finish(turn) { told.tell(recording.soundingFrames) }
    #expect(waitUntil { !told.all.isEmpty })
    // What the recording had by then; it lags behind the sink by a block or two.
    let recorded = try #require(told.all.first)
    #expect(recorded > 9_400)
  }

  @Test func callbacksMayCallTheOutput() throws {
    let server = try PulseServer()
    let told = Told<String>()
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 1_000), in: turn)
    output.finish(turn) {
      let next = output.interrupt()
      output.play(TestSound.tone(frames: 30_000), in: next)
      output.play(TestSound.tone(frames: 1_000), in: next)
      output.finish(next) { told.tell("next") }
    }
    #expect(told.waits(for: "next"))
  }

  @Test func volumeHoldsForAllThatFollows() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    defer { output.close() }
    output.setVolume(percent: 50)
    let turn = output.interrupt()
    output.play(Array(repeating: 10_000, count: 4_000), in: turn)
    let heard = recording.heard(frames: 3_000)
    // 50 percent is −15 dB.
    #expect(Set(heard) == [1_778])
  }
}

/// An output that plays through a server.
func connected(to server: any SoundServer) throws -> (LiveOutput, Told<SoundState>) {
  let states = Told<SoundState>()
  let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
  #expect(states.waits(for: .playing(sinkName: server.sinks.first ?? "")))
  return (output, states)
}

/// The left channel.
func everySecond(_ samples: [Int16]) -> [Int16] { stride(from: 0, to: samples.count, by: 2).map { samples[$0] } }

/// The largest step between neighbours.
private func largestStep(_ samples: [Int16]) -> Int {
  zip(samples, samples.dropFirst()).map { abs(Int($0) - Int($1)) }.max() ?? 0
}
