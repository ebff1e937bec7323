import LessonText

/// How the trainer speaks: what some tasks ask to be changed.
struct VoiceLevel: Hashable, Sendable, Codable {
  /// Words a minute.
  var rate: Int
  /// Percent.
  var volume: Int

  /// Whether it is slower or faster than another; `nil` where neither.
  func pace(against other: VoiceLevel) -> Condition.Pace? {
    rate == other.rate ? nil : rate < other.rate ? .slower : .faster
  }

  /// Whether it is louder or quieter than another; `nil` where neither.
  func loudness(against other: VoiceLevel) -> Condition.Loudness? {
    volume == other.volume ? nil : volume < other.volume ? .quieter : .louder
  }
}
