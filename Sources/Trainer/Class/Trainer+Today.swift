import Feedback
import LessonText

/// What the class of the learner does today. It is offered, and never forced.
extension Trainer {
  /// The lessons of today, by their ids, as far as she has not done them in this sitting.
  private var lessonsLeftToday: [String] {
    guard let today = state.today else { return [] }
    return state.plan.lessons(on: today, of: state.profile.className ?? "").filter { id in
      words.pack.lessons[id].map { !state.profile.hasDone($0) } ?? true
    }
  }

  /// The first of them that is on this PC.
  var todaysLesson: Lesson? { lessonsLeftToday.lazy.compactMap { words.pack.lessons[$0] }.first }

  /// The first of them that is not on this PC, by its id.
  private var missingToday: String? { lessonsLeftToday.first { words.pack.lessons[$0] == nil } }

  /// It in the main menu; `nil` where nothing is planned, or where it is the one she goes on with anyway.
  var todaysItem: Menu.Item? {
    guard let lesson = todaysLesson, lesson.id != placeToGoOn?.lesson.id else { return nil }
    return Menu.Item(text: words[ClassSentence.menuToday.key, ["lesson": lesson.title]], next: .lesson(lesson.id))
  }

  /// What is said of it to somebody who comes.
  var todaysSentences: [MarkedText] {
    let missing = missingToday.map { words[ClassSentence.todayMissing.key, ["lesson": MarkedText($0)]] }
    guard todaysItem != nil, let lesson = todaysLesson else { return [missing].compactMap { $0 } }
    return [words[ClassSentence.todayOffered.key, ["lesson": lesson.title]], missing].compactMap { $0 }
  }
}

extension Profile {
  /// Whether she has done a lesson, and at least half of it in this sitting: the class may do it once more.
  func hasDone(_ lesson: Lesson) -> Bool {
    guard finishedLessons.contains(lesson.id) else { return false }
    let count = lesson.steps.count(where: \.isTask)
    let now = (1...max(1, count)).count { tasks[TaskID(lesson.id, $0)]?.last?.number == sittings }
    return now * 2 >= count
  }
}
