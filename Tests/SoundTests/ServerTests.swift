import Feedback
import Glibc
import Mixer
import Sound
import Support
import Testing

/// What becomes of turns when the server comes, goes, hangs or has no card.
@Suite(.serialized) struct ServerTests {
  @Test func aServerThatDiesIsToldAndFoundAgain() throws {
    let server = try PulseServer()
    let (output, states) = try connected(to: server)
    defer { output.close() }
    let told = Told<String>()
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 20_000), in: turn)
    output.finish(turn) { told.tell("heard") }
    server.kill()
    #expect(states.waits(for: .noServer))
    // The turn passes silently, in the time that it takes, and is finished.
    #expect(told.waits(for: "heard"))

    try server.start()
    #expect(waitUntil { states.all.count == 3 })
    #expect(states.all == [.playing(sinkName: "test"), .noServer, .playing(sinkName: "test")])
    let recording = try #require(server.record())
    let next = output.interrupt()
    output.play(TestSound.tone(frames: 5_000), in: next)
    #expect(waitUntil { recording.soundingFrames > 4_000 })
  }

  @Test func ofATurnThatWentUnheardNothingIsSaidLate() throws {
    let server = try PulseServer()
    let (output, states) = try connected(to: server)
    defer { output.close() }
    let told = Told<String>()
    let turn = output.interrupt()
    output.play(TestSound.level(1_000, frames: 22_050 * 3), in: turn)
    output.finish(turn) { told.tell("heard") }
    server.kill()
    #expect(states.waits(for: .noServer))
    try server.start()
    #expect(waitUntil { states.all.last == .playing(sinkName: "test") })
    let recording = try #require(server.record())
    // It has passed in its own time, and what is said next is heard.
    #expect(told.waits(for: "heard"))
    // A sink that has been idle has played up to two seconds of silence to its recorder in advance.
    output.play(TestSound.level(8_000, frames: 22_050 * 3), in: output.interrupt())
    #expect(waitUntil { recording.count { $0 == 8_000 } > 4_900 })
    #expect(recording.count { $0 == 1_000 } == 0)
  }

  @Test func withoutAServerTurnsPassSilently() throws {
    let told = Told<String>()
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: "unix:/nonexistent/native") { states.tell($0) }
    defer { output.close() }
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 2_000), in: turn)
    output.play(Cue(.typed), in: turn)
    output.finish(turn) { told.tell("heard") }
    #expect(told.waits(for: "heard"))
    #expect(states.waits(for: .noServer))
    #expect(states.all == [.noServer], "told once, however often it is looked for")
  }

  @Test func aServerThatStartsLaterIsFound() throws {
    let server = try PulseServer()
    server.kill()
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
    defer { output.close() }
    #expect(states.waits(for: .noServer))
    try server.start()
    #expect(states.waits(for: .playing(sinkName: "test")))
    output.close()
  }

  @Test func theDummySinkIsNoSoundYet() throws {
    let server = try PulseServer(sinks: [])
    let states = Told<SoundState>()
    let output = try LiveOutput(cues: AudioFolder.cues(), server: server.address) { states.tell($0) }
    defer { output.close() }
    #expect(states.waits(for: .onlyDummySink))
    let told = Told<String>()
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 2_000), in: turn)
    output.finish(turn) { told.tell("heard") }
    #expect(told.waits(for: "heard"))
    // The sound card appears.
    #expect(server.control("load-module", "module-null-sink", "sink_name=card", "rate=22050"))
    #expect(states.waits(for: .playing(sinkName: "card")))
    let recording = try #require(server.record("card"))
    let next = output.interrupt()
    output.play(TestSound.tone(frames: 5_000), in: next)
    #expect(waitUntil { recording.soundingFrames > 4_000 })
    // And it is pulled out again.
    #expect(server.control("unload-module", "module-null-sink"))
    #expect(waitUntil { states.all.last == .onlyDummySink })
  }

  @Test func anotherDefaultSinkIsTold() throws {
    let server = try PulseServer(sinks: ["test", "other"])
    let (output, states) = try connected(to: server)
    defer { output.close() }
    #expect(server.control("set-default-sink", "other"))
    #expect(states.waits(for: .playing(sinkName: "other")))
    let recording = try #require(server.record("other"))
    let turn = output.interrupt()
    output.play(TestSound.tone(frames: 5_000), in: turn)
    #expect(waitUntil { recording.soundingFrames > 4_000 })
  }

  @Test func nothingIsLeftOpen() throws {
    let server = try PulseServer()
    func openFiles() -> Int { (0..<1_024).count { fcntl($0, F_GETFD) >= 0 } }
    func use() throws {
      let (output, _) = try connected(to: server)
      let turn = output.interrupt()
      output.play(TestSound.tone(frames: 2_000), in: turn)
      output.play(Cue(.right), in: turn)
    }
    try use()
    // Other suites run at the same time and may keep a few files open; ours alone would grow by one with each round, so
    // the second ten rounds would show at least eleven more.
    var fewest = Int.max
    let before = openFiles()
    for round in 1...20 {
      try use()
      if round > 10 { fewest = min(fewest, openFiles()) }
    }
    #expect(fewest <= before + 10)
  }
}
