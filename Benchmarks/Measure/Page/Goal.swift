/// What is to be reached, and whether it was.
struct Goal {
  /// Of which figure.
  enum Statistic: String { case median, p95, most }

  let limit: Double
  var statistic = Statistic.p95
  var isAtLeast = false

  /// Milliseconds at a key, by what is measured and by the word of the sound server.
  static func key(_ measure: KeyRow, _ server: ServerRow) -> Goal? {
    switch (measure, server.word) {
    case (.fromSilence, "pulse"): Goal(limit: 3)
    case (.fromSilence, _): Goal(limit: 13.5)
    case (.toSilence, "pulse"): Goal(limit: 3)
    case (.toSilence, _): Goal(limit: 12)
    case (.toNewSpeech, "pulse"): Goal(limit: 15)
    case (.toNewSpeech, _): Goal(limit: 24)
    case (.fromSilenceAudible, _): nil
    }
  }

  /// Milliseconds at a key while the PC has too much to do.
  static let loaded = Goal(limit: 20)
  /// Milliseconds from the start to the first word.
  static let start = Goal(limit: 150)
  /// Megabytes, resident, while speaking: of what several processes share, the part that is its own.
  static let memory = Goal(limit: 45, statistic: .most)
  /// Wakings while silent.
  static let wakings = Goal(limit: 0, statistic: .most)
  /// Megabytes of text that `check` reads in a second.
  static let check = Goal(limit: 20, statistic: .median, isAtLeast: true)
  /// Times real time.
  static let export = Goal(limit: 300, statistic: .median, isAtLeast: true)
  /// Milliseconds until a way is found.
  static let route = Goal(limit: 50)

  /// The goal, and by how much it was missed, if it was.
  func verdict(_ figures: Figures) -> (text: String, isReached: Bool) {
    let measured =
      switch statistic {
      case .median: figures.median
      case .p95: figures.late
      case .most: figures.most
      }
    return verdict(measured)
  }

  func verdict(_ measured: Double) -> (text: String, isReached: Bool) {
    let wanted = "\(isAtLeast ? "at least" : "at most") \(limit.short)"
    if measured.isNaN { return ("\(wanted): nothing measured", false) }
    let isReached = isAtLeast ? measured >= limit : measured <= limit
    let missing = abs(measured - limit).short
    return (isReached ? "\(wanted): reached" : "\(wanted): \(missing) \(isAtLeast ? "too few" : "too much")", isReached)
  }
}
