import Sound
import Trainer

/// What a session makes of where the sound goes.
struct SoundWatch {
  /// What is to be done about it.
  enum Reaction: Hashable {
    case nothing
    /// Nothing is heard: this is to be read on the screen.
    case show(Notice)
    /// It is heard, and there is nothing to be said about it.
    case rejoice
    /// What was said is to be said again, as the trainer sees fit.
    case handle(Input)
  }

  /// Where sound was heard last.
  private var sinkName: String?
  private(set) var isHeard = false

  /// Takes what the output told last.
  ///
  /// - Parameters:
  ///   - wasLost: whether it told of a loss before that.
  ///   - isBeginning: whether nothing has been said yet.
  mutating func take(_ state: SoundState, wasLost: Bool, isBeginning: Bool = false) -> Reaction {
    switch state {
    case .silent: return .nothing
    case .playing(let name):
      let (hadSink, wasHeard) = (sinkName, isHeard && !wasLost)
      (sinkName, isHeard) = (name, true)
      if isBeginning { return .rejoice }
      if wasHeard, hadSink == name { return .nothing }
      return .handle(wasHeard ? .soundMoved : .soundReturned)
    case .connecting: return lost(.nothing)
    case .noServer: return lost(.show(.noSoundServer))
    case .notAnswering: return lost(.show(.soundServerHangs))
    case .onlyDummySink: return lost(.show(.noLoudspeaker))
    case .inaudible: return lost(.show(.soundMuted))
    case .suspended: return lost(.show(.soundSuspended))
    }
  }

  private mutating func lost(_ reaction: Reaction) -> Reaction {
    isHeard = false
    return reaction
  }
}
