import Feedback
import Foundation
import LessonText
import Sound
import Support
import Synchronization
import Testing

@testable import voiceclass

/// Speech that comes by itself while other speech sounds; the output is the real one without a loudspeaker.
@Suite struct SpeechThreadTests {
  /// Says its utterances in silence: a second for each letter, and keeps in mind which it began and which it ended.
  private final class Memory: Voice {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }

    private func note(_ line: String) { lines.withLock { $0.append(line) } }

    func speak(_ utterance: Utterance, wordsAMinute: Int, take: ([Int16]) -> Bool) {
      note("begins \(utterance.text)")
      var left = utterance.text.count * 22_050
      while left > 0 {
        guard take([Int16](repeating: 0, count: min(left, 1_000))) else { return note("cut \(utterance.text)") }
        left -= 1_000
      }
      note("ends \(utterance.text)")
    }
  }

  private let voice = Memory()
  private let output: LiveOutput
  private let thread: SpeechThread
  private let heard = Heard()

  private final class Heard: Sendable {
    private let batches = Mutex<[Int]>([])
    var all: [Int] { batches.withLock { $0 } }
    func tell(_ batch: Int) { batches.withLock { $0.append(batch) } }
  }

  init() throws {
    let folder = ShippedLibrary.projectFolder + "/Audio"
    let text = try String(contentsOfFile: folder + "/cues.txt", encoding: .utf8)
    let rows = CueList.read(Array(text.utf8), file: "cues.txt").list.rows
    output = try LiveOutput.silent(
      cues: CueSet(folder: folder, files: Dictionary(rows.map { ($0.name, $0.file) }) { first, _ in first }))
    thread = SpeechThread(voice, to: output) { [heard] in heard.tell($0) }
  }

  private func say(
    _ text: String, _ interruption: Utterance.Interruption = .queue, _ group: Utterance.Group? = nil
  ) -> Feedback {
    .say(Utterance([.init(text)], by: .phone, in: Language("en"), interruption, group: group))
  }

  private func perform(_ number: Int, _ feedback: Feedback...) -> Displacement {
    thread.perform(SpeechThread.Batch(number: number, feedback: feedback, wordsAMinute: 175))
  }

  private func close() {
    thread.end()
    output.close()
  }

  @Test func aNewValueTakesThePlaceOfTheOneThatSounds() {
    defer { close() }
    let long = String(repeating: "x", count: 600)
    #expect(perform(1, say(long, .queue, .slider), say("b"), .play(Cue(.edge))) == .nothing)
    #expect(Patience.waits { voice.all == ["begins \(long)"] })
    #expect(perform(2, say("c", .queue, .slider)) == .groups([.slider]))
    #expect(Patience.waits { heard.all == [2] })
    #expect(voice.all == ["begins \(long)", "cut \(long)", "begins b", "ends b", "begins c", "ends c"])
  }

  @Test func aNewValueTakesThePlaceOfTheOneThatWaits() {
    defer { close() }
    #expect(perform(1, say("aa"), say("bbbbbbbbb", .queue, .slider), say("d")) == .nothing)
    #expect(Patience.waits { voice.all == ["begins aa"] })
    #expect(perform(2, say("c", .queue, .slider)) == .groups([.slider]))
    #expect(Patience.waits { heard.all == [2] })
    #expect(voice.all == ["begins aa", "ends aa", "begins d", "ends d", "begins c", "ends c"])
  }

  @Test func aFlushWaitsForProtectedSpeechAndAKeyPressDoesNot() {
    defer { close() }
    #expect(perform(1, say("aa", .protected), say("bbbbbbbbb")) == .nothing)
    #expect(Patience.waits { voice.all == ["begins aa"] })
    let long = String(repeating: "x", count: 600)
    #expect(perform(2, say(long, .flush)) == .waiting)
    #expect(Patience.waits { voice.all == ["begins aa", "ends aa", "begins \(long)"] })
    thread.interrupt()
    #expect(perform(3, say("c", .flush)) == .all, "nothing sounds")
    #expect(Patience.waits { heard.all == [3] })
    #expect(voice.all.suffix(3) == ["cut \(long)", "begins c", "ends c"])
  }
}
