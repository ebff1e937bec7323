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
    for (index, goal) in goals.enumerated() where goal.tense == .once && !met.contains(index) {
      if goal.condition.happened(in: changes, on: phone) || goal.condition.holds(on: phone) { met.insert(index) }
    }
    // The phone's own key for it counts as the trainer's does.
    if changes.contains(where: \.isSpelledPhrase) { repeated(.spelled, goals) }
  }

  /// Takes in that elements of these names were spoken to their end.
  mutating func heard(_ names: [String], _ goals: [Goal]) {
    meet(goals) { if case .heard(let wanted) = $0 { names.contains { $0.isSameName(as: wanted) } } else { false } }
  }

  /// Takes in that the phone has spoken these words to their end.
  mutating func heardWords(_ words: String, _ goals: [Goal]) {
    let spoken = words.lowercased()
    meet(goals) { if case .heardWords(let wanted) = $0 { spoken.contains(wanted.lowercased()) } else { false } }
  }

  /// Takes in that all that is spoken after changes was heard: what a search supposes of a patient learner.
  mutating func hearAll(in changes: [Change], on phone: Phone, _ goals: [Goal]) {
    let names = changes.compactMap { change in
      if case .focused(let index, _) = change { phone.element(index)?.name.plain } else { nil }
    }
    heard(names, goals)
    guard goals.contains(where: { if case .heardWords = $0.condition { true } else { false } }) else { return }
    heardWords(changes.map { $0.spokenText(on: phone) }.joined(separator: " "), goals)
  }

  /// Takes in a key; a letter is the same key with Shift, or while Caps Lock is on.
  mutating func pressed(_ symbol: Key.Symbol, _ goals: [Goal]) { meet(goals) { $0 == .pressed(symbol.small) } }

  /// Takes in that speech was stopped.
  mutating func speechStopped(_ goals: [Goal]) { meet(goals) { $0 == .stopped } }

  /// Takes in that the last speech was said again. What is asked in one manner is met by that manner alone.
  mutating func repeated(_ manner: Condition.Repetition, _ goals: [Goal]) { meet(goals) { $0 == .repeated(manner) } }

  /// Takes in that so many different keys have been described.
  mutating func described(_ count: Int, _ goals: [Goal]) {
    meet(goals) { if case .keysDescribed(let wanted) = $0 { count >= wanted } else { false } }
  }

  /// Takes in how the trainer speaks now, against the beginning of the task; `nil` for as before.
  mutating func speaks(_ pace: Condition.Pace?, _ loudness: Condition.Loudness?, _ goals: [Goal]) {
    meet(goals) { condition in
      switch condition {
      case .pace(let wanted): wanted == pace
      case .loudness(let wanted): wanted == loudness
      default: false
      }
    }
  }

  /// Takes in an answer.
  mutating func answered(_ text: String, _ goals: [Goal]) {
    meet(goals) { if case .answer(let wanted) = $0 { text.isSameAnswer(as: wanted) } else { false } }
  }

  /// Whether all goals are met.
  func isDone(_ goals: [Goal], _ phone: Phone) -> Bool {
    goals.enumerated().allSatisfy { isMet($1, $0, on: phone) }
  }

  /// Whether a goal is met, by its number.
  func isMet(_ goal: Goal, _ index: Int, on phone: Phone) -> Bool {
    (goal.tense == .once ? met.contains(index) : goal.condition.holds(on: phone)) != goal.isNegated
  }

  private mutating func meet(_ goals: [Goal], where isMet: (Condition) -> Bool) {
    for (index, goal) in goals.enumerated() where isMet(goal.condition) { met.insert(index) }
  }
}

extension String {
  func isSameName(as other: String) -> Bool { self == other || lowercased() == other.lowercased() }

  /// Whether an answer is the one that was asked for: letters and digits alone count, without case and marks.
  func isSameAnswer(as other: String) -> Bool {
    let (own, their) = (answerLetters, other.answerLetters)
    return !their.isEmpty && own == their
  }

  private var answerLetters: String {
    String(withoutMarks.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension Key.Symbol {
  /// The key as goals name it: a letter by its small form.
  var small: Key.Symbol {
    guard case .character(let character) = self, let small = character.lowercased().first else { return self }
    return .character(small)
  }
}

extension Change {
  /// Whether the last that the phone said is spelled.
  fileprivate var isSpelledPhrase: Bool { if case .phrase(_, isSpelled: true) = self { true } else { false } }
}
