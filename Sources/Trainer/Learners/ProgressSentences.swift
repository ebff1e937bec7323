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
    let skills = SkillBook(words.pack, profile).skills
    let states: [(SkillState, LearnerSentence)] = [(.sure, .progressSure), (.rusty, .progressRusty)]
    for (state, sentence) in states {
      let names = skills.filter { $0.state == state }.map(\.skill.title)
      if !names.isEmpty { tell(sentence, ["names": .joined(names, by: "; ")]) }
    }
    if profile.practised >= 60_000 { tell(.progressTime, ["time": words.time(Int(profile.practised))]) }
    if profile.sittings > 1 { tell(.progressSittings, ["number": words.number(profile.sittings)]) }
    if sentences.isEmpty { tell(.progressNothing) }
    if let next = SkillBook(words.pack, profile).nextLesson {
      tell(.progressNext, ["lesson": next.title])
    }
    return sentences
  }

  /// The lessons whose needs are met, new ones first, then those with tasks that are due or went by with help, then the rest.
  var lessonsToPractise: [(lesson: Lesson, isNew: Bool)] {
    let profile = state.profile
    let book = SkillBook(words.pack, profile)
    let done = words.pack.lessonsInOrder.filter { profile.finishedLessons.contains($0.id) }
    let weak = Set((book.due + book.weakest).map(\.id.lesson))
    return book.openLessons.map { ($0, true) } + done.filter { weak.contains($0.id) }.map { ($0, false) }
      + done.filter { !weak.contains($0.id) }.map { ($0, false) }
  }
}
