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
  private let file: WaveFile?
  private var mixer = Mixer()
  private var cueGain = Gain.unity
  private var framesWritten = 0
  /// Speech that was made and has not been enqueued.
  private var speech: [Int16] = []
  private var utterances = 0
  /// The groups of utterances in the mixer that have one.
  private var groups: [Passage: Utterance.Group] = [:]
  private(set) var failure: WaveFile.Failure?

  init(voice: any Voice, cues: CueSet, file: WaveFile?) {
    self.voice = voice
    self.cues = cues
    self.file = file
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
    guard file != nil else { return }
    advance(to: mixer.rate.frames(microseconds: timed.microseconds).count)
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
    case .key, .hiddenKey, .pasted, .wait, .rate, .colours, .voice, .leave: break
    }
  }

  /// Writes what still sounds, and gives the file its name.
  func finish() throws(WaveFile.Failure) {
    guard let file else { return }
    while !mixer.isSilent, failure == nil { advance(to: framesWritten + 1024) }
    if let failure { throw failure }
    try file.finish()
  }

  private func advance(to frame: Int) {
    guard let file, frame > framesWritten, failure == nil else { return }
    do throws(WaveFile.Failure) {
      try file.write(mixer.render(FrameCount(frame - framesWritten)))
      framesWritten = frame
    } catch {
      failure = error
    }
  }
}
