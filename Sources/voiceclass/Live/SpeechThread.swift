import Feedback
import Foundation
import Mixer
import Sound
import Trainer

/// The thread that makes speech and hands it to the loudspeaker, batch by batch.
///
/// It holds one batch at most beside the one it works on: a new one takes the place of the one waiting, so no queue can
/// grow. A batch whose turn is over ends by itself, since the output refuses its next chunk.
// `waiting` and `isOver` are touched under `condition` alone; the rest never changes.
final class SpeechThread: @unchecked Sendable {  // proof: see the line above.
  /// What is to be heard in one turn.
  struct Batch: Sendable {
    var number: Int
    var turn: Turn
    var feedback: [Feedback]
    var wordsAMinute: Int
  }

  private let condition = NSCondition()
  private var waiting: Batch?
  private var isOver = false
  private let voice: any Voice
  private let output: any SoundOutput
  private let heard: @Sendable (Int) -> Void

  /// Starts the thread. `heard` is called with the number of each batch that was heard to its end.
  init(_ voice: any Voice, to output: any SoundOutput, heard: @escaping @Sendable (Int) -> Void) {
    self.voice = voice
    self.output = output
    self.heard = heard
    let thread = Thread { self.run() }
    thread.name = "speech"
    thread.start()
  }

  func perform(_ batch: Batch) {
    condition.lock()
    waiting = batch
    condition.signal()
    condition.unlock()
  }

  func end() {
    condition.lock()
    isOver = true
    condition.signal()
    condition.unlock()
  }

  private func run() {
    while let batch = next() {
      if play(batch) { output.finish(batch.turn) { [heard] in heard(batch.number) } }
    }
  }

  private func next() -> Batch? {
    condition.lock()
    defer { condition.unlock() }
    while waiting == nil, !isOver { condition.wait() }
    defer { waiting = nil }
    return waiting
  }

  /// Plays a batch; `false` where its turn ended before.
  private func play(_ batch: Batch) -> Bool {
    var isOn = true
    // Cues wait for the first sound of the speech that goes with them, which is made within a millisecond.
    var cues: [Cue] = []
    for feedback in batch.feedback where isOn {
      switch feedback {
      case .play(let cue): cues.append(cue)
      case .say(let utterance):
        voice.speak(utterance, wordsAMinute: batch.wordsAMinute) { chunk in
          isOn = output.play(cues, with: chunk, gain: .unity, in: batch.turn)
          cues = []
          return isOn
        }
        let pause = SampleRate.speech.frames(microseconds: ScriptedSession.pauseAfterUtterance)
        isOn = isOn && output.rest(pause, in: batch.turn)
      }
    }
    return cues.reduce(isOn) { $0 && output.play($1, in: batch.turn) }
  }
}
