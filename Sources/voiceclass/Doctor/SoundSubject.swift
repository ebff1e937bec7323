import Foundation
import Sound
import Trainer

/// The sound server, the loudspeaker it plays through, and how loud that is.
final class SoundSubject: Subject {
  /// Where the doctor speaks; it plays into what is looked at, and makes nothing louder by itself.
  private(set) var output: LiveOutput?
  private let shelf: Shelf
  private let changed = DispatchSemaphore(value: 0)
  private let mending: SoundMending

  /// How long a server may take to answer, in seconds; a loudspeaker may still appear meanwhile, as at the start of
  /// the PC.
  private static let patience = 3.0
  /// How long a server that was just started may take until it plays, on an old PC.
  private static let patienceAfterCure = 8.0
  /// How loud a loudspeaker should be, in percent: below, speech is lost beside a fan; above, it is only harsher.
  private static let loudness = 30...100

  init(_ shelf: Shelf) {
    self.shelf = shelf
    mending = SoundMending(cues: shelf.cues)
  }

  func look() -> [Finding] {
    let end = DispatchTime.now() + Self.patience
    if output == nil {
      output = try? LiveOutput(cues: shelf.cues, raises: false, onState: { [changed] _ in changed.signal() })
    }
    // Without a server there is none to wait for.
    while let state = output?.state, state == .connecting || state == .onlyDummySink,
      changed.wait(timeout: end) == .success
    {}
    return [finding()]
  }

  func lookAgain() -> [Finding] {
    let begin = DispatchTime.now()
    var found = finding()
    while found.sentence != .sound, DispatchTime.now() < begin + Self.patience(with: found) {
      // What changes in the server alone is asked for.
      _ = changed.wait(timeout: .now() + 0.1)
      found = finding()
    }
    return [found]
  }

  /// How loud a sink is changes at once; a server takes longer to come.
  private static func patience(with found: Finding) -> Double {
    found.sentence == .soundLow || found.sentence == .soundLoud ? 1 : patienceAfterCure
  }

  private func finding() -> Finding {
    switch output?.state {
    case nil, .connecting, .noServer, .silent: Finding(.noSoundServer, cure: mending.start)
    case .notAnswering: Finding(.soundServerHangs, cure: mending.restart)
    case .onlyDummySink: withoutLoudspeaker()
    case .suspended(let name): Finding(.soundSuspended, ["sink": title(name)], cure: mending.resume(name))
    case .playing(let name): loudness(of: name, isHeard: true)
    case .inaudible(let name): loudness(of: name, isHeard: false)
    }
  }

  /// What is played goes nowhere: another sink may be there, or a sound card that the server leaves alone.
  private func withoutLoudspeaker() -> Finding {
    let list = mending.list
    if let other = list?.other(than: list?.chosenName ?? "") {
      return Finding(.dummyChosen, ["sink": other.title, "name": other.name], cure: mending.choose(other.name))
    }
    guard let card = SoundCards.names().first else { return Finding(.noLoudspeaker) }
    guard SoundCards.areAllowed() else { return Finding(.lockedCard, ["card": card, "user": Account.name]) }
    return Finding(.idleCard, ["card": card], cure: mending.restart)
  }

  private func loudness(of name: String, isHeard: Bool) -> Finding {
    let sink = mending.list?[name]
    let title = sink?.title ?? name
    // Without an answer the state of the stream is all that is known.
    let percent = sink?.percent ?? Self.loudness.upperBound
    let isLow = percent < Self.loudness.lowerBound
    if sink?.isMuted == true || (!isHeard && !isLow) {
      return Finding(.soundMuted, ["sink": title], cure: mending.unmute(name))
    }
    let details = ["sink": title, "percent": String(percent)]
    if isLow { return Finding(.soundLow, details, cure: mending.turn(name, to: 70)) }
    if percent > Self.loudness.upperBound { return Finding(.soundLoud, details, cure: mending.turn(name, to: 100)) }
    return Finding(.sound, ["sink": title])
  }

  private func title(_ name: String) -> String { mending.list?[name]?.title ?? name }
}
