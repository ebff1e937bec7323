import LessonText
import Phone

/// Searches the phone for the shortest way to the goals of an exercise, from wherever the learner is now.
///
/// The phone is a pure value, so every gesture can be tried on a copy. What is tried first is what leads nearest to the
/// goals, by the apps as they are written (A*); so a way is found among hundreds of screens after a few tries.
struct RouteFinder {
  let model: PhoneModel
  let goals: [Goal]
  /// States looked at before it gives up: far more than a way has, few enough for a hint in time.
  static let mostStates = 3_000

  /// What tells two moments of the search apart.
  private struct Node: Hashable {
    var phone: PhoneState
    var progress: GoalProgress
  }

  /// A moment of the search, and how it was reached.
  private struct Reached {
    var phone: Phone
    var progress: GoalProgress
    var gestures: Int
    var cameFrom: Int
    var by: Gesture?
  }

  /// The gestures that lead to all goals; empty where they are met, `nil` where none was found.
  func route(from phone: Phone, _ progress: GoalProgress) -> [Gesture]? {
    if progress.isDone(goals, phone) { return [] }
    // What is asked of the keyboard no gesture brings about.
    guard goals.allSatisfy(\.condition.isAboutPhone) else { return nil }
    let gestures = usefulGestures
    let distances = goals.map { GoalDistance(to: $0.condition, in: model) }
    var here = phone
    // Nor is the edge remembered against which she has just run.
    here.forgetEdge()
    guard let far = atLeast(from: here, progress, distances) else { return nil }
    var seen: Set<Node> = [Node(phone: here.state.withoutTraces, progress: progress)]
    var nodes = [Reached(phone: here, progress: progress, gestures: 0, cameFrom: -1, by: nil)]
    // Numbers of nodes, by the length of the whole way that is hoped for through them.
    var waiting: [Int: ArraySlice<Int>] = [far: [0]]
    while nodes.count < Self.mostStates, let length = waiting.keys.min() {
      guard let next = waiting[length]?.popFirst() else {
        waiting[length] = nil
        continue
      }
      if progressIsDone(nodes[next]) { return way(to: next, in: nodes) }
      for gesture in gestures {
        var trial = nodes[next].phone
        var progress = nodes[next].progress
        let changes = trial.perform(gesture)
        // A way that runs against an edge to go around it is short, but no beginner would be told it.
        guard !changes.allSatisfy(\.isNothing) else { continue }
        progress.take(changes, on: trial, goals)
        progress.hearAll(in: changes, on: trial, goals)
        guard seen.insert(Node(phone: trial.state.withoutTraces, progress: progress)).inserted,
          let far = atLeast(from: trial, progress, distances)
        else { continue }
        let gestures = nodes[next].gestures + 1
        nodes.append(Reached(phone: trial, progress: progress, gestures: gestures, cameFrom: next, by: gesture))
        waiting[max(length, gestures + far), default: []].append(nodes.count - 1)
      }
    }
    return nil
  }

  private func progressIsDone(_ node: Reached) -> Bool { node.progress.isDone(goals, node.phone) }

  /// At least so many gestures to the farthest of the goals that are not met; `nil` where one can't be reached.
  private func atLeast(from phone: Phone, _ progress: GoalProgress, _ distances: [GoalDistance]) -> Int? {
    var farthest = 0
    for (index, goal) in goals.enumerated() where !progress.isMet(goal, index, on: phone) {
      guard let far = distances[index].atLeast(from: phone) else { return nil }
      farthest = max(farthest, far)
    }
    return farthest
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
