import Feedback
import LessonText

/// How she is doing, in sentences: what is done, what goes well, what comes next. Never what is lacking.
extension Trainer {
  var progress: [MarkedText] {
    let profile = state.profile
    let lessons = words.pack.lessonsInOrder
    let done = lessons.count { profile.finishedLessons.contains($0.id) }
    let tasks = profile.tasks.values.filter { $0.done > 0 }
    var sentences: [MarkedText] = []
    func tell(_ sentence: LearnerSentence, _ details: [String: MarkedText] = [:]) {
      sentences.append(words[sentence.key, details])
    }
    if done > 0 {
      tell(.progressLessons, ["number": words.number(done), "count": words.number(lessons.count)])
    }
    if !tasks.isEmpty {
      let clean = tasks.count { $0.clean > 0 }
      tell(.progressTasks, ["number": words.number(tasks.count), "clean": words.number(clean)])
      // At least half of the last ones without help is well; else she goes on steadily.
      let isWell = profile.recent.count(where: { $0 }) * 2 >= profile.recent.count
      tell(isWell ? .progressWell : .progressSteady)
    }
    if profile.practised >= 60_000 { tell(.progressTime, ["time": words.time(Int(profile.practised))]) }
    if profile.sittings > 1 { tell(.progressSittings, ["number": words.number(profile.sittings)]) }
    if sentences.isEmpty { tell(.progressNothing) }
    if let next = lessons.first(where: { !profile.finishedLessons.contains($0.id) }) {
      tell(.progressNext, ["lesson": next.title])
    }
    return sentences
  }

  /// The lessons whose needs are met, new ones first, then those with tasks that went by with hints, then the rest.
  var lessonsToPractise: [(lesson: Lesson, isNew: Bool)] {
    let profile = state.profile
    let lessons = words.pack.lessonsInOrder
    let known = Set(lessons.map(\.id))
    let open = lessons.filter { lesson in
      !profile.finishedLessons.contains(lesson.id)
        && lesson.needs.allSatisfy { profile.finishedLessons.contains($0) || !known.contains($0) }
    }
    let done = lessons.filter { profile.finishedLessons.contains($0.id) }
    let hinted = Set(profile.tasks.filter { $1.clean < $1.done || $1.skipped > 0 }.map(\.key.lesson))
    return open.map { ($0, true) } + done.filter { hinted.contains($0.id) }.map { ($0, false) }
      + done.filter { !hinted.contains($0.id) }.map { ($0, false) }
  }
}
