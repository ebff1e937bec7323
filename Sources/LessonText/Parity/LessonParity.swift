import Phone

/// Holds the lessons of a language against those of the first one: the same lessons, with the same goals.
enum LessonParity {
  /// The lessons of a language.
  struct Side {
    var language: String
    var lessons: [CoursePlan.Source]
    /// Whether all of them could be read; of one that could not nobody knows the id.
    var isWhole: Bool
    var keywords: KeywordTable
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
      let (skills, theirSkills) = (lesson.allSkills, theirLesson.allSkills)
      // Where there are other tasks, those are told.
      if skills.count == theirSkills.count, skills != theirSkills {
        all[source.findings].tell(
          .lineDiffers, at: source.draft.idPlace,
          ["name": lesson.id, "keyword": other.keywords.word(for: .skill), "language": first.language])
      }
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
  /// The skills of the lesson, then those of each task.
  fileprivate var allSkills: [Set<String>] {
    [Set(skills)]
      + steps.compactMap { step in
        switch step {
        case .practise(let exercise): Set(exercise.skills)
        case .ask(let question): Set(question.skills)
        case .type(let drill): Set(drill.skills)
        case .say, .cue, .goTo: nil
        }
      }
  }

  /// What the learner does in each task, and the kinds of goals it has. What is told is each language's own.
  fileprivate var goalShapes: [[String]] {
    steps.compactMap { step in
      switch step {
      case .say, .cue: nil
      case .practise(let exercise):
        exercise.goals.map(\.shape) + exercise.traps.map { "never \($0.goal.shape)" }
          + ["\(exercise.events.count) events"]
      case .ask(let question): ["ask"] + question.choices.map { $0.goesTo == nil ? "" : "leads on" }.sorted()
      case .type: ["type"]
      case .goTo: ["go on"]
      }
    }
  }
}

extension Goal {
  fileprivate var shape: String { "\(isNegated ? "not " : "")\(condition.shape) \(tense.rawValue)" }
}

extension Condition {
  /// Its kind without the names that are heard.
  fileprivate var shape: String {
    switch self {
    case .focus: "focus"
    case .focusEnd(let end): "focus \(end.rawValue)"
    case .focusNumber: "focus number"
    case .screen: "screen"
    case .app: "app"
    case .state(_, let isOn): "state \(isOn)"
    case .level(_, let comparison, let number): "level \(comparison.rawValue) \(number)"
    case .field(_, let text): text.isEmpty ? "field empty" : "field"
    case .clipboard: "clipboard"
    case .contact(_, let number): number == nil ? "contact" : "contact number"
    case .alarm(_, let isOn): "alarm \(isOn)"
    case .readingControl(let control): "control \(control.rawValue)"
    case .fact(let fact, _): "fact \(fact.app) \(fact.number)"
    case .heard: "heard"
    case .heardWords: "words"
    case .activated: "activated"
    case .readingAt: "reading"
    case .call(let deed, _): "call \(deed.rawValue)"
    case .keySent: "key sent"
    case .replied: "replied"
    case .messageSent(let receiver, let text, _): "message \(receiver != nil) \(text != nil)"
    case .alarmStopped: "alarm stopped"
    case .notification(_, let deed): "notification \(deed.rawValue)"
    case .answer: "answer"
    case .pressed: "pressed"
    case .keysDescribed: "described"
    case .repeated(let repetition): "repeated \(repetition.rawValue)"
    case .stopped: "stopped"
    case .pace(let pace): "pace \(pace.rawValue)"
    case .loudness(let loudness): "loudness \(loudness.rawValue)"
    }
  }
}
