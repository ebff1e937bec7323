/// What was asked last while steps are done. A condition is asked once for all steps under it: what the first of them
/// changes makes no difference to the others, nor to those under its opposite.
struct Question {
  private var conditions: [PhoneCondition] = []
  private var answer = true

  /// Whether conditions hold, asked anew only where they are others than before.
  mutating func isSo(_ wanted: [PhoneCondition], ask: ([PhoneCondition]) -> Bool) -> Bool {
    if wanted.isEmpty {
      // A step of no condition parts what is asked after it from what was asked before.
      self = Question()
      return true
    }
    if wanted == conditions { return answer }
    if wanted == [.not(conditions)] { return !answer }
    answer = ask(wanted)
    conditions = wanted
    return answer
  }
}
