/// The last frames that were rendered, before volume and limit: what a deep queue holds and nobody has heard yet.
///
/// Frames that are taken back stay where they are, until they have been mixed into those that take their place.
struct Past: Sendable {
  private var ring: [Frame]
  private var next = 0
  private var count = 0
  /// So many frames that were taken back are still to be mixed in.
  private(set) var pending = 0

  init(capacity: Int) { ring = Array(repeating: .silence, count: capacity) }

  /// Removes the last frames, fewer where fewer are remembered, and returns how many those were.
  mutating func takeBack(_ wanted: Int) -> Int {
    let taken = min(wanted, count, ring.count - pending)
    guard taken > 0 else { return 0 }
    next = (next - taken + ring.count) % ring.count
    count -= taken
    pending += taken
    return taken
  }

  /// Lets go of pending frames beyond the first.
  mutating func keepPending(_ frames: Int) { pending = min(pending, frames) }

  /// The next of the pending frames. Its place is taken by the frame that is remembered next.
  mutating func popPending() -> Frame? {
    guard pending > 0 else { return nil }
    pending -= 1
    return ring[next]
  }

  mutating func remember(_ frame: Frame) {
    guard !ring.isEmpty else { return }
    ring[next] = frame
    next = (next + 1) % ring.count
    count = min(count + 1, ring.count)
  }

  /// Forgets all that was rendered.
  mutating func clear() { count = 0 }
}
