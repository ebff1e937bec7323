import Feedback
public import LessonText

/// A lesson as a page to be printed, put into braille, or read by whoever helps: what is told, what is to be done, and
/// the hints below it.
public struct LessonPage {
  private let lesson: Lesson
  private let words: Words

  /// - Parameter pack: the language of the lesson, whose keys and gestures it names.
  public init(_ lesson: Lesson, in pack: LanguagePack) {
    self.lesson = lesson
    words = Words(pack: pack)
  }

  /// The page in Markdown that reads well aloud.
  public var text: String {
    var lines = ["# \(plain(lesson.title))", "", plain(lesson.objective)]
    var number = 0
    for step in lesson.steps {
      if step.isTask { number += 1 }
      switch step {
      case .say(let text): lines += ["", plain(text)]
      case .practise(let exercise): lines += task(number, exercise.instruction, exercise.hints)
      case .ask(let question): lines += task(number, question.text, question.choices.map(\.text))
      case .type(let drill): lines += task(number, MarkedText(drill.text), drill.hints)
      case .cue, .goTo: break
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func task(_ number: Int, _ text: MarkedText, _ below: [MarkedText]) -> [String] {
    ["", "\(number). \(plain(text))"] + below.map { "   - \(plain($0))" }
  }

  private func plain(_ text: MarkedText) -> String { words.named(text).plain }
}
