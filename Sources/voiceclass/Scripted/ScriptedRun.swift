import Feedback
import Keys
import Sound
import Trainer

/// A session played from a script of keys, in virtual time, to a transcript and a sound file.
struct ScriptedRun {
  let trainer: Trainer
  let beginning: Trainer.Beginning
  let script: KeyScript
  let keeper: Keeper
  let file: WaveFile?

  /// Plays it.
  /// - Throws: a complaint when the sound file or the transcript can't be written.
  func play(sound: SessionSound, transcript: TranscriptFile?) throws(Complaint) {
    var session = ScriptedSession(
      trainer, duration: { sound.duration(of: $0, wordsAMinute: $1) },
      hear: { timed in
        sound.take(timed)
        transcript?.write(timed.event)
      },
      record: { _ = keeper.keep($0) },
      carryOut: { effect in
        if case .setVoice(let language, let voice) = effect {
          trainer.library.spoken(language, in: voice).map { sound.learn($0) }
          return nil
        }
        if case .write(let certificate) = effect {
          _ = keeper.keep(certificate, language: trainer.state.language.code)
          return nil
        }
        return keeper.carryOut(effect)
      })
    _ = session.play(script, from: beginning, notices: keeper.notices)
    keeper.finish()
    do throws(SoundFileFailure) {
      try sound.finish()
      try file?.finish()
    } catch {
      throw Complaint(error.sentence(option: "--sound"))
    }
    guard transcript?.isWhole ?? true else {
      throw TranscriptFile.broken
    }
  }
}
