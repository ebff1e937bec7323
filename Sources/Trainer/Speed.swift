/// The six speeds of speech, from slow to very fast; the raw value names each in `phrases.txt`.
///
/// Each is about 1.3 times the one before, which is clearly heard and never frightens. People read to others at about
/// 155 words a minute, as in audio books; news for language learners is read at 90. Listeners who can't see, and are
/// used to such voices, understand 309 on the average (Bragg and others, "A Large Inclusive Study of Human Listening
/// Rates", CHI 2018).
enum Speed: String, Hashable, Sendable, CaseIterable {
  case slow
  /// Where beginners start, unless their language says otherwise.
  case easy
  case normal, brisk, fast
  case veryFast = "very fast"

  /// Words a minute, as the engine counts them. Below 80 it goes no slower, above 440 it changes its way of speaking.
  var wordsAMinute: Int {
    switch self {
    case .slow: 105
    case .easy: 140
    case .normal: 180
    case .brisk: 235
    case .fast: 305
    case .veryFast: 400
    }
  }

  /// The speed by whose name a rate goes: a learner may have one from elsewhere.
  init(nearestTo wordsAMinute: Int) {
    self =
      Self.allCases.min { abs($0.wordsAMinute - wordsAMinute) < abs($1.wordsAMinute - wordsAMinute) } ?? .easy
  }
}
