public import Feedback
public import Mixer

/// What is heard at once: the loudspeaker, through PulseAudio or PipeWire, or nothing at all.
///
/// It may be made before any server runs: it looks for one by itself, and again whenever it is lost. Meanwhile turns
/// pass silently in as much time as they would take, so that a lesson goes on as text at a pace that can be read.
public final class LiveOutput: SoundOutput {
  /// Why there is no output at all. That there is no server is no failure but a `SoundState`.
  public enum Failure: Error, Hashable, Sendable {
    /// The system gives no more threads.
    case noThread
  }

  /// How long a cut fades: 1.5 ms are heard as a cut and do not click (`docs/decisions/sound-output.md`).
  public static let fade = SampleRate.speech.frames(microseconds: 1_500)

  private let sound: LiveSound

  /// Looks for a server.
  ///
  /// - Parameters:
  ///   - cues: the cues that can be played.
  ///   - server: its address as libpulse writes it, such as `unix:/run/user/1000/pulse/native`; `nil` for the user's
  ///     own server.
  ///   - raises: whether a sink that is muted, or turned down to nothing, is made audible when it is first met, and at
  ///     `raise`.
  ///   - bounds: between how many percent of the servers' scale a sink is kept, whoever turns it; `nil` where that is
  ///     left to whoever does.
  ///   - onState: called from the output's own thread at each change after `connecting`; it must be quick, and may call
  ///     the output. What was said before `playing` may have gone unheard, and what is left of its turn does: say it
  ///     again, in a new turn.
  public convenience init(
    cues: CueSet, server: String? = nil, raises: Bool = true, bounds: ClosedRange<Int>? = nil,
    onState: @escaping @Sendable (SoundState) -> Void = { _ in }
  ) throws(Failure) {
    try self.init(cues, .server(address: server), raises, bounds, onState)
  }

  /// No loudspeaker: turns pass in real time, and nothing is heard. For `--sound none`. The cues tell how long theirs
  /// last.
  public static func silent(cues: CueSet) throws(Failure) -> LiveOutput {
    try LiveOutput(cues, .nowhere, false, nil) { _ in }
  }

  private init(
    _ cues: CueSet, _ destination: LiveSound.Destination, _ raises: Bool, _ bounds: ClosedRange<Int>?,
    _ onState: @escaping @Sendable (SoundState) -> Void
  ) throws(Failure) {
    let volumes = VolumeKeeper(raises: raises, bounds: bounds)
    guard let sound = LiveSound(cues: cues, destination: destination, volumes: volumes, onState: onState) else {
      throw .noThread
    }
    self.sound = sound
  }

  deinit { sound.close() }

  /// Where the sound goes now.
  public var state: SoundState { sound.currentState }

  /// Makes a sink that somebody has muted audible again. Whether that worked is told as a change of `state`.
  public func raise() { sound.raise() }

  /// Cuts all that sounds, and begins a turn.
  public func interrupt() -> Turn { sound.interrupt() }

  /// Adds speech to the turn; waits while much is ahead.
  @discardableResult public func play(
    _ speech: [Int16], gain: Gain = .unity, pan: Pan = .centre, in turn: Turn
  ) -> Bool {
    sound.add(to: turn, waiting: true) { $0.enqueue(speech: speech, gain: gain, pan: pan) }
  }

  /// Adds cues and the speech that begins with them; waits while much is ahead.
  @discardableResult public func play(
    _ cues: [Cue], with speech: [Int16], gain: Gain = .unity, pan: Pan = .centre, in turn: Turn
  ) -> Bool {
    sound.add(cues, with: speech, gain: gain, pan: pan, to: turn)
  }

  /// Adds a pause to the turn; waits while much is ahead.
  @discardableResult public func rest(_ frames: FrameCount, in turn: Turn) -> Bool {
    sound.add(to: turn, waiting: true) { $0.enqueue(silence: frames) }
  }

  /// Adds a cue to the turn.
  @discardableResult public func play(_ cue: Cue, in turn: Turn) -> Bool { sound.add(cue, to: turn) }

  /// Tells when all of the turn has been heard.
  public func finish(_ turn: Turn, whenHeard: @escaping @Sendable () -> Void) {
    sound.finish(turn, whenHeard: whenHeard)
  }

  /// The loudness of everything, in percent.
  public func setVolume(percent: Int) { sound.setVolume(percent: percent) }

  /// The loudness of cues beside speech, in percent.
  public func setCueVolume(percent: Int) { sound.setCueVolume(percent: percent) }

  /// Falls silent for good.
  public func close() { sound.close() }
}
