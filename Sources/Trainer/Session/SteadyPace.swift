public import Feedback

/// How long things sound where it must not depend on a voice: a letter is as long as every other.
///
/// Golden sessions are played so. Keys that a rehearsal writes down at this pace lead through them as they did there.
public enum SteadyPace {
  /// Microseconds a letter.
  private static let letter = 60_000
  /// Microseconds a cue.
  private static let cue = 100_000

  /// How long something sounds, in microseconds, at whatever speed.
  public static func duration(of feedback: Feedback) -> Int {
    switch feedback {
    case .say(let utterance): utterance.text.count * letter
    case .play: cue
    }
  }
}
