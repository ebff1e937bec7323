public import Feedback
public import Mixer

/// Where speech and cues are heard, or would be.
///
/// Everything belongs to a turn. `interrupt` ends the turn and begins the next; after that, calls that name the old one
/// do nothing. So a thread that still makes speech for an old turn can't disturb the new one.
public protocol SoundOutput: Sendable {
  /// Everything that sounds or waits falls silent within a few milliseconds, and a new turn begins. Never blocks.
  func interrupt() -> Turn

  /// Adds speech behind all speech of the turn: mono, 16 bit, 22,050 frames a second, in pieces of any size, from where
  /// `pan` says.
  ///
  /// Waits while more than 200 ms are ahead. Called from within a callback of the output it does not wait.
  ///
  /// - Returns: `false` once the turn is over: make no more speech for it.
  @discardableResult func play(_ speech: [Int16], gain: Gain, pan: Pan, in turn: Turn) -> Bool

  /// Adds cues and the speech that sounds together with them, so that both begin at once; `pan` is the speech's.
  /// Speech that comes after its
  /// cue has begun can join it only a few milliseconds ahead of the ear. Waits as speech does.
  ///
  /// - Returns: `false` once the turn is over.
  @discardableResult func play(
    _ cues: [Cue], with speech: [Int16], gain: Gain, pan: Pan, in turn: Turn
  ) -> Bool

  /// Adds a pause behind all speech of the turn. Waits as speech does.
  ///
  /// - Returns: `false` once the turn is over.
  @discardableResult func rest(_ frames: FrameCount, in turn: Turn) -> Bool

  /// Adds a cue that begins when the speech added before it has ended, and sounds together with the speech after it.
  /// A cue that the set does not have is left out.
  ///
  /// - Returns: `false` once the turn is over.
  @discardableResult func play(_ cue: Cue, in turn: Turn) -> Bool

  /// Nothing more comes in this turn. `whenHeard` is called once, from a thread of the output, when all of it has been
  /// heard; never, when the turn is interrupted before. It must be quick; it may call the output.
  func finish(_ turn: Turn, whenHeard: @escaping @Sendable () -> Void)

  /// The loudness of everything, 0 to 100 percent: `Gain(volumePercent:)`. Holds for what is not yet on its way to the
  /// loudspeaker, so interrupt first where it should be heard at once.
  func setVolume(percent: Int)

  /// The loudness of cues beside speech, 0 to 130 percent: `Gain(cueVolumePercent:)`.
  func setCueVolume(percent: Int)

  /// Falls silent for good. Whoever waits in `play` is let go with `false`.
  func close()
}
