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
    do throws(WaveFile.Failure) { try sound.finish() } catch { throw Complaint(error.sentence) }
    guard transcript?.isWhole ?? true else {
      throw TranscriptFile.broken
    }
  }
}

extension WaveFile.Failure {
  /// What is wrong, and the way out.
  var sentence: String {
    switch self {
    case .noSuchFolder(let path): "The folder of \(path) is not there. Make it, or give another file with --sound."
    case .notAllowed(let path): "\(path) can't be written. Give a file in a folder of your own with --sound."
    case .diskFull(let path): "The disk is full, so \(path) was not written. Make room, and try again."
    case .tooLong(let path): "The session is too long for one WAV file, so \(path) was not written. Play less of it."
    case .notWritten(let path, let reason): "\(path) was not written: \(reason). Give another file with --sound."
    }
  }
}
