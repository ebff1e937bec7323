import Feedback
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// Every lesson proves itself: it is clean, parallel in all languages, and each of its tasks can be done by gestures.
@Suite struct ShippedLessonsTests {
  struct Shipped: CustomTestStringConvertible, Sendable {
    let pack: LanguagePack
    let lesson: Lesson
    var testDescription: String { "\(pack.language.language) \(lesson.id)" }
  }

  static let lessons: [Shipped] = ShippedLibrary.library.packs.flatMap { pack in
    pack.course.modules.flatMap { $0.lessons + [$0.exam].compactMap { $0 } }.compactMap { pack.lessons[$0] }
      .map { Shipped(pack: pack, lesson: $0) }
  }

  @Test func theTextsAreClean() {
    #expect(ShippedLibrary.loaded.diagnostics.map { ShippedLibrary.loaded.printer.text($0) } == [])
  }

  @Test func threeLanguagesInviteInTheOrderOfTheDesign() {
    #expect(ShippedLibrary.library.packs.map(\.language.language.code) == ["vi", "en", "hi"])
  }

  /// That each task has its way in each language, `check` proves (`CheckTests`).
  @Test(arguments: lessons.filter { ShippedLibrary.isTried($0.lesson.id, in: $0.pack) })
  func eachTaskCanBeDoneByGestures(_ shipped: Shipped) {
    for task in Proof(of: shipped.lesson, in: shipped.pack).tasks {
      let instruction = task.exercise.instruction.plain
      guard case .way(let way) = task.outcome, !way.isEmpty else {
        Issue.record("\(instruction): \(task.outcome)")
        continue
      }
      var replay = Replay(task.exercise.goals, task.exercise.forbidden, task.phone, GoalProgress())
      let runsFreely = way.allSatisfy { replay.take($0) }
      #expect(runsFreely, "\(instruction)")
      #expect(RouteFinder(task.exercise, model: shipped.pack.phone).isDone(replay.progress, replay.phone))
    }
  }

  /// From a room behind rooms the way back is Back, and not home and in again.
  @Test func theWayBackIsBack() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let tasks = Proof(of: try #require(pack.lessons["back-and-home"]), in: pack).tasks
    let ways: [[RouteStep]] = tasks.map { if case .way(let way) = $0.outcome { way } else { [] } }
    let back = RouteStep.gesture(.swipeDownThenLeft)
    #expect(ways[1] == [back])
    #expect(ways[2] == [back, back])
  }

  @Test func lessonsAndAppsAreParallelInAllLanguages() throws {
    let packs = ShippedLibrary.library.packs
    let first = try #require(packs.first)
    for pack in packs.dropFirst() {
      #expect(shape(of: pack) == shape(of: first), "\(pack.language.language) differs from \(first.language.language)")
    }
  }

  /// The tasks of these lessons are the same everywhere, but what is told between them is each script's own.
  private static let ofOneScript: Set = ["own-language", "send-mail"]

  /// A pack without its words.
  private func shape(of pack: LanguagePack) -> [String] {
    let lessons = pack.lessons.values.sorted { $0.id < $1.id }.flatMap { lesson in
      ["\(lesson.id) \(lesson.level) \(lesson.minutes) \(lesson.needs)"]
        + lesson.steps.map(shape).filter { $0 != "say" || !Self.ofOneScript.contains(lesson.id) }
    }
    let apps = pack.phone.apps.values.sorted { $0.id < $1.id }.flatMap { app in
      app.screens.map { screen -> String in
        let elements = screen.elements.map { "\($0.role) \($0.holds?.name ?? "") \($0.steps.count)" }
        return "\(app.id): \(elements.joined(separator: ", "))"
      }
    }
    return pack.course.modules.map { $0.lessons.joined(separator: " ") } + lessons + apps
  }

  /// Whether it chooses between the letters of the language and Latin ones: where both are the same, nothing is chosen.
  private static func setsScript(_ start: Start) -> Bool {
    if case .value("typing method", _) = start { true } else { false }
  }

  private func shape(of step: Lesson.Step) -> String {
    switch step {
    case .say: "say"
    case .cue(let name): "cue \(name)"
    case .practise(let exercise):
      "practise \(exercise.starts.count { !Self.setsScript($0) }) \(exercise.goals.count) \(exercise.hints.count)"
        + " \(!exercise.praise.isEmpty)"
    case .ask(let question): "ask \(question.choices.map(\.isRight))"
    case .type: "type"
    case .goTo(let step): "go to \(step)"
    }
  }
}
