/// How a cue makes way for speech: its first moment is heard as it is, so that it is known; what goes on longer while
/// somebody speaks goes down, and comes up again behind the speech.
struct Ducking: Hashable, Sendable {
  /// A cue is not touched before so many milliseconds: most of them are over by then.
  private static let momentMilliseconds = 250
  /// From one level to the other, in milliseconds; a jump would click.
  private static let rampMilliseconds = 30
  /// What a ducked cue loses. It is 6 dB below speech by itself, and then 20: what WCAG asks of sounds behind speech
  /// (success criterion 1.4.7), so that those who hear badly follow it.
  private static let depth = Decibels(-14)

  /// Frames of a cue that are never ducked.
  let moment: Int
  /// The level of a ducked cue; 1 leaves it alone.
  let level: Double
  /// By how much the level changes from frame to frame.
  let step: Double

  /// `nil` at a sample rate so low that a moment has no frames.
  init?(_ rate: SampleRate) {
    moment = rate.frames(milliseconds: Self.momentMilliseconds).count
    guard moment > 0 else { return nil }
    level = Gain(Self.depth).factor
    step = (1 - level) / Double(max(1, rate.frames(milliseconds: Self.rampMilliseconds).count))
  }
}
