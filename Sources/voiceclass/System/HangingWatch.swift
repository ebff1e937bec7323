/// When a sound server that hangs is restarted: not while it may only be slow. On an old PC that has just been switched on
/// everything is, and a server that is restarted while it starts would never come to its first sound.
///
/// All moments are in seconds of one clock.
struct HangingWatch {
  /// What there is to do.
  enum Step: Hashable {
    /// It answers.
    case nothing
    /// To look again after so many seconds.
    case lookAgain(after: Double)
    /// To restart it, and to look again after so many seconds.
    case restart(lookAgain: Double)
  }

  /// So long it hangs without a break before anything is done.
  static let patience = 10.0
  /// So long it is left alone after it was started: all of PipeWire needs half of that on an emulated PC.
  static let rest = 60.0

  private var hangsSince: Double?
  private var began: Double?
  private var isLookedAfter = false

  /// It is started, or begins to be.
  mutating func begins(at now: Double) { began = now }

  /// It answers, or is gone.
  mutating func answers() { hangsSince = nil }

  /// It hangs.
  /// - Returns: after how many seconds to look; `nil` where that is done already.
  mutating func hangs(at now: Double) -> Double? {
    hangsSince = hangsSince ?? now
    guard !isLookedAfter else { return nil }
    isLookedAfter = true
    return wait(at: now)
  }

  /// What is to be done as of now.
  mutating func look(at now: Double) -> Step {
    guard let wait = wait(at: now) else {
      isLookedAfter = false
      return .nothing
    }
    guard wait <= 0 else { return .lookAgain(after: wait) }
    began = now
    return .restart(lookAgain: Self.rest)
  }

  /// How long it is to be left alone; `nil` where it does not hang.
  private func wait(at now: Double) -> Double? {
    guard let hangsSince else { return nil }
    return max(hangsSince + Self.patience, began.map { $0 + Self.rest } ?? now) - now
  }
}
