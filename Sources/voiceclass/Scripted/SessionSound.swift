import Feedback
import Mixer
import Sound
import Trainer

/// The sound of a session in virtual time: tells how long everything lasts, and writes it to a file on wish.
///
/// Every utterance is made in full, and cut afterwards: so the engine's state, and with it every byte, is the same each
/// time the session is played.
final class SessionSound {
  private let voice: any Voice
  private let cues: CueSet
  private let sink: (any SampleSink)?
  private var mixer = Mixer()
  private var cueGain = Gain.unity
  private var framesWritten = 0
  /// So many frames later than in the session all is heard: what was put in, less what was left out.
  private var delay = 0
  /// Silence that lasts longer is shortened; `nil` for none.
  private let longestSilence: FrameCount?
  /// Speech that was made and has not been enqueued.
  private var speech: [Int16] = []
  private var utterances = 0
  /// The groups of utterances in the mixer that have one.
  private var groups: [Passage: Utterance.Group] = [:]
  private(set) var failure: SoundFileFailure?

  /// - Parameters:
  ///   - sink: Where the sound goes; `nil` where lengths alone are wanted.
  ///   - longestSilence: Where nothing is heard for longer, the rest of the silence is left out.
  init(voice: any Voice, cues: CueSet, sink: (any SampleSink)?, longestSilence: FrameCount? = nil) {
    self.voice = voice
    self.cues = cues
    self.sink = sink
    self.longestSilence = longestSilence
  }

  /// How long feedback sounds, in microseconds.
  func duration(of feedback: Feedback, wordsAMinute: Int) -> Int {
    switch feedback {
    case .say(let utterance):
      speech = []
      voice.speak(utterance, wordsAMinute: wordsAMinute) { chunk in
        speech += chunk
        return true
      }
      return mixer.rate.microseconds(FrameCount(speech.count))
    case .play(let cue):
      let frames = Double(cues[cue.name]?.count ?? 0) / cue.pitch
      return mixer.rate.microseconds(FrameCount(Int(frames)))
    }
  }

  /// Speaks a language in other voices from now on.
  func learn(_ language: SpokenLanguage) { voice.learn(language) }

  /// Takes in an event at its time.
  func take(_ timed: TimedEvent) {
    guard sink != nil else { return }
    advance(to: mixer.rate.frames(microseconds: timed.microseconds).count + delay)
    switch timed.event {
    case .hear(.say(let utterance)):
      utterances += 1
      let passage = Passage(number: utterances)
      groups[passage] = utterance.group
      mixer.enqueue(speech: speech, pan: Pan(utterance.pan), in: passage)
      let pause = mixer.rate.frames(microseconds: ScriptedSession.pauseAfterUtterance)
      mixer.enqueue(silence: pause, in: passage)
    case .hear(.play(let cue)):
      mixer.enqueue(cue: cues[cue.name] ?? [], gain: cueGain, pan: Pan(cue.pan), pitch: Pitch(cue.pitch))
    case .cut: mixer.cut(fade: LiveOutput.fade)
    case .replaced(let group):
      mixer.drop(where: { groups[$0] == group }, fade: LiveOutput.fade)
    case .dropped: mixer.dropWaiting()
    case .volume(let percent): mixer.setVolume(Gain(volumePercent: percent))
    case .cueVolume(let percent): cueGain = Gain(cueVolumePercent: percent)
    case .key, .hiddenKey, .pasted, .wait, .rate, .colours, .letters, .voice, .leave: break
    }
  }

  /// Says something that is no part of the session: its time stands still meanwhile.
  func put(in utterance: Utterance, wordsAMinute: Int) {
    var frames = mixer.rate.frames(microseconds: ScriptedSession.pauseAfterUtterance).count
    voice.speak(utterance, wordsAMinute: wordsAMinute) { chunk in
      mixer.enqueue(speech: chunk, pan: Pan(utterance.pan))
      frames += chunk.count
      return true
    }
    rest(FrameCount(frames))
  }

  /// Is silent for a while, once all that sounds is over: the time of the session stands still meanwhile.
  func pause(_ frames: FrameCount) {
    while !mixer.isSilent, failure == nil, sink != nil { render(Self.step) }
    rest(frames)
  }

  /// Lets the time of the session stand still.
  private func rest(_ frames: FrameCount) {
    delay += frames.count
    render(frames.count)
  }

  /// Writes what still sounds.
  func finish() throws(SoundFileFailure) {
    while !mixer.isSilent, failure == nil, sink != nil { render(Self.step) }
    if let failure { throw failure }
  }

  /// Frames that are written at once, so that long silence takes no memory.
  private static let block = 4_096
  /// Frames after which it is looked whether all is silent: 3 ms.
  private static let step = 64

  private func advance(to frame: Int) {
    while framesWritten < frame, failure == nil {
      let left = frame - framesWritten
      if let longestSilence, mixer.isSilent, mixer.framesOfPadding >= longestSilence {
        delay -= left
        return
      }
      render(min(left, Self.block))
    }
  }

  private func render(_ frames: Int) {
    guard let sink, failure == nil else { return }
    do throws(SoundFileFailure) {
      try sink.write(mixer.render(FrameCount(frames)))
      framesWritten += frames
    } catch {
      failure = error
    }
  }
}
