import Foundation
import Sound

/// What can be done about the sound with the rights of whoever sits at the PC.
struct SoundMending {
  private let cues: CueSet
  private let desk = SoundServerDesk()
  /// `nil` where the sound goes to a server that was chosen on purpose: that one is not ours to start.
  private let starter = SystemSoundServer()

  init(cues: CueSet) { self.cues = cues }

  /// What the server says of its sinks; `nil` where it doesn't answer.
  var list: SinkList? { try? desk.look() }

  /// Starts the user's own server.
  var start: Cure? {
    guard let starter else { return nil }
    return {
      starter.startNow()
      return .tried()
    }
  }

  /// Starts it anew: one that hangs, or one that has not seen a sound card.
  var restart: Cure? {
    guard let starter else { return nil }
    return {
      starter.restartNow()
      return .tried()
    }
  }

  /// Wakes a sink, unless another program holds it.
  func resume(_ name: String) -> Cure {
    {
      try? desk.resume(name)
      return .tried()
    }
  }

  /// Plays through this sink.
  func choose(_ name: String) -> Cure {
    {
      try? desk.choose(name)
      return .tried()
    }
  }

  /// Makes a sink as loud as it should be.
  func turn(_ name: String, to percent: Int) -> Cure {
    {
      try? desk.setVolume(of: name, percent: percent)
      return .tried()
    }
  }

  /// Lets a sink be heard again, and what VoiceClass plays through it; another sink is chosen where this one stays
  /// muted, as by a switch on the loudspeaker.
  func unmute(_ name: String) -> Cure {
    {
      try? desk.unmute(name)
      raiseStream()
      if let list = try? desk.look(), list[name]?.isMuted == true, let other = list.other(than: name), !other.isMuted {
        try? desk.choose(other.name)
      }
      return .tried()
    }
  }

  /// Servers remember of each program how loud it was: a lesson's own way of being heard sets that right.
  private func raiseStream() {
    let changed = DispatchSemaphore(value: 0)
    guard let output = try? LiveOutput(cues: cues, raises: true, onState: { _ in changed.signal() }) else { return }
    let end = DispatchTime.now() + 2
    while changed.wait(timeout: end) == .success { if case .playing = output.state { break } }
    output.close()
  }
}
