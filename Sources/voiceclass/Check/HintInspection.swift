import LessonText

/// Looks for exercises that help nobody who is stuck. In an exam of the course plan hints are asleep.
struct HintInspection: Inspection {
  func diagnostics(of loaded: Loaded) -> [Diagnostic] {
    (loaded.library?.packs ?? []).flatMap { pack -> [Diagnostic] in
      let exams = Set(pack.course.modules.compactMap(\.exam))
      return pack.lessons.values.filter { !exams.contains($0.id) }.sorted { $0.id < $1.id }.flatMap { lesson in
        lesson.steps.indices.compactMap { index in
          guard lesson.steps[index].lacksHint else { return nil }
          return loaded.place(ofStep: index, of: lesson, in: pack).map { Diagnostic(.missingHint, at: $0) }
        }
      }
    }
  }
}

extension Lesson.Step {
  /// A drill names the key that is wanted by itself, and a question its answers.
  fileprivate var lacksHint: Bool {
    if case .practise(let exercise) = self { exercise.hints.isEmpty } else { false }
  }
}
