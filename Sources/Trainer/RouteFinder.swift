import LessonText
import Phone

/// Searches the phone for the shortest way to the goals of an exercise, from wherever the learner is now.
///
/// The phone is a pure value, so every gesture can be tried on a copy. Breadth first: the first way found is a shortest.
struct RouteFinder {
  let model: PhoneModel
  let goals: [Goal]
  /// States looked at before it gives up: far more than the screens of an exercise have, few enough for a hint in time.
  static let mostStates = 20_000

  /// What tells two moments of the search apart.
  private struct Node: Hashable {
    var phone: PhoneState
    var progress: GoalProgress
  }

  /// A moment of the search, and how it was reached.
  private struct Reached {
    var phone: Phone
    var progress: GoalProgress
    var cameFrom: Int
    var by: Gesture?
  }

  /// The gestures that lead to all goals; empty where they are met, `nil` where none was found.
  func route(from phone: Phone, _ progress: GoalProgress) -> [Gesture]? {
    let gestures = usefulGestures
    var here = phone
    // Nor is the edge remembered against which she has just run.
    here.forgetEdge()
    if progress.isDone(goals, phone) { return [] }
    var seen: Set<Node> = [Node(phone: here.state.withoutTraces, progress: progress)]
    var nodes: [Reached] = [Reached(phone: here, progress: progress, cameFrom: -1, by: nil)]
    var next = 0
    while next < nodes.count, nodes.count < Self.mostStates {
      for gesture in gestures {
        var trial = nodes[next].phone
        var progress = nodes[next].progress
        let changes = trial.perform(gesture)
        // A way that runs against an edge to go around it is short, but no beginner would be told it.
        guard !changes.allSatisfy(\.isNothing) else { continue }
        progress.take(changes, on: trial, goals)
        progress.hearAll(in: changes, on: trial, goals)
        guard seen.insert(Node(phone: trial.state.withoutTraces, progress: progress)).inserted else { continue }
        nodes.append(Reached(phone: trial, progress: progress, cameFrom: next, by: gesture))
        if progress.isDone(goals, trial) { return way(to: nodes.count - 1, in: nodes) }
      }
      next += 1
    }
    return nil
  }

  private func way(to end: Int, in nodes: [Reached]) -> [Gesture] {
    var way: [Gesture] = []
    var index = end
    while index >= 0, let gesture = nodes[index].by {
      way.append(gesture)
      index = nodes[index].cameFrom
    }
    return way.reversed()
  }

  /// Turning values matters only to goals about values; without it the search stays small. The gestures stand in the
  /// order in which they are taught, so that of two ways equally short the better known one is told.
  private var usefulGestures: [Gesture] {
    let turnsValues = goals.contains { if case .level = $0.condition { true } else { false } }
    return [.swipeRight, .swipeLeft, .doubleTap, .swipeDownThenLeft, .swipeUpThenLeft]
      + (turnsValues ? [.swipeUp, .swipeDown] : [])
  }
}

extension Change {
  /// Whether nothing happened.
  var isNothing: Bool { if case .nothing = self { true } else { false } }
}
