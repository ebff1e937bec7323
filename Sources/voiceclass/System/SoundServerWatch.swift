/// When a sound server is started, or restarted: one that is gone at once, and one that hangs not while it may only be slow.
/// On an old PC that has just been switched on everything is, and a server that is restarted while it starts would never
/// come to its first sound.
///
/// All moments are in seconds of one clock.
struct SoundServerWatch {
  /// How it stands with the server.
  enum Condition: Hashable { case answers, gone, hangs }

  /// What there is to do.
  enum Step: Hashable { case nothing, start, restart }

  /// That somebody is to look again. Only the last one given out counts.
  struct Look: Hashable {
    let number: Int
    /// In how many seconds.
    let seconds: Double
  }

  /// So long it hangs without a break before anything is done.
  static let patience = 10.0
  /// So long it is left alone after it was started, though it hangs: several times what one needs to start on a slow PC.
  static let rest = 60.0
  /// So long after it was started it is started again where it is gone.
  static let pause = 15.0

  private var condition = Condition.answers
  private var since = 0.0
  private var began: Double?
  private var number = 0

  /// It stands so with the server now.
  /// - Returns: when to look; `nil` where nothing is to be done, or somebody looks already.
  mutating func take(_ new: Condition, at now: Double) -> Look? {
    guard new != condition else { return nil }
    (condition, since) = (new, now)
    number += 1
    return next(at: now)
  }

  /// What is to be done as of now, and when to look again.
  mutating func look(_ look: Look, at now: Double) -> (step: Step, next: Look?) {
    guard look.number == number, let next = next(at: now) else { return (.nothing, nil) }
    guard next.seconds <= 0 else { return (.nothing, next) }
    began = now
    return (condition == .gone ? .start : .restart, self.next(at: now))
  }

  private func next(at now: Double) -> Look? {
    let due: Double
    switch condition {
    case .answers: return nil
    case .gone: due = max(since, (began ?? -.infinity) + Self.pause)
    case .hangs: due = max(since + Self.patience, (began ?? -.infinity) + Self.rest)
    }
    return Look(number: number, seconds: due - now)
  }
}
