import Feedback
import Foundation
import LessonText
import Mixer
import Sound
import Speech
import Trainer

/// Sentences that are said one after the other, outside of any session.
struct Announcement {
  let synthesizer: Synthesizer
  let output: LiveOutput
  let shelf: Shelf
  let pack: LanguagePack

  /// How long the sound server may take to answer, in seconds.
  private static let patience = 3.0

  init(synthesizer: Synthesizer, output: LiveOutput, shelf: Shelf, pack: LanguagePack) {
    self.synthesizer = synthesizer
    self.output = output
    self.shelf = shelf
    self.pack = pack
  }

  /// What is needed to say something in a language.
  /// - Throws: a complaint where nothing can be heard.
  init(_ shelf: Shelf, in pack: LanguagePack) throws(Complaint) {
    guard let synthesizer = try? Synthesizer(in: EngineProcess()),
      (try? synthesizer.prepare([pack.language.language: pack.language.spoken])) != nil
    else { throw Complaint("There is no voice for \(pack.language.language.code). Install espeak-ng-data.") }
    let changed = DispatchSemaphore(value: 0)
    let output = try? LiveOutput(cues: shelf.cues, onState: { _ in changed.signal() })
    let end = DispatchTime.now() + Self.patience
    while let state = output?.state, state == .connecting || state.isMuted, changed.wait(timeout: end) == .success {}
    guard let output, case .playing = output.state else {
      throw Complaint("Nothing can be heard on this PC. To find out why, run: voiceclass doctor")
    }
    self.init(synthesizer: synthesizer, output: output, shelf: shelf, pack: pack)
  }

  /// Says them, and waits until they are heard, five minutes at most.
  func say(_ texts: [MarkedText]) {
    let voice = SpokenVoice(synthesizer: synthesizer, languages: shelf.spokenLanguages)
    let done = DispatchSemaphore(value: 0)
    let turn = output.interrupt()
    output.setVolume(percent: Trainer.startVolume)
    for text in texts {
      let utterance = Utterance(text.spans, by: .trainer, in: pack.language.language)
      voice.speak(utterance, wordsAMinute: pack.language.startRate) { output.play($0, in: turn) }
      output.rest(SampleRate.speech.frames(microseconds: ScriptedSession.pauseAfterUtterance), in: turn)
    }
    output.finish(turn) { done.signal() }
    _ = done.wait(timeout: .now() + 300)
  }
}

extension SoundState {
  /// Whether the sink is muted; it is about to be made audible.
  fileprivate var isMuted: Bool { if case .inaudible = self { true } else { false } }
}
