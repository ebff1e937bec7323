import Feedback
import Foundation
import Mixer
import Sound
import Speech
import Trainer

/// The thread that makes speech and hands it to the loudspeaker, one utterance after the other.
///
/// A new turn begins where everything is cut; what belongs to the old one ends by itself, since the output refuses its
/// next chunk. Only what the trainer asked for since the last cut waits here, and each key press cuts.
// What changes is touched under `condition` alone; the rest never changes.
final class SpeechThread: @unchecked Sendable {  // proof: see the line above.
  /// What is to be heard in reply to one input.
  struct Batch: Sendable {
    var number: Int
    var feedback: [Feedback]
    var wordsAMinute: Int
  }

  /// Cues, and the speech that sounds together with them.
  private struct Portion {
    var cues: [Cue]
    var utterance: Utterance?
    var wordsAMinute: Int
  }

  private enum Job {
    case hear(Portion, Turn)
    /// Nothing more comes; the number is that of the last batch.
    case finish(Int, Turn)
  }

  private let condition = NSCondition()
  private var turn: Turn
  private var waiting: [Feedback] = []
  /// What was handed over last. It may have been heard to its end: the last 200 ms are the output's.
  private var sounding: Utterance?
  private var unfinishedBatch: Int?
  private var wordsAMinute = 0
  private var isOver = false
  private let voice: any Voice
  private let output: any SoundOutput
  private let heard: @Sendable (Int) -> Void

  /// Starts the thread. `heard` is called with the number of the latest batch when everything was heard to its end.
  init(_ voice: any Voice, to output: any SoundOutput, heard: @escaping @Sendable (Int) -> Void) {
    self.voice = voice
    self.output = output
    self.heard = heard
    turn = output.interrupt()
    let thread = Thread { self.run() }
    thread.name = "speech"
    thread.start()
  }

  /// Cuts all that sounds, and drops what waits.
  func interrupt() {
    condition.lock()
    cut()
    waiting = []
    unfinishedBatch = nil
    condition.unlock()
  }

  /// Adds what is to be heard, and makes room for it.
  /// - Returns: what had to go; it tells something only while something sounds.
  func perform(_ batch: Batch) -> Displacement {
    condition.lock()
    defer { condition.unlock() }
    let displacement = batch.feedback.displacement(sounding: sounding, waiting: waiting)
    switch displacement {
    case .nothing: break
    case .groups(let groups):
      waiting.removeAll { $0.utterance?.isOne(of: groups) ?? false }
      // What waited follows in a new turn. Cues that sound are cut along with the speech.
      if sounding?.isOne(of: groups) == true { cut() }
    case .waiting: waiting = []
    case .all:
      waiting = []
      cut()
    }
    waiting += batch.feedback.withoutReplaced
    unfinishedBatch = batch.number
    wordsAMinute = batch.wordsAMinute
    condition.signal()
    return displacement
  }

  func end() {
    condition.lock()
    isOver = true
    condition.signal()
    condition.unlock()
  }

  private func cut() {
    turn = output.interrupt()
    sounding = nil
  }

  private func run() {
    EngineProcess.askForShortTurns()
    while let job = next() {
      switch job {
      case .hear(let portion, let turn): play(portion, in: turn)
      case .finish(let batch, let turn): output.finish(turn) { [heard] in heard(batch) }
      }
    }
  }

  private func next() -> Job? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty, unfinishedBatch == nil, !isOver { condition.wait() }
    if isOver { return nil }
    if waiting.isEmpty, let batch = unfinishedBatch {
      unfinishedBatch = nil
      return .finish(batch, turn)
    }
    var portion = Portion(cues: [], utterance: nil, wordsAMinute: wordsAMinute)
    while portion.utterance == nil, !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .play(let cue): portion.cues.append(cue)
      case .say(let utterance): portion.utterance = utterance
      }
    }
    sounding = portion.utterance ?? sounding
    return .hear(portion, turn)
  }

  /// Plays it, unless its turn ends before.
  private func play(_ portion: Portion, in turn: Turn) {
    // Cues wait for the first sound of the speech that goes with them, which is made within a millisecond.
    var cues = portion.cues
    var isOn = true
    if let utterance = portion.utterance {
      voice.speak(utterance, wordsAMinute: portion.wordsAMinute) { chunk in
        isOn = output.play(cues, with: chunk, gain: .unity, pan: Pan(utterance.pan), in: turn)
        cues = []
        return isOn
      }
    }
    for cue in cues where isOn { isOn = output.play(cue, in: turn) }
    if portion.utterance != nil, isOn {
      output.rest(SampleRate.speech.frames(microseconds: ScriptedSession.pauseAfterUtterance), in: turn)
    }
  }
}
