import Feedback
import Mixer
import Sound
import Testing

/// Tests that listen to a real PulseAudio.
@Suite(.serialized) struct PulseOutputTests {
  @Test func whatIsHeardIsWhatTheMixerRenders() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    let speech = TestSound.speech(frames: 30_000)
    let told = Told<String>()

    let turn = output.interrupt()
    #expect(output.play(Cue(.right, pan: -0.5, pitch: 1.25), in: turn))
    #expect(output.play(Array(speech[..<9_000]), in: turn))
    #expect(output.play(Array(speech[9_000...]), gain: Gain(factor: 0.5), in: turn))
    #expect(output.play(Cue(.edge), in: turn))
    output.finish(turn) { told.tell("heard") }
    #expect(told.waits(for: "heard"))

    var mixer = Mixer()
    let cues = try AudioFolder.cues()
    mixer.enqueue(cue: try #require(cues[.right]), pan: Pan(-0.5), pitch: Pitch(1.25))
    mixer.enqueue(speech: Array(speech[..<9_000]))
    mixer.enqueue(speech: Array(speech[9_000...]), gain: Gain(factor: 0.5))
    mixer.enqueue(cue: try #require(cues[.edge]))
    let expected = mixer.render(FrameCount(33_000))
    let isEqual = recording.heard(frames: 33_000) == expected
    #expect(isEqual)
  }

  @Test func speechThatComesAMomentLaterStillSoundsWithItsCue() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    let cue = try #require(try AudioFolder.cues()[.lessonDone])
    let turn = output.interrupt()
    output.play(Cue(.lessonDone), in: turn)
    // A second way into the output: what has been heard of the cue by then is heard.
    #expect(waitUntil { recording.samples.contains { $0 != 0 } })
    output.play(Array(repeating: 1_000, count: 2_000), in: turn)
    let heard = recording.heard(frames: cue.count + 500)
    let lift = zip(stride(from: 0, to: heard.count, by: 2).map { heard[$0] }, cue + Array(repeating: 0, count: 500))
      .map { $0 - $1 }
    let first = try #require(lift.firstIndex { $0 != 0 })
    #expect(lift[first..<first + 2_000].allSatisfy { $0 == 1_000 })
    #expect(lift[(first + 2_000)...].allSatisfy { $0 == 0 })
    // Without joining the cue it would have come 200 ms late or more; the recording itself is late.
    #expect(first < cue.count - 2_000)
  }

  @Test(arguments: [40, 500, 4_000, 20_000]) func aCutIsAFadeWithoutAClick(afterFrames: Int) throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    let tone = TestSound.tone(frames: 60_000)
    let told = Told<String>()

    let turn = output.interrupt()
    #expect(output.play(tone, in: turn))
    output.finish(turn) { told.tell("heard") }
    #expect(waitUntil { recording.samples.filter { $0 != 0 }.count > afterFrames })
    let next = output.interrupt()
    #expect(!output.play(tone, in: turn))
    #expect(!output.play(Cue(.right), in: turn))
    output.finish(next) { told.tell("silence") }
    #expect(told.waits(for: "silence"))

    let all = recording.untilSilent()
    let first = try #require(all.firstIndex { $0 != 0 })
    let last = try #require(all.lastIndex { $0 != 0 })
    let heard = Array(all[(first & ~1)...(last | 1)])
    #expect(heard.count / 2 < 60_000, "the end of it was never heard")
    // −40 dBFS is 328 steps of 16 bits.
    #expect(largestStep(heard + [0, 0]) < largestStep(tone.flatMap { [$0, $0] }) + 328)
    let fade = SampleRate.speech.frames(milliseconds: 5).count * 2
    let isUntouched = Array(heard.dropLast(fade)) == Array(tone.flatMap { [$0, $0] }.prefix(heard.count - fade))
    #expect(isUntouched)
    #expect(told.all == ["silence"], "a turn that was cut is never finished")
  }

  @Test func aTurnThatFollowsACutIsHeardWhole() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    let first = output.interrupt()
    output.play(Array(repeating: 3_000, count: 40_000), in: first)
    #expect(waitUntil { recording.samples.filter { $0 != 0 }.count > 6_000 })
    let speech = TestSound.speech(frames: 8_000).map { Int16(10_000 + $0 / 10) }
    let second = output.interrupt()
    output.play(speech, in: second)
    let left = everySecond(recording.untilSilent())
    let start = try #require(left.firstIndex { $0 > 9_000 })
    // The fade lies under its first frames.
    let isWhole = Array(left[(start + 88)..<(start + 8_000)]) == Array(speech[88...])
    #expect(isWhole)
    #expect(left[start + 8_000] == 0)
  }

  @Test func silenceIsFinishedToo() throws {
    let server = try PulseServer()
    let (output, _) = try connected(to: server)
    let told = Told<String>()
    output.finish(output.interrupt()) { told.tell("heard") }
    #expect(told.waits(for: "heard"))
  }

  @Test func aTurnIsFinishedWhenItHasBeenHeardAndNotBefore() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, _) = try connected(to: server)
    let told = Told<Int>()
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 10_000), in: turn)
    output.finish(turn) { told.tell(recording.samples.filter { $0 != 0 }.count / 2) }
    #expect(waitUntil { !told.all.isEmpty })
    // What the recording had by then; it lags behind the sink by a block or two.
    let recorded = try #require(told.all.first)
    #expect(recorded > 9_400)
  }

  @Test func callbacksMayCallTheOutput() throws {
    let server = try PulseServer()
    let told = Told<String>()
    let (output, _) = try connected(to: server)
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
    output.setVolume(percent: 50)
    let turn = output.interrupt()
    output.play(Array(repeating: 10_000, count: 3_000), in: turn)
    let heard = recording.heard(frames: 3_000)
    // 50 percent is −15 dB.
    #expect(Set(heard) == [1_778])
  }
}

/// An output that plays through a server.
func connected(to server: PulseServer) throws -> (PulseOutput, Told<SoundState>) {
  let states = Told<SoundState>()
  let output = try PulseOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
  #expect(states.waits(for: .playing(sinkName: server.sinks.first ?? "")))
  return (output, states)
}

/// The left channel.
func everySecond(_ samples: [Int16]) -> [Int16] { stride(from: 0, to: samples.count, by: 2).map { samples[$0] } }

/// The largest step between neighbours of one channel.
private func largestStep(_ samples: [Int16]) -> Int {
  zip(samples, samples.dropFirst(2)).map { abs(Int($0) - Int($1)) }.max() ?? 0
}
