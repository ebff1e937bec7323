/// A lesson as its file says, with the places that the whole library is compared with.
struct LessonDraft {
  /// The lesson; `nil` where something is wrong in it.
  var lesson: Lesson?
  var id: String
  var idPlace: Written
  /// The ids it needs, as they were written.
  var needs: [Written]
  /// Where each step of the lesson stands.
  var places: [Diagnostic.Place] = []
  /// The number of the pack from which it comes; 0 for none.
  var layer = 0
}

/// A step as its author wrote it, before it is known where the sections lie that it leads to.
struct StepInFile {
  /// What is done.
  enum Content {
    case step(Lesson.Step)
    /// A question whose answers may lead to sections: one entry for each choice.
    case branching(Question, [Written?])
    case goTo(Written)
  }

  var content: Content
  var place: Diagnostic.Place
}

/// Steps that several lessons share.
struct Piece {
  var id: String
  var steps: [StepInFile]

  /// What there is to be done in it, as something that comes unannounced.
  var surprises: Surprises {
    Surprises(
      id: id,
      exercises: steps.compactMap { if case .step(.practise(let exercise)) = $0.content { exercise } else { nil } })
  }
}
