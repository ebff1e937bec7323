import Feedback
import LessonText

extension Lesson {
  /// What is told between two acts of the learner.
  struct Stretch {
    /// The first step of it that tells something.
    var step: Int
    /// What is said, in order; at least one.
    var texts: [MarkedText]
  }

  /// All that the learner listens to before there is something to do: what is told, and what is then asked for. What
  /// the phone says of itself is not counted, and neither is a tale that is there to be stopped.
  var stretches: [Stretch] {
    var stretches: [Stretch] = []
    for start in stretchStarts.sorted() {
      guard let stretch = stretch(from: start), !stretches.contains(where: { $0.step == stretch.step }) else {
        continue
      }
      stretches.append(stretch)
    }
    return stretches
  }

  /// The beginning, what follows an act, and where an answer leads.
  private var stretchStarts: Set<Int> {
    var starts: Set<Int> = [0]
    for (index, step) in steps.enumerated() {
      switch step {
      case .say, .cue, .goTo: break
      case .practise, .type: starts.insert(index + 1)
      case .ask(let question): starts.formUnion(question.choices.map { $0.goesTo ?? index + 1 })
      }
    }
    return starts
  }

  private func stretch(from start: Int) -> Stretch? {
    var stretch: Stretch?
    var index = start
    func tell(_ text: MarkedText) {
      stretch = Stretch(step: stretch?.step ?? index, texts: (stretch?.texts ?? []) + [text])
    }
    while steps.indices.contains(index) {
      switch steps[index] {
      case .say(let text): tell(text)
      case .cue: break
      case .goTo(let step):
        index = max(step, index + 1)
        continue
      case .practise(let exercise):
        if !exercise.goals.contains(where: { $0.condition == .stopped }) { tell(exercise.instruction) }
        return stretch
      case .ask(let question):
        tell(question.text)
        return stretch
      case .type: return stretch
      }
      index += 1
    }
    return stretch
  }
}
