/// The steps of speed and of volume: each key press is one that is clearly heard.
enum Ladder {
  /// Words a minute. Below 80 the engine goes no slower, above 440 it changes its way of speaking.
  static let rates = [80, 100, 120, 140, 160, 180, 210, 250, 300, 360, 440]
  /// Percent. Never silent: a learner who turned it off could not hear how to turn it on.
  static let volumes = Array(stride(from: 10, through: 100, by: 10))

  /// The next step up or down from a value; `nil` at the end of the ladder.
  static func step(_ ladder: [Int], from value: Int, up: Bool) -> Int? {
    up ? ladder.first { $0 > value } : ladder.last { $0 < value }
  }
}
