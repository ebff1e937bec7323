import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// Whatever key a lesson of the course names is practised in three tasks of that lesson, and comes again in later ones.
@Suite struct PractisedKeysTests {
  @Test(arguments: ["vi", "en", "hi"].share(of: 3)) func newKeysArePractised(_ language: String) throws {
    let library = try #require(ShippedLibrary.loaded.library)
    let pack = try #require(library[Language(language)])
    let lessons = pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }
    let tasks = lessons.map { Self.commands(inTasksOf: $0, pack) }
    var known: Set<Command> = []
    for (number, lesson) in lessons.enumerated() {
      for command in Self.named(in: lesson) where known.insert(command).inserted {
        let here = tasks[number].count { $0.contains(command) }
        #expect(here >= Self.tasksWhereNew, "\(lesson.id): \(command)")
        #expect(tasks[(number + 1)...].joined().contains { $0.contains(command) }, "\(lesson.id): \(command)")
      }
    }
    #expect(known.count >= Self.keysOfTheCourse)
  }

  /// Tasks in which a key is practised in the lesson that names it first.
  private static let tasksWhereNew = 3
  /// So many keys the course teaches, at least.
  private static let keysOfTheCourse = 36

  /// What each task of a lesson makes her do: by its shortest way, or as its text says.
  private static func commands(inTasksOf lesson: Lesson, _ pack: LanguagePack) -> [Set<Command>] {
    let ways = Dictionary(uniqueKeysWithValues: Proof(of: lesson, in: pack).tasks.map { ($0.step, $0.outcome) })
    return lesson.steps.enumerated().compactMap { number, step in
      guard case .practise(let exercise) = step else { return nil }
      var commands = Set(([exercise.instruction] + exercise.hints).flatMap(Self.commands))
      if case .way(let way)? = ways[number] { commands.formUnion(way.flatMap(\.gestures).compactMap { Command($0) }) }
      return commands
    }
  }

  /// The commands that a lesson names, in their order.
  private static func named(in lesson: Lesson) -> [Command] {
    lesson.steps.flatMap { step -> [Command] in
      switch step {
      case .say(let text): return commands(of: text)
      case .practise(let exercise): return commands(of: exercise.instruction) + exercise.hints.flatMap(commands)
      default: return []
      }
    }
  }

  private static func commands(of text: MarkedText) -> [Command] {
    text.pieces.compactMap { if case .command(let name) = $0 { Command(name: name) } else { nil } }
  }
}
