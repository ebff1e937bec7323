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

  /// Removes and returns the last frames, the oldest first; fewer where fewer are remembered.
  mutating func takeLast(_ wanted: Int) -> [Frame] {
    let taken = min(wanted, count)
    guard taken > 0 else { return [] }
    next = (next - taken + ring.count) % ring.count
    count -= taken
    return (0..<taken).map { ring[(next + $0) % ring.count] }
  }
}
