/// A clock that never goes back, whatever the PC's own clock does: the wall clock, or just after the last event.
enum HybridClock {
  /// The moment after `last`, both in milliseconds since 1970.
  ///
  /// Old PCs start in 2010 when their battery is dead; what happened later must still come later.
  static func moment(wallClock: Int64, after last: Int64?) -> Int64 {
    guard let last else { return max(wallClock, 0) }
    return max(wallClock, last < .max ? last + 1 : last, 0)
  }
}
