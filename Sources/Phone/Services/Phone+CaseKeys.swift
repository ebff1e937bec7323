/// The keys at the side for the volume, the key of a headset, and the screen that is dark for others.
extension Phone {
  /// By how much a key at the side changes a volume, in percent: a tenth, near to Android's fifteen steps.
  private static let volumeStep = 10
  /// A volume that nobody has set.
  private static let volumeAtFirst = 50

  /// A key at the side turns what sounds: the ring while something rings, else what is played.
  mutating func changeVolume(by direction: Int) -> [Change] {
    let name =
      state.call?.phase == .ringing
      ? ValueName.ringVolume : state.ringing != nil ? ValueName.alarmVolume : ValueName.mediaVolume
    // An app may hold any number under that name.
    let percent = min(100, max(0, state.values[name].flatMap { Int($0.text) } ?? Self.volumeAtFirst))
    let target = min(100, max(0, percent + direction * Self.volumeStep))
    guard target != percent else { return [.nothing(direction > 0 ? .highest : .lowest)] }
    state.values[name] = .percent(target)
    return [.volume(name, percent: target)]
  }

  /// A double-tap with two fingers takes or ends a call; without one it plays and pauses.
  mutating func controlMedia() -> [Change] {
    if let call = state.call { return call.phase == .ringing ? answer(0) : endCall(0) }
    guard state.values[ValueName.playing] != nil else { return [.nothing(.noCall)] }
    let plays = !isOn(ValueName.playing)
    turn(ValueName.playing, on: plays)
    return [.media(isPlaying: plays)]
  }

  /// Darkens the screen for the eyes of others, or shows it again; the phone works on.
  mutating func hideScreen() -> [Change] {
    let isHidden = !isOn(ValueName.hideScreen)
    turn(ValueName.hideScreen, on: isHidden)
    return [.screenHidden(isHidden)]
  }
}
