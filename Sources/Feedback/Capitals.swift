/// How a capital is told from a small letter where letters are spelled. A sound instead of it is a cue beside the speech,
/// whose letters are then `plain`.
public enum Capitals: String, Hashable, Sendable, Codable, CaseIterable {
  /// By the word for it: “capital A”.
  case word
  /// By a higher voice: 1.8 times the pitch, and never more than 2 times the speaker's own, as TalkBack does it.
  case pitch
  /// Not at all.
  case plain
}
