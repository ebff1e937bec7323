import Feedback
import Glibc
import Mixer
import Sound
import Support
import Testing

/// Speech that is interrupted again and again, as by somebody who leafs through a list. Every other utterance comes from
/// the left, the others from the right, so each can be followed in the recording from its first sample to its cut.
@Suite(.serialized) struct InterruptionTests {
  /// How often; `make torture` asks for more.
  private static let count = getenv("VOICECLASS_INTERRUPTIONS").flatMap { Int(String(cString: $0)) } ?? 50

  @Test func pulseAudioLeavesNoGapInsideAnUtterance() throws {
    try expectNoGap { try PulseServer() }
  }

  @Test func pipeWireLeavesNoGapInsideAnUtterance() throws {
    try expectNoGap { try PipeWireServer(rate: 22_050) }
  }

  /// Where all tests run at once, the server itself may be starved for a moment; then it is done once more. A fault of
  /// ours would spoil each time.
  private func expectNoGap(through start: () throws -> any SoundServer) throws {
    var faults: [String] = []
    for _ in 0..<(Self.count > 50 ? 1 : 10) {
      faults = try self.faults(through: start())
      if faults.isEmpty { break }
    }
    #expect(faults == [])
  }

  /// Interrupts again and again, and tells what is wrong with what was heard.
  private func faults(through server: any SoundServer) throws -> [String] {
    let (output, _) = try connected(to: server)
    defer { output.close() }
    let recording = try #require(server.record())
    let speech = TestSound.speech(frames: 7_000)
    var chance = SplitMix(seed: 1)
    let first = output.interrupt()
    // A recording misses the first of what comes out of a silence.
    output.rest(FrameCount(2_000), in: first)
    for number in 0..<Self.count {
      let turn = output.interrupt()
      output.play(speech, pan: Pan(number.isMultiple(of: 2) ? -1 : 1), in: turn)
      // So long somebody listens before the next key. 5 to 60 ms; nothing hangs on it.
      var pause = timespec(tv_sec: 0, tv_nsec: 5_000_000 + Int(chance.next() % 55_000_000))
      nanosleep(&pause, nil)
    }
    let told = Told<String>()
    output.finish(output.interrupt()) { told.tell("silence") }
    #expect(told.waits(for: "silence"))

    let heard = recording.untilSilent()
    var mixer = Mixer()
    mixer.enqueue(speech: speech, pan: Pan(-1))
    let whole = everySecond(mixer.render(FrameCount(speech.count)))
    var faults: [String] = []
    var stretches: [Stretch] = []
    for channel in 0...1 {
      for run in runs(stride(from: channel, to: heard.count, by: 2).map { heard[$0] }) {
        // A fade may come to an end in crumbs. What a busy PC brings a little late lacks its first frames, and what was
        // cut late the first of its fade.
        guard let start = whole.firstIndex(of: run[run.startIndex]), run.count > Self.fade else { continue }
        let same = zip(run, whole[start...]).prefix { $0 == $1 }.count
        if same < run.count - Self.fade { faults.append("\(same) frames of \(run.count) from frame \(start) on") }
        stretches.append(Stretch(place: run.startIndex, channel: channel, frames: start..<start + same))
      }
    }
    stretches.sort { $0.place < $1.place }
    // An utterance with a gap in it would go on at the same side, behind where it was.
    for (one, next) in zip(stretches, stretches.dropFirst()) where one.channel == next.channel {
      if next.frames.lowerBound >= one.frames.upperBound {
        faults.append("a gap between \(one.frames) and \(next.frames)")
      }
    }
    // One that was cut before its first frame was heard is none.
    if stretches.count <= Self.count * 3 / 4 { faults.append("only \(stretches.count) utterances") }
    let late = stretches.map(\.frames.lowerBound).filter { $0 > 0 }.sorted()
    if Self.count > 50 { print("\(stretches.count) utterances, frames that were lost at the beginning: \(late)") }
    return faults
  }

  /// What was heard without a pause, and of which frames of the speech it consists.
  private struct Stretch {
    var place: Int
    var channel: Int
    var frames: Range<Int>
  }

  /// 1.5 ms, and the frame after it.
  private static let fade = 34

  /// The stretches without silence.
  private func runs(_ samples: [Int16]) -> [ArraySlice<Int16>] { samples.split(separator: 0) }
}
