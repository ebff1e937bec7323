import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// A lesson of a test's own on the phone that ships, rehearsed without a voice.
struct RehearsedLesson {
  let pack: LanguagePack
  let library: Library

  static let id = "rehearsed"

  init(_ steps: Lesson.Step...) throws {
    var pack = try #require(ShippedLibrary.library[Language("en")])
    pack.lessons[Self.id] = Lesson(
      id: Self.id, title: MarkedText("A lesson"), module: MarkedText("A module"), level: 1, minutes: 5, needs: [],
      objective: MarkedText("You can do it."), steps: steps)
    self.pack = pack
    library = Library(packs: [pack])
  }

  func rehearse(
    learners: Int = 10, kinds: [LearnerKind] = LearnerKind.allCases, seed: UInt64 = 1
  ) throws -> LessonRehearsal {
    let rehearsal = Rehearsal(library, learners: learners, kinds: kinds, seed: seed) { feedback, _ in
      (feedback.utterance?.text.count ?? 2) * 60_000
    }
    return try #require(rehearsal.rehearse(Self.id, in: pack))
  }

  /// A practice with one goal.
  static func practice(
    _ instruction: String, from starts: [Start], _ goal: Goal, events: [Occurrence] = [], traps: [Trap] = [],
    hints: [String] = []
  ) -> Lesson.Step {
    .practise(
      Exercise(
        instruction: MarkedText(instruction), starts: starts, events: events, goals: [goal], traps: traps,
        hints: hints.map { MarkedText($0) }, praise: MarkedText("Well done.")))
  }
}

extension LessonRehearsal {
  /// How a kind of learner did a task, which counts from 1.
  func task(_ number: Int, _ kind: LearnerKind) throws -> TaskLearners {
    try #require(tasks[number - 1].learners.first { $0.kind == kind })
  }
}
