import LessonText

extension Lesson {
  /// The first step, from 0, that is heard or done in another way in a new text of the lesson; where only the summary
  /// is, the number of steps. `nil` where nobody hears a difference.
  func firstChange(to new: Lesson) -> Int? {
    if title != new.title { return 0 }
    let (before, after) = (steps.map(\.withoutTargets), new.steps.map(\.withoutTargets))
    let same = zip(before, after).prefix { $0 == $1 }.count
    if same < max(before.count, after.count) { return max(0, min(same, after.count - 1)) }
    if let moved = zip(steps, new.steps).enumerated().first(where: { $1.0 != $1.1 }) { return moved.offset }
    return objective == new.objective ? nil : new.steps.count
  }
}

extension Lesson.Step {
  /// Without the numbers of the steps it leads to: each step that is put in or taken out before those changes them.
  fileprivate var withoutTargets: Lesson.Step {
    switch self {
    case .goTo: return .goTo(0)
    case .ask(var question):
      for index in question.choices.indices where question.choices[index].goesTo != nil {
        question.choices[index].goesTo = 0
      }
      return .ask(question)
    case .say, .cue, .practise, .type: return self
    }
  }
}
