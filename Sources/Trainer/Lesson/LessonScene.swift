import LessonText
import Phone

/// What a lesson session looks at and never changes: the lesson, the words, the apps.
struct LessonScene {
  let lesson: Lesson
  /// The lesson that comes after it in the course.
  let next: Lesson?
  let words: Words

  var reply: Reply { Reply(in: words.language) }

  func phone(_ state: PhoneState) -> Phone { Phone(words.pack.phone, state) }

  func exercise(at step: Int) -> Exercise? {
    guard lesson.steps.indices.contains(step), case .practise(let exercise) = lesson.steps[step] else { return nil }
    return exercise
  }
}
