/// The mistakes made in a task, by their kind.
struct Tally: Hashable, Sendable, Codable {
  private(set) var mistakes: [Mistake: Int] = [:]
  /// Since something was offered.
  private var sinceOffer = 0
  /// So many are enough, and nobody is disturbed by an offer now.
  private(set) var wantsOffer = false

  /// Counts a mistake.
  /// - Parameter mayOffer: Whether something may be offered after it.
  mutating func count(_ mistake: Mistake, mayOffer: Bool) {
    mistakes[mistake, default: 0] += 1
    sinceOffer += 1
    wantsOffer = mayOffer && sinceOffer >= LessonSession.mistakesBeforeOffer
  }

  /// Something was offered: she has as many again before the next time.
  mutating func offered() { (sinceOffer, wantsOffer) = (0, false) }
}
