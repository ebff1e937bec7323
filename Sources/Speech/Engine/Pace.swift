internal import Glibc

/// How fast words and pauses are, for one clause.
struct Pace {
  /// The slowest and the fastest rate of the engine that are worth having: below 80 it goes no slower, and above 449 it
  /// stretches a slower rendering, at 450 slower than at 449.
  static let engineRates = 80...440
  /// The rate at which the pauses below hold.
  private static let usualRate = 175.0

  /// Words a minute for the engine.
  let rate: Int
  /// Silence between words, 0 to 40 of the engine's units of 10 ms at 175 words a minute: what helps a beginner, and what
  /// makes it slower than 80.
  let wordGap: Int
  /// Words a minute that were asked for, within what is worth having.
  let wanted: Double

  /// - Parameters:
  ///   - wordsAMinute: The learner's own rate.
  ///   - relativeRate: The share of it for this clause.
  init(wordsAMinute: Int, relativeRate: Double) {
    let share = relativeRate.isFinite ? min(max(relativeRate, 0.25), 4) : 1
    wanted = min(max(Double(min(max(wordsAMinute, 1), 1000)) * share, 30), 440)
    rate = min(max(Int(wanted.rounded()), Self.engineRates.lowerBound), Self.engineRates.upperBound)
    wordGap = Self.wordGap(at: wanted)
  }

  /// Whoever is new to this voice, or old, hears better where words end if there is a little silence. It is there from
  /// the rate of common talk downwards, and grows as the rate falls: 1 unit at 140 words a minute, 2 at 105, 3 at 80,
  /// which in fact are about 30, 60 and 90 ms. More would tear Vietnamese words of two syllables apart. Below 80 the engine
  /// goes no slower, and silence makes all of the rest.
  private static func wordGap(at wanted: Double) -> Int {
    let forTheEar = max(0, (withoutGap - max(wanted, 80)) * 2 / 75)
    let forTheRate = wanted < 80 ? (80 / wanted - 1) * 20 : 0
    return min(Int((forTheEar + forTheRate).rounded()), 40)
  }

  /// Words a minute at which words follow each other as the engine has them.
  private static let withoutGap = 180.0

  /// Seconds of silence after a clause. They shrink with the rate as the engine's own do, but never to nothing. Where
  /// only the voice changes, silence never grows: it would tear a sentence apart.
  func pause(after ending: Clause.Ending) -> Double {
    let usual =
      switch ending {
      case .joint: 0.04
      case .letter: 0.08
      case .comma: 0.2
      case .stop, .question, .exclamation: 0.35
      }
    return ending == .joint ? min(usual, usual * Self.usualRate / wanted) : usual * Self.usualRate / wanted
  }

  /// The engine's pitch for a share of the voice's own, 0 to 100: 50 steps are about 0.73 octaves in all voices.
  static func pitch(_ own: Int, relativePitch: Double) -> Int {
    guard relativePitch.isFinite, relativePitch > 0, relativePitch != 1 else { return min(max(own, 0), 100) }
    return min(max(own + Int((log2(min(max(relativePitch, 0.5), 2)) * 50 / 0.73).rounded()), 0), 100)
  }
}
