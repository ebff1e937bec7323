import Feedback
import Glibc
import Mixer
import Sound
import Support
import Testing

/// What goes wrong between a program and a loudspeaker, played on both servers, and what is heard of it.
@Suite(.serialized) struct FailureTests {
  // MARK: Hanging

  @Test func aServerThatHangsAndGoesOnSaysNothingOld() throws {
    let server = try PulseServer()
    let (output, states) = try connected(to: server)
    defer { output.close() }
    let recording = try #require(server.record())
    output.play(TestSound.level(1_000, frames: 60_000), in: output.interrupt())
    #expect(waitUntil { recording.soundingFrames > 2_000 })
    server.freeze()
    let heardBefore = recording.soundingFrames
    // Keys go on meanwhile, and are answered by nobody.
    for level in 2...9 {
      output.play(TestSound.level(Int16(level) * 1_000, frames: 60_000), in: output.interrupt())
    }
    #expect(states.waits(for: .notAnswering))
    output.play(TestSound.level(10_000, frames: 60_000), in: output.interrupt())
    server.thaw()
    #expect(waitUntil { states.all.last == .playing(sinkName: "test") })
    #expect(states.all == [.playing(sinkName: "test"), .notAnswering, .playing(sinkName: "test")])
    // What is said now is heard at once.
    output.play(TestSound.level(20_000, frames: 4_000), in: output.interrupt())
    #expect(waitUntil { recording.count { $0 == 20_000 } > 3_900 })
    #expect(recording.count { $0 == 10_000 } == 0, "what was said while it was known to hang")
    // Of all before, there is what its sink had taken already, and what it takes while it does one order after the other.
    #expect(recording.count { (1_000...9_000).contains($0) } - heardBefore < 22_050 / 4)
    #expect(recording.count { $0 == 20_000 } <= 4_000, "nothing twice")
  }

  @Test func aServerThatHangsForAMomentGoesOnWhereItWas() throws {
    let server = try PulseServer()
    let (output, states) = try connected(to: server)
    defer { output.close() }
    let recording = try #require(server.record())
    let told = Told<String>()
    let speech = (1...24_000).map { Int16($0) }
    let turn = output.interrupt()
    output.play(speech, in: turn)
    output.finish(turn) { told.tell("heard") }
    #expect(waitUntil { recording.soundingFrames > 2_000 })
    server.freeze()
    var pause = timespec(tv_sec: 0, tv_nsec: 150_000_000)
    nanosleep(&pause, nil)
    server.thaw()
    #expect(told.waits(for: "heard"))
    #expect(states.all == [.playing(sinkName: "test")])
    // A null sink makes up for lost time by leaping over it; nothing is said twice for that, and nothing but that is lost.
    let heard = everySecond(recording.untilSilent()).filter { $0 != 0 }
    #expect(heard.last == speech.last)
    let isInOrder = zip(heard, heard.dropFirst()).allSatisfy { $0 < $1 }
    #expect(isInOrder)
    #expect(heard.count > 16_000)
  }

  // MARK: Sinks that go, come, rest and are muted

  @Test func aSinkThatIsTakenAwayIsLeftForAnother() throws {
    let server = try PulseServer()
    try expectAnotherSink(after: server) { server.control("unload-module", "module-null-sink") }
  }

  @Test func aSinkThatIsTakenAwayFromPipeWireIsLeftForAnother() throws {
    let server = try PipeWireServer()
    try expectAnotherSink(after: server) { server.control("unload-module", "module-null-sink") }
  }

  /// Speaks again from the beginning whenever it is told to, as a session does.
  private func expectAnotherSink(after server: any SoundServer, _ remove: () -> Bool) throws {
    let (output, states) = try connected(to: server)
    defer { output.close() }
    output.play(TestSound.level(1_000, frames: 200_000), in: output.interrupt())
    #expect(remove())
    #expect(states.waits(for: .onlyDummySink))
    #expect(server.control("load-module", "module-null-sink", "sink_name=other", "rate=22050", "channels=2"))
    #expect(states.waits(for: .playing(sinkName: "other")))
    let recording = try #require(server.record("other"))
    output.play(TestSound.level(8_000, frames: 8_000), in: output.interrupt())
    #expect(waitUntil { recording.soundingFrames > 4_000 })
    #expect(recording.count { $0 == 1_000 } == 0, "what was said before is not said late")
  }

  @Test func aSinkThatIsSuspendedIsToldAndSpeaksAgain() throws {
    let server = try PulseServer()
    let recording = try #require(server.record())
    let (output, states) = try connected(to: server)
    defer { output.close() }
    output.play(TestSound.level(1_000, frames: 200_000), in: output.interrupt())
    #expect(waitUntil { recording.soundingFrames > 2_000 })
    #expect(server.control("suspend-sink", "test", "1"))
    #expect(states.waits(for: .suspended(sinkName: "test")))
    // Nothing waits for it.
    let told = Told<String>()
    let next = output.interrupt()
    output.play(TestSound.level(2_000, frames: 3_000), in: next)
    output.finish(next) { told.tell("passed") }
    #expect(told.waits(for: "passed"))
    let before = recording.soundingFrames
    #expect(server.control("suspend-sink", "test", "0"))
    #expect(waitUntil { states.all.last == .playing(sinkName: "test") })
    output.play(TestSound.level(8_000, frames: 8_000), in: output.interrupt())
    #expect(waitUntil { recording.count { $0 == 8_000 } > 7_900 })
    #expect(recording.soundingFrames - before <= 8_000, "nothing old")
  }

  @Test func aMutedSinkIsMadeAudible() throws {
    let server = try PulseServer()
    #expect(server.control("set-sink-mute", "test", "1"))
    #expect(server.control("set-sink-volume", "test", "0"))
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
    defer { output.close() }
    #expect(states.waits(for: .playing(sinkName: "test")))
    #expect(states.all.first == .inaudible(sinkName: "test"))
    // Whoever mutes it on purpose has her will, until somebody presses a key.
    #expect(server.control("set-sink-mute", "test", "1"))
    #expect(waitUntil { states.all.last == .inaudible(sinkName: "test") })
    output.raise()
    #expect(waitUntil { states.all.last == .playing(sinkName: "test") })
    let recording = try #require(server.record())
    output.play(TestSound.level(10_000, frames: 8_000), in: output.interrupt())
    // 70 percent on the servers' cubic scale is 0.343.
    #expect(waitUntil { (7_000...7_900).contains(recording.count { (3_400...3_460).contains($0) }) })
  }

  @Test func aMutedSinkIsOnlyToldWhereNobodyMayRaiseIt() throws {
    let server = try PipeWireServer()
    #expect(server.control("set-sink-mute", "test", "1"))
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address, raises: false) { states.tell($0) }
    defer { output.close() }
    #expect(states.waits(for: .inaudible(sinkName: "test")))
    #expect(server.control("set-sink-mute", "test", "0"))
    #expect(states.waits(for: .playing(sinkName: "test")))
    #expect(states.all.count == 2)
    // And the default changes, as when headphones are plugged in.
    #expect(server.control("load-module", "module-null-sink", "sink_name=other", "channels=2"))
    #expect(server.control("set-default-sink", "other"))
    #expect(states.waits(for: .playing(sinkName: "other")))
    let recording = try #require(server.record("other"))
    output.play(TestSound.tone(frames: 8_000), in: output.interrupt())
    #expect(waitUntil { recording.soundingFrames > 4_000 })
  }

  // MARK: A headset far away

  /// As the engine makes it: piece by piece, from the first sound at this sink on.
  @Test func aHeadsetHearsNoGapBehindTheFirstPieceOfSpeech() throws {
    let server = try PulseServer()
    let headset = try FarSink(of: server)
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
    defer { output.close() }
    #expect(states.waits(for: .playing(sinkName: FarSink.name)))
    let speech = TestSound.speech(frames: 20_000)
    var whole = 0
    for _ in 0..<4 where whole < 2 {
      let before = headset.sounding.count
      let told = Told<String>()
      let turn = output.interrupt()
      for start in stride(from: 0, to: speech.count, by: 1_000) {
        output.play(Array(speech[start..<start + 1_000]), in: turn)
      }
      output.finish(turn) { told.tell("heard") }
      #expect(told.waits(for: "heard"))
      let isThere = waitUntil(seconds: 3) { headset.sounding.count - before >= speech.count }
      if isThere, headset.heard(after: before) == speech { whole += 1 }
    }
    #expect(whole == 2)
  }

  @Test func aHeadsetThatHolds200MillisecondsHearsAllOfIt() throws {
    let server = try PulseServer()
    let headset = try FarSink(of: server)
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
    defer { output.close() }
    #expect(states.waits(for: .playing(sinkName: FarSink.name)))
    let speech = TestSound.speech(frames: 20_000)
    // Where all tests run at once, the server may be starved for longer than the lead; a fault of ours spoils each.
    var isWhole = false
    for _ in 0..<4 where !isWhole {
      let before = headset.sounding.count
      let told = Told<String>()
      let turn = output.interrupt()
      output.rest(FrameCount(4_000), in: turn)
      output.play(speech, in: turn)
      output.finish(turn) { told.tell("heard") }
      #expect(told.waits(for: "heard"))
      isWhole =
        waitUntil(seconds: 3) { headset.sounding.count - before >= speech.count }
        && headset.heard(after: before) == speech
    }
    #expect(isWhole)
    // A key is answered as soon as what the headset holds has passed, and nothing else of the old is heard.
    output.play(TestSound.level(10_000, frames: 60_000), in: output.interrupt())
    #expect(waitUntil { headset.sounding.count { $0 == 10_000 } > 2_000 })
    let before = headset.sounding.count
    output.play(TestSound.level(20_000, frames: 30_000), in: output.interrupt())
    #expect(waitUntil { headset.sounding.count { $0 == 20_000 } > 7_000 })
    let old = headset.sounding.dropFirst(before).prefix { $0 == 10_000 }.count
    #expect(old < 22_050 * 3 / 10, "\(old) frames after the key")
  }
}
