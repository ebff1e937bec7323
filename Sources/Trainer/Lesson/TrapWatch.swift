import Feedback
import LessonText
import Phone

/// Watches for what must not come true in an exercise.
struct TrapWatch: Hashable, Sendable, Codable {
  /// What has happened, as far as traps ask for it.
  var progress = GoalProgress()
  /// The numbers of traps that hold without her doing: a trap springs only when it comes true.
  private var standing: Set<Int> = []

  /// A watch from the beginning of an exercise on.
  init(_ traps: [Trap], _ phone: Phone) {
    standing = Set(traps.indices.filter { isTrue(traps[$0].goal, $0, on: phone) })
  }

  /// The number of the trap that has come true, if one has.
  mutating func sprung(_ traps: [Trap], _ phone: Phone) -> Int? {
    for (index, trap) in traps.enumerated() {
      guard isTrue(trap.goal, index, on: phone) else {
        standing.remove(index)
        continue
      }
      if !standing.contains(index) { return index }
    }
    return nil
  }

  /// A trap springs no more until it has been untrue.
  mutating func leaveOpen(_ trap: Int) { standing.insert(trap) }

  private func isTrue(_ goal: Goal, _ index: Int, on phone: Phone) -> Bool {
    let condition = goal.condition
    return (condition.isEvent ? progress.met.contains(index) : condition.holds(on: phone)) != goal.isNegated
  }
}

extension Exercise {
  /// All that must not come true: the traps, and what must never have been for the task to be done. Without it somebody
  /// who did that could not finish any more.
  var forbidden: [Trap] {
    let spoilt = goals.filter { $0.isNegated && $0.tense == .once }
    return traps + spoilt.map { Trap(Goal($0.condition, .once), why: MarkedText("")) }
  }
}
