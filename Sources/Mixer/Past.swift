/// The last frames that were rendered, before volume and limit: what a deep queue holds and nobody has heard yet.
struct Past: Sendable {
  private var ring: [Frame]
  private var next = 0
  private var count = 0

  init(capacity: Int) { ring = Array(repeating: .silence, count: capacity) }

  mutating func remember(_ frame: Frame) {
    guard !ring.isEmpty else { return }
    ring[next] = frame
    next = (next + 1) % ring.count
    count = min(count + 1, ring.count)
  }

  mutating func clear() { count = 0 }

  /// Removes the last frames, fewer where fewer are remembered, and returns how many those were.
  mutating func dropLast(_ wanted: Int) -> Int {
    let dropped = min(wanted, count)
    guard dropped > 0 else { return 0 }
    next = (next - dropped + ring.count) % ring.count
    count -= dropped
    return dropped
  }

  /// The first frames of those that were dropped last.
  func dropped(first: Int) -> [Frame] { (0..<first).map { ring[(next + $0) % ring.count] } }
}
