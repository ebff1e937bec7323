public import Feedback
public import Mixer

/// No loudspeaker at all: turns pass in real time, and nothing is heard. For `--sound none`.
public final class SilentOutput: SoundOutput {
  /// Why there is no output.
  public enum Failure: Error, Hashable, Sendable {
    /// The system gives no more threads.
    case noThread
  }

  private let sound: LiveSound

  /// Starts its clock. The cues tell how long theirs last.
  public init(cues: CueSet) throws(Failure) {
    guard let sound = LiveSound(cues: cues, destination: .nowhere, onState: { _ in }) else { throw .noThread }
    self.sound = sound
  }

  deinit { sound.close() }

  /// Cuts all that sounds, and begins a turn.
  public func interrupt() -> Turn { sound.interrupt() }

  /// Adds speech to the turn; waits while much is ahead.
  @discardableResult public func play(_ speech: [Int16], gain: Gain = .unity, in turn: Turn) -> Bool {
    sound.add(to: turn, waiting: true) { $0.enqueue(speech: speech, gain: gain) }
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
