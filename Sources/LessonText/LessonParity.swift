import Phone

/// Holds the lessons of a language against those of the first one: the same lessons, with the same goals.
enum LessonParity {
  /// The lessons of a language.
  struct Side {
    var language: String
    var lessons: [CoursePlan.Source]
    /// Whether all of them could be read; of one that could not nobody knows the id.
    var isWhole: Bool
  }

  /// What is different, told where it stands in the other language.
  static func tell(
    _ first: Side, _ other: Side, _ all: inout [Findings], folder: inout Findings, at place: Diagnostic.Place
  ) {
    let theirs = Dictionary(first.lessons.map { ($0.draft.id, $0) }) { one, _ in one }
    let ours = Set(other.lessons.map(\.draft.id))
    for source in first.lessons where !ours.contains(source.draft.id) && other.isWhole {
      folder.tell(.lessonMissing, at: place, ["lesson": source.draft.id, "language": first.language])
    }
    for source in other.lessons {
      guard let their = theirs[source.draft.id] else {
        guard first.isWhole else { continue }
        all[source.findings].tell(
          .lessonOnlyHere, at: source.draft.idPlace, ["lesson": source.draft.id, "language": first.language])
        continue
      }
      // One that has errors has no lesson, and its goals are told another time.
      guard let lesson = source.draft.lesson, let theirLesson = their.draft.lesson else { continue }
      let (goals, theirGoals) = (lesson.goalShapes, theirLesson.goalShapes)
      let different = zip(goals, theirGoals).enumerated().first { $1.0 != $1.1 }?.offset
      guard let number = different ?? (goals.count == theirGoals.count ? nil : min(goals.count, theirGoals.count))
      else { continue }
      all[source.findings].tell(
        .goalsDiffer, at: source.draft.idPlace, ["number": "\(number + 1)", "language": first.language])
    }
  }
}

extension Lesson {
  /// The kinds of goals of each exercise.
  fileprivate var goalShapes: [[String]] {
    steps.compactMap { step in
      guard case .practise(let exercise) = step else { return nil }
      return exercise.goals.map { "\($0.condition.shape) \($0.tense.rawValue)" }
    }
  }
}

extension Condition {
  /// Its kind without the names that are heard.
  fileprivate var shape: String {
    switch self {
    case .focus: "focus"
    case .screen: "screen"
    case .app: "app"
    case .state(_, let isOn): "state \(isOn)"
    case .level(_, let comparison, let number): "level \(comparison.rawValue) \(number)"
    case .heard: "heard"
    case .activated: "activated"
    case .pressed: "pressed"
    case .repeated(let repetition): "repeated \(repetition.rawValue)"
    case .stopped: "stopped"
    }
  }
}
