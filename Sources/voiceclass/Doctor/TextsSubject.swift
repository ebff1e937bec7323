import LessonText
import Trainer

/// The lessons of all languages.
struct TextsSubject: Subject {
  let shelf: Shelf
  /// What is wrong in them.
  let mistakes: [Diagnostic]

  func look() -> [Finding] {
    let names = shelf.library.packs.map(\.language.name).joined(separator: ", ")
    let count = shelf.library.packs.reduce(0) { $0 + $1.lessons.count }
    let errors = mistakes.count { $0.problem.severity == .error }
    let lessons = Finding(.lessons, ["count": String(count), "languages": names])
    return errors == 0 ? [lessons] : [lessons, Finding(.mistakes, ["count": String(errors)])]
  }
}
