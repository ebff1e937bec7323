import Feedback
import Keys
import LessonText
import Phone

/// Which goals of an exercise were met at some moment.
struct GoalProgress: Hashable, Sendable, Codable {
  /// Indices of goals that need to hold once, and did.
  private(set) var met: Set<Int> = []

  /// Takes in what happened on the phone.
  mutating func take(_ changes: [Change], on phone: Phone, _ goals: [Goal]) {
    for (index, goal) in goals.enumerated() where goal.tense == .once {
      if goal.condition.happened(in: changes, on: phone) || goal.condition.holds(on: phone) { met.insert(index) }
    }
  }

  /// Takes in that elements of these names were spoken to their end.
  mutating func heard(_ names: [String], _ goals: [Goal]) {
    meet(goals) { if case .heard(let wanted) = $0 { names.contains { $0.isSameName(as: wanted) } } else { false } }
  }

  /// Takes in that all that is spoken after changes was heard: what a search supposes of a patient learner.
  mutating func hearAll(in changes: [Change], on phone: Phone, _ goals: [Goal]) {
    let names = changes.compactMap { change in
      if case .focused(let index, _) = change { phone.element(index)?.name.plain } else { nil }
    }
    heard(names, goals)
  }

  /// Takes in a key.
  mutating func pressed(_ symbol: Key.Symbol, _ goals: [Goal]) { meet(goals) { $0 == .pressed(symbol) } }

  /// Takes in that speech was stopped.
  mutating func speechStopped(_ goals: [Goal]) { meet(goals) { $0 == .stopped } }

  /// Takes in that the last speech was said again. What is asked in one manner is met by that manner alone.
  mutating func repeated(_ manner: Condition.Repetition, _ goals: [Goal]) { meet(goals) { $0 == .repeated(manner) } }

  /// Whether all goals are met.
  func isDone(_ goals: [Goal], _ phone: Phone) -> Bool {
    goals.enumerated().allSatisfy { isMet($1, $0, on: phone) }
  }

  /// Whether a goal is met, by its number.
  func isMet(_ goal: Goal, _ index: Int, on phone: Phone) -> Bool {
    goal.tense == .once ? met.contains(index) : goal.condition.holds(on: phone)
  }

  private mutating func meet(_ goals: [Goal], where isMet: (Condition) -> Bool) {
    for (index, goal) in goals.enumerated() where isMet(goal.condition) { met.insert(index) }
  }
}

extension Condition {
  /// Whether it is so on the phone now; never for events.
  func holds(on phone: Phone) -> Bool {
    switch self {
    case .focus(let name): phone.focused?.isNamed(name) ?? false
    case .screen(let title): phone.title.plain.isSameName(as: title)
    case .app(let name): phone.app?.name.plain.isSameName(as: name) ?? false
    case .state(let item, let isOn): phone.values(named: item).contains(.isOn(isOn))
    case .level(let item, let comparison, let number):
      phone.values(named: item).contains { value in
        guard case .percent(let percent) = value else { return false }
        return switch comparison {
        case .equal: percent == number
        case .above: percent > number
        case .below: percent < number
        }
      }
    case .heard, .activated, .pressed, .repeated, .stopped: false
    }
  }

  /// Whether one of the changes is the event it asks for.
  func happened(in changes: [Change], on phone: Phone) -> Bool {
    guard case .activated(let name) = self else { return false }
    return changes.contains { if case .activated(let activated) = $0 { activated.isSameName(as: name) } else { false } }
  }
}

extension Phone {
  /// What the elements of that name hold, on whichever screen they stand.
  fileprivate func values(named name: String) -> [Value] {
    model.valueNames(ofElementsNamed: name).compactMap { state.values[$0] }
  }
}

extension String {
  fileprivate func isSameName(as other: String) -> Bool { lowercased() == other.lowercased() }
}
