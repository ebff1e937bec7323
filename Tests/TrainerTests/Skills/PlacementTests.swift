import LessonText
import Testing

@testable import Trainer

/// Finding out where to begin.
@Suite struct PlacementTests {
  private func begin() throws -> Learner {
    var learner = Learner(sitting: Sitting(day: 1, boot: "a"))
    learner.go(to: .paper(try #require(learner.book.placement)))
    return learner
  }

  @Test func twoTasksOfEachModule() throws {
    let pack = try #require(SkillLibrary.pack)
    let paper = try #require(SkillBook(pack, Profile()).placement)
    #expect(paper.tasks.map(\.lesson) == ["next-previous", "next-previous", "vital", "vital", "examined"])
  }

  @Test func twoMissesEndIt() throws {
    var learner = try begin()
    learner.press("F2 F2 F2 F2 F2 F2")
    #expect(learner.said.contains { $0.hasPrefix("You begin with the part The phone in your hands.") })
    #expect(!learner.events.contains { if case .moduleShown = $0 { true } else { false } })
    learner.press("Enter")
    #expect(learner.said.first == "Lesson: Next and previous item.")
  }

  @Test func whatIsKnownIsPassedOver() throws {
    var learner = try begin()
    // From the last fruit back to Banana; then to the eleventh of many things.
    learner.press(String(repeating: "Left ", count: 6) + String(repeating: "Right ", count: 10))
    #expect(learner.said.contains("Open Messages."))
    learner.press("F2 F2 F2 F2 F2 F2")
    #expect(learner.events.contains(.moduleShown(module: "next-previous")))
    #expect(learner.said.contains { $0.hasPrefix("You begin with the part Vital.") })
    #expect(learner.book.nextLesson?.id == "vital")
    learner.press("Escape Right Enter Left Enter")
    #expect(learner.said.contains { $0.hasPrefix("Known already: Next and previous item") })
    // After three days it comes for review.
    var profile = learner.profile
    profile.begin(day: 3)
    #expect(SkillBook(learner.trainer.words.pack, profile).due.filter { $0.module == "next-previous" }.isEmpty)
    profile.begin(day: 4)
    #expect(SkillBook(learner.trainer.words.pack, profile).due.count { $0.module == "next-previous" } == 10)
  }
}
