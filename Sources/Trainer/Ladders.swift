/// The steps of speed and of volume: each key press is one that is clearly heard.
enum Ladder {
  /// Words a minute.
  static let rates = Speed.allCases.map(\.wordsAMinute)
  /// Percent. Never silent: a learner who turned it off could not hear how to turn it on.
  static let volumes = Array(stride(from: 10, through: 100, by: 10))

  /// The next step up or down from a value; `nil` at the end of the ladder.
  static func step(_ ladder: [Int], from value: Int, up: Bool) -> Int? {
    up ? ladder.first { $0 > value } : ladder.last { $0 < value }
  }
}
