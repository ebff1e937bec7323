import Feedback
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// Every lesson proves itself: it is clean, parallel in all languages, and each of its tasks can be done by gestures.
@Suite struct ShippedLessonsTests {
  struct Task: CustomTestStringConvertible, Sendable {
    let pack: LanguagePack
    let lesson: Lesson
    let step: Int
    var testDescription: String { "\(pack.language.language) \(lesson.id) step \(step + 1)" }
  }

  static let tasks: [Task] = ShippedLibrary.library.packs.flatMap { pack in
    pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }.flatMap { lesson in
      lesson.steps.indices.filter { if case .practise = lesson.steps[$0] { true } else { false } }
        .map { Task(pack: pack, lesson: lesson, step: $0) }
    }
  }

  @Test func theTextsAreClean() {
    #expect(ShippedLibrary.loaded.diagnostics.map { ShippedLibrary.loaded.printer.text($0) } == [])
  }

  @Test func threeLanguagesInviteInTheOrderOfTheDesign() {
    #expect(ShippedLibrary.library.packs.map(\.language.language.code) == ["vi", "en", "hi"])
  }

  @Test(arguments: tasks) func theTaskCanBeDoneByGestures(_ task: Task) throws {
    guard case .practise(let exercise) = task.lesson.steps[task.step], exercise.isOnPhone else { return }
    var phone = Phone(task.pack.phone)
    // The phone as a patient learner has left it after the tasks before.
    for case .practise(let earlier) in task.lesson.steps.prefix(task.step + 1) {
      _ = Practice(earlier, on: &phone)
      guard earlier != exercise else { break }
      let way = RouteFinder(model: phone.model, goals: earlier.goals).route(from: phone, GoalProgress())
      for gesture in way?.flatMap(\.gestures) ?? [] { _ = phone.perform(gesture) }
    }
    let finder = RouteFinder(model: phone.model, goals: exercise.goals)
    let route = try #require(finder.route(from: phone, GoalProgress()), "no way leads to the goal")
    #expect(!route.isEmpty, "the task is done before it begins")
    var progress = GoalProgress()
    for gesture in route.flatMap(\.gestures) {
      let changes = phone.perform(gesture)
      progress.take(changes, on: phone, exercise.goals)
      progress.hearAll(in: changes, on: phone, exercise.goals)
    }
    #expect(progress.isDone(exercise.goals, phone))
  }

  @Test func lessonsAndAppsAreParallelInAllLanguages() throws {
    let packs = ShippedLibrary.library.packs
    let first = try #require(packs.first)
    for pack in packs.dropFirst() {
      #expect(shape(of: pack) == shape(of: first), "\(pack.language.language) differs from \(first.language.language)")
    }
  }

  /// A pack without its words.
  private func shape(of pack: LanguagePack) -> [String] {
    let lessons = pack.lessons.values.sorted { $0.id < $1.id }.flatMap { lesson in
      ["\(lesson.id) \(lesson.level) \(lesson.minutes) \(lesson.needs)"] + lesson.steps.map(shape)
    }
    let apps = pack.phone.apps.values.sorted { $0.id < $1.id }.flatMap { app in
      app.screens.map { screen -> String in
        let elements = screen.elements.map { "\($0.role) \($0.holds?.name ?? "") \($0.steps.count)" }
        return "\(app.id): \(elements.joined(separator: ", "))"
      }
    }
    return pack.course.modules.map { $0.lessons.joined(separator: " ") } + lessons + apps
  }

  private func shape(of step: Lesson.Step) -> String {
    switch step {
    case .say: "say"
    case .cue(let name): "cue \(name)"
    case .practise(let exercise):
      "practise \(exercise.starts.count) \(exercise.goals.count) \(exercise.hints.count) \(!exercise.praise.isEmpty)"
    case .ask(let question): "ask \(question.choices.map(\.isRight))"
    case .type: "type"
    case .goTo(let step): "go to \(step)"
    }
  }
}
