/// One thing a learner hears.
///
/// In a series, a cue starts when the speech before it has ended, and does not keep the speech after it waiting:
/// so a cue and the utterance that follows it sound together.
public enum Feedback: Hashable, Sendable {
  /// Speech.
  case say(Utterance)
  /// A short sound.
  case play(Cue)
}
