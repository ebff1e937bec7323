import Feedback
import Glibc
import Mixer
import Sound
import Testing

@Suite struct SilentOutputTests {
  @Test func turnsPassInTheTimeTheyTake() throws {
    let output = try LiveOutput.silent(cues: AudioFolder.cues())
    defer { output.close() }
    let told = Told<String>()
    let start = Self.milliseconds
    let turn = output.interrupt()
    #expect(output.play([Int16](repeating: 1_000, count: 4_410), in: turn))
    #expect(output.rest(SampleRate.speech.frames(milliseconds: 100), in: turn))
    output.play(Cue(.right), in: turn)
    output.finish(turn) { told.tell("heard") }
    #expect(told.waits(for: "heard"))
    // 200 ms of speech, 100 ms of rest, 240 ms of cue; however busy the PC is, it can't be less.
    #expect(Self.milliseconds - start >= 540)
  }

  @Test func aTurnThatIsOverIsRefusedAndNeverFinished() throws {
    let output = try LiveOutput.silent(cues: AudioFolder.cues())
    defer { output.close() }
    let told = Told<String>()
    let old = output.interrupt()
    output.play([Int16](repeating: 1_000, count: 44_100), in: old)
    output.finish(old) { told.tell("old") }
    let new = output.interrupt()
    #expect(!output.play([1, 2, 3], in: old))
    #expect(!output.play(Cue(.right), in: old))
    #expect(!output.rest(FrameCount(1), in: old))
    output.finish(old) { told.tell("old again") }
    #expect(output.play([1, 2, 3], in: new))
    output.finish(new) { told.tell("new") }
    #expect(told.waits(for: "new"))
    #expect(told.all == ["new"])
  }

  @Test func whoeverWaitsIsLetGoByAnInterruption() async throws {
    let output = try LiveOutput.silent(cues: AudioFolder.cues())
    defer { output.close() }
    let told = Told<Bool>()
    let turn = output.interrupt()
    output.play([Int16](repeating: 1_000, count: 22_050 * 600), in: turn)
    onThread { told.tell(output.play([1, 2, 3], in: turn)) }
    _ = output.interrupt()
    #expect(told.waits(for: false))
  }

  @Test func whoeverWaitsIsLetGoByTheEnd() throws {
    let output = try LiveOutput.silent(cues: AudioFolder.cues())
    defer { output.close() }
    let told = Told<Bool>()
    let turn = output.interrupt()
    output.play([Int16](repeating: 1_000, count: 22_050 * 600), in: turn)
    onThread { told.tell(output.play([1, 2, 3], in: turn)) }
    output.close()
    #expect(told.waits(for: false))
    #expect(!output.play([1, 2, 3], in: output.interrupt()))
    output.close()
  }

  @Test func speechWaitsWhileMuchIsAhead() throws {
    let output = try LiveOutput.silent(cues: AudioFolder.cues())
    defer { output.close() }
    let told = Told<Int>()
    let turn = output.interrupt()
    let start = Self.milliseconds
    output.play([Int16](repeating: 1_000, count: 22_050), in: turn)
    onThread {
      output.play([1, 2, 3], in: turn)
      told.tell(Self.milliseconds - start)
    }
    #expect(waitUntil { !told.all.isEmpty })
    // A second of speech, of which 200 ms may be ahead.
    #expect(try #require(told.all.first) >= 790)
  }

  @Test func itMayBeClosedWithinItsOwnCallback() throws {
    let told = Told<String>()
    let output = try LiveOutput.silent(cues: AudioFolder.cues())
    let turn = output.interrupt()
    output.play([Int16](repeating: 1_000, count: 2_000), in: turn)
    output.finish(turn) {
      output.close()
      told.tell("closed")
    }
    #expect(told.waits(for: "closed"))
  }

  @Test func itMayGoWhileItSounds() throws {
    let cues = try AudioFolder.cues()
    for _ in 0..<20 {
      let output = try LiveOutput.silent(cues: cues)
      output.play([Int16](repeating: 1_000, count: 2_000), in: output.interrupt())
    }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

/// Runs something that may wait, apart from the threads the tests share.
func onThread(_ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  pthread_create(
    &thread, nil,
    { box in
      if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body() }
      return nil
    }, Unmanaged.passRetained(Box(body)).toOpaque())
  pthread_detach(thread)
}
