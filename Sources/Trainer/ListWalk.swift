/// A place in a list of things to choose from. An edge is told before the next press goes around it, as on the phone.
struct ListWalk: Hashable, Sendable, Codable {
  var focus = 0
  private var edge: Int?

  init(focus: Int = 0) { self.focus = focus }

  /// Moves; `false` where the edge was met and nothing moved.
  mutating func move(by distance: Int, count: Int) -> Bool {
    let target = focus + distance
    guard !(0..<count).contains(target) else {
      go(to: target)
      return true
    }
    guard edge == distance, count > 1 else {
      edge = distance
      return false
    }
    go(to: distance > 0 ? 0 : count - 1)
    return true
  }

  mutating func go(to index: Int) {
    focus = index
    edge = nil
  }
}
