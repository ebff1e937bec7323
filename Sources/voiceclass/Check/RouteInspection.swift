import LessonText
import Phone
import Trainer

/// Searches the way of every task on the phone: a goal that no learner can reach is an error, and a task that is done
/// before it begins is nothing to do.
struct RouteInspection: Inspection {
  private let files: Set<String>

  /// - Parameter files: What is looked through: whoever writes one lesson does not wait for all others.
  init(of files: Set<String>) { self.files = files }

  func diagnostics(of loaded: Loaded) -> [Diagnostic] {
    (loaded.library?.packs ?? []).flatMap { pack in
      pack.lessons.values.filter { isIn(files, $0, pack, loaded) }.sorted { $0.id < $1.id }.flatMap { lesson in
        Proof(of: lesson, in: pack).tasks.compactMap { task in
          loaded.place(ofStep: task.step, of: lesson, in: pack).flatMap { diagnostic(of: task, at: $0, in: loaded) }
        }
      }
    }
  }

  /// Whether a lesson, or a piece that it includes, stands in one of these files.
  private func isIn(_ files: Set<String>, _ lesson: Lesson, _ pack: LanguagePack, _ loaded: Loaded) -> Bool {
    lesson.steps.indices.contains { step in
      loaded.place(ofStep: step, of: lesson, in: pack).map { files.contains($0.file) } ?? false
    }
  }

  private func diagnostic(of task: Proof.Task, at place: Diagnostic.Place, in loaded: Loaded) -> Diagnostic? {
    switch task.outcome {
    case .way: return nil
    case .doneAtStart:
      // What the text alone shows is told already.
      let isKnown = loaded.diagnostics.contains {
        $0.problem == .goalAlreadyTrue && $0.place.file == place.file && $0.place.line == place.line
      }
      return isKnown ? nil : Diagnostic(.goalAlreadyTrue, at: place)
    case .failed(let attempt):
      guard attempt.reason != .notOfPhone else { return nil }
      return Diagnostic(
        .goalUnreachable, at: place,
        [
          "screen": attempt.screen.screen, "count": String(attempt.states), "steps": String(attempt.steps),
          "met": String(attempt.met.count), "goals": String(task.exercise.goals.count),
        ])
    }
  }
}
