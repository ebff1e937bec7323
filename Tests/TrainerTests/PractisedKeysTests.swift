import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// Whatever key a lesson of the course names is practised in that lesson; what everybody needs is practised more than once,
/// and comes again.
@Suite struct PractisedKeysTests {
  /// What everybody uses every day: three tasks at least where it is new, and again later.
  private static let everyday: Set<Command> = [
    .nextItem, .previousItem, .activate, .back, .home, .readFromTop, .readOn, .readBack, .nextControl, .previousControl,
    .notifications, .answerCall, .deleteBefore,
  ]

  @Test(arguments: ["en", "vi", "hi"]) func newKeysArePractised(_ language: String) throws {
    let library = try #require(ShippedLibrary.loaded.library)
    let pack = try #require(library[Language(language)])
    let lessons = pack.course.modules.flatMap(\.lessons).compactMap { pack.lessons[$0] }
    let tasks = lessons.map { Self.commands(inTasksOf: $0, pack) }
    var known: Set<Command> = []
    for (number, lesson) in lessons.enumerated() {
      for command in Self.named(in: lesson) where known.insert(command).inserted {
        let here = tasks[number].count { $0.contains(command) }
        let isEveryday = Self.everyday.contains(command)
        #expect(here >= (isEveryday ? 3 : 1), "\(lesson.id): \(command)")
        let comesAgain = tasks[(number + 1)...].joined().contains { $0.contains(command) }
        #expect(comesAgain || !isEveryday, "\(lesson.id): \(command)")
      }
    }
    #expect(Self.everyday.isSubset(of: known))
  }

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
