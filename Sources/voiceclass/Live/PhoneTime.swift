/// The time that the phone is told: it runs evenly, whatever is done to the PC's date.
struct PhoneTime {
  private let clock = ContinuousClock()
  private var told = ContinuousClock.now
  private var due: ContinuousClock.Instant?

  /// After a longer time the PC slept, and the phone is not to catch up on it.
  private static let longest = Duration.seconds(3600)

  /// Asks for a moment, counted from when the time was last told.
  mutating func wake(afterMilliseconds milliseconds: Int) { due = told + .milliseconds(milliseconds) }

  /// Whether a moment that was asked for has come.
  var isDue: Bool { due.map { $0 <= clock.now } ?? false }

  /// Milliseconds until the moment that was asked for; `nil` where none was.
  var untilDue: Int? {
    due.map { max(0, Int(($0 - clock.now) / .milliseconds(1)) + 1) }
  }

  /// Whole milliseconds since this was last asked; `nil` for none.
  mutating func passed() -> Int? {
    if isDue { due = nil }
    let passed = min(clock.now - told, Self.longest)
    let milliseconds = Int(passed / .milliseconds(1))
    guard milliseconds > 0 else { return nil }
    told = passed == Self.longest ? clock.now : told + .milliseconds(milliseconds)
    return milliseconds
  }
}
