import Feedback
import Foundation
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// An author hears her text: a lesson from any step, an app, single things.
@Suite struct PreviewTests {
  private let english = Language("en")

  private func trainer() -> Trainer { Trainer(ShippedLibrary.library, Profile(), language: english) }

  private func said(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.text } else { nil } }
  }

  private func press(_ trainer: inout Trainer, _ names: String...) throws -> [Effect] {
    var effects: [Effect] = []
    for name in names { effects = trainer.handle(.key(try #require(Key(name: name)))) }
    return effects
  }

  private func lesson(step: Int) -> Preview { Preview(.lesson("wifi-and-data", step: step)) }

  private struct Task: CustomTestStringConvertible, Sendable {
    let pack: LanguagePack
    let lesson: Lesson
    let step: Int
    var testDescription: String { "\(pack.language.language) \(lesson.id) step \(step + 1)" }
  }

  private static let tasks: [Task] = ShippedLessonsTests.lessons.filter {
    ShippedLibrary.isTried($0.lesson.id, in: $0.pack)
  }.flatMap { shipped in
    shipped.lesson.practiceSteps.reversed().share(of: 8).map {
      Task(pack: shipped.pack, lesson: shipped.lesson, step: $0)
    }
  }

  @Test(arguments: tasks) private func aTaskBeginsOnThePhoneAsALearnerWouldHaveIt(_ task: Task) throws {
    var trainer = Trainer(ShippedLibrary.library, Profile(), language: task.pack.language.language)
    let effects = trainer.begin(.preview(Preview(.lesson(task.lesson.id, step: task.step))))
    #expect(!said(effects).isEmpty)
    #expect(trainer.lessonStep?.step == task.step)
    guard case .practise(let exercise) = task.lesson.steps[task.step], exercise.isOnPhone,
      case .lesson(let session) = trainer.state.activity
    else { return }
    guard exercise.goals.contains(where: { !$0.condition.isLearnersOwn }) else { return }
    let phone = Phone(task.pack.phone, session.hand.state)
    #expect(!GoalProgress().isDone(exercise.goals, phone), "the task is not done before it begins")
    // What is announced comes once the task has been heard.
    var finder = RouteFinder(exercise, model: phone.model)
    finder.events = exercise.events
    finder.mostTrials = Proof.mostTrials
    let route = finder.route(from: phone, GoalProgress())
    #expect(route?.isEmpty == false, "a way leads on from there")
  }

  @Test func whatTheTasksBeforeHaveDoneIsDone() throws {
    var trainer = trainer()
    let pack = try #require(ShippedLibrary.library[english])
    let steps = try #require(pack.lessons["wifi-and-data"]).steps
    let turning = try #require(
      steps.firstIndex {
        if case .practise(let exercise) = $0 { exercise.praise.plain.hasPrefix("On.") } else { false }
      })
    let next = try #require(steps.indices.first { $0 > turning && steps[$0].isTask })
    let heard = said(trainer.begin(.preview(lesson(step: next))))
    #expect(heard.last == "on, Wi-Fi, Switch", "it was turned on before, and has the focus")
  }

  @Test func escapeLeavesTheProgramFromEverywhere() throws {
    let scenes: [Preview.Scene] = [
      .lesson("wifi-and-data", step: 3), .phone(nil, focus: nil), .report(Report([Report.Item(MarkedText("one"))])),
    ]
    for scene in scenes {
      var trainer = trainer()
      _ = trainer.begin(.preview(Preview(scene)))
      #expect(try press(&trainer, "Escape").contains(.leave), "\(scene)")
    }
  }

  @Test func nobodyIsWaitedFor() throws {
    var trainer = trainer()
    _ = trainer.begin(.preview(lesson(step: 2)))
    let effects = trainer.handle(.speechFinished)
    let wakes = effects.contains { if case .wake = $0 { true } else { false } }
    #expect(!wakes, "no reminder comes to an author who writes")
  }

  @Test func theStepsAreWalkedThroughWithoutDoingThem() throws {
    var trainer = trainer()
    _ = trainer.begin(.preview(lesson(step: 0)))
    let count = try #require(ShippedLibrary.library[english]?.lessons["wifi-and-data"]).steps.count
    for step in 1..<count {
      #expect(!said(try press(&trainer, "Alt+PageDown")).isEmpty)
      #expect(trainer.lessonStep?.step == step)
    }
    let end = said(try press(&trainer, "Alt+PageDown"))
    #expect(end.last == "That was the end. To hear it from the beginning, press Enter. To leave, press Escape.")
    #expect(said(try press(&trainer, "Alt+PageDown")) == [end[end.count - 1]])
    _ = try press(&trainer, "Alt+PageUp")
    #expect(trainer.lessonStep?.step == count - 1)
    _ = try press(&trainer, "Alt+PageDown")
    #expect(said(try press(&trainer, "Enter")).first == "Lesson: Turn on the Wi-Fi.")
  }

  @Test func theListOfCommandsLeadsFromStepToStepToo() throws {
    var trainer = trainer()
    _ = trainer.begin(.preview(lesson(step: 2)))
    #expect(said(try press(&trainer, "Tab")).last?.hasPrefix("next step, Alt and Page Down, 1 of") == true)
    _ = try press(&trainer, "Enter")
    #expect(trainer.lessonStep?.step == 3)
    var learner = self.trainer()
    _ = learner.begin(.lesson("wifi-and-data"))
    #expect(said(try press(&learner, "Tab")).allSatisfy { !$0.contains("next step") }, "a learner has no such thing")
    #expect(said(try press(&learner, "Escape", "Alt+PageDown")).first?.contains("has no use here") == true)
  }

  @Test func itIsToldWhatHasNotChangedAndTheLessonGoesOn() throws {
    var trainer = trainer()
    _ = trainer.begin(.preview(lesson(step: 0)))
    let before = trainer.lessonStep?.step
    let effects = trainer.show(Preview(told: [MarkedText("Nothing.")], .unchanged))
    #expect(effects.count == 1)
    #expect(said(effects) == ["Nothing."])
    #expect(trainer.lessonStep?.step == before)
    #expect(!said(trainer.handle(.speechFinished)).isEmpty, "it goes on with the next step")
  }

  @Test func singleThingsAreWalkedThrough() throws {
    var trainer = trainer()
    let items = ["one", "two", "three"].map { Report.Item(MarkedText($0)) }
    #expect(said(trainer.begin(.preview(Preview(.report(Report(items, focus: 1)))))) == ["two"])
    #expect(said(try press(&trainer, "Right")) == ["three"])
    #expect(said(try press(&trainer, "Home")) == ["one"])
    #expect(said(try press(&trainer, "Space")) == ["one"])
    #expect(trainer.display.focus == "one")
    #expect(said(try press(&trainer, "q")).first?.contains("has no use here") == true)
    let counted = Preview(told: [MarkedText("3 of them")], .report(Report(items, isTold: false)))
    #expect(said(trainer.show(counted)) == ["3 of them"])
  }

  @Test func anAppIsInFrontWithTheFocusWhereItIsWanted() throws {
    var trainer = trainer()
    let settings = ScreenAddress(app: "settings", screen: "Settings")
    let heard = said(trainer.begin(.preview(Preview(.phone(settings, focus: "Wi-Fi")))))
    #expect(heard.first == "Settings")
    #expect(heard.last?.contains("Wi-Fi") == true)
  }

  @Test func itIsKeptAndPutBackLikeEverySession() throws {
    var trainer = trainer()
    _ = trainer.begin(.preview(lesson(step: 4)))
    let state = try JSONDecoder().decode(TrainerState.self, from: JSONEncoder().encode(trainer.state))
    #expect(state == trainer.state)
  }
}
