import Feedback
import LessonText

/// A paper as a lesson: first what it is about, then its tasks.
extension Paper {
  /// The steps that stand before those of the tasks.
  static let stepsBefore = 1

  /// The lesson; `nil` where some of its tasks are no more.
  func lesson(_ words: Words) -> Lesson? {
    var steps: [Lesson.Step] = [.say(introduction(words))]
    if let exam {
      guard let lesson = words.pack.lessons[exam] else { return nil }
      steps += lesson.steps.map { $0.moved(by: Self.stepsBefore) }
    } else {
      for task in tasks {
        guard let (lesson, step) = words.pack.step(of: task) else { return nil }
        steps.append(lesson.steps[step].alone)
      }
    }
    return Lesson(
      id: "", title: title(words), module: MarkedText(""), level: 1, minutes: 1, needs: [], objective: MarkedText(""),
      steps: steps)
  }

  /// What it is called.
  func title(_ words: Words) -> MarkedText {
    switch kind {
    case .warmUp: words[.skills(.warmUp)]
    case .check(let module, _): words[.skills(.check), ["module": words.moduleTitle(module)]]
    case .placement: words[.skills(.placement)]
    }
  }

  /// What is to be known before it begins.
  private func introduction(_ words: Words) -> MarkedText {
    let details = ["count": words.number(tasks.count)]
    switch kind {
    case .warmUp: return words[.skills(.warmUpBegins), details]
    case .check(let module, let isAgain):
      let details = details.merging(["module": words.moduleTitle(module)]) { one, _ in one }
      return words[.skills(isAgain ? .checkBeginsAgain : .checkBegins), details]
    case .placement: return words[.skills(.placementBegins)]
    }
  }
}

extension Words {
  /// The title of a module by its id.
  func moduleTitle(_ id: String) -> MarkedText { pack.module(id)?.title ?? MarkedText(id) }
}

extension Lesson.Step {
  /// The step outside of its lesson: its answers lead nowhere else.
  fileprivate var alone: Lesson.Step {
    guard case .ask(var question) = self else { return self }
    for choice in question.choices.indices { question.choices[choice].goesTo = nil }
    return .ask(question)
  }

  /// The step where so many stand before it.
  fileprivate func moved(by count: Int) -> Lesson.Step {
    switch self {
    case .goTo(let target): return .goTo(target + count)
    case .ask(var question):
      for choice in question.choices.indices {
        question.choices[choice].goesTo = question.choices[choice].goesTo.map { $0 + count }
      }
      return .ask(question)
    default: return self
    }
  }
}
