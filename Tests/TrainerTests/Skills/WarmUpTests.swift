import LessonText
import Testing

@testable import Trainer

/// What a sitting begins with.
@Suite struct WarmUpTests {
  private func book(_ profile: Profile) throws -> SkillBook { SkillBook(try #require(SkillLibrary.pack), profile) }

  @Test func theLibraryIsClean() {
    let found = SkillLibrary.loaded.diagnostics.filter { $0.problem.severity == .error }
    #expect(found.map { SkillLibrary.loaded.printer.text($0) } == [])
  }

  @Test func nobodyIsWarmedUpWithNothing() throws {
    #expect(try book(Profile()).warmUpPaper == nil)
    var profile = Profile()
    profile.begin(day: 1)
    profile.done("next-previous", 1)
    // It was only just done.
    #expect(try book(profile).warmUpPaper == nil)
  }

  @Test func theMostOverdueTheWeakestAndOneThatWentWell() throws {
    var profile = Profile()
    profile.begin(day: 1)
    profile.done("vital", 2)
    profile.begin(day: 2)
    profile.done("next-previous", 1)
    profile.done("next-previous", 2)
    profile.done("next-previous", 3, hints: 3)
    profile.done("next-previous", 4, hints: 1)
    profile.begin(day: 3)
    let book = try book(profile)
    let paper = try #require(book.warmUpPaper)
    #expect(paper.kind == .warmUp)
    #expect(paper.tasks == [TaskID("vital", 2), TaskID("next-previous", 3), TaskID("next-previous", 1)])
    #expect(book.minutes(of: paper) <= 5)
  }

  @Test func afterAPauseTheBeginningComesFirst() throws {
    var profile = Profile()
    profile.begin(day: 1)
    profile.done("next-previous", 1)
    profile.done("vital", 2)
    profile.begin(day: 14)
    #expect(try book(profile).warmUpPaper?.tasks.first == TaskID("next-previous", 1))
    profile.begin(day: 28)
    #expect(try book(profile).warmUpPaper?.tasks.first == TaskID("vital", 2))
    // Once she is warm again it is as always.
    profile.take(.taskDone(lesson: "vital", task: 2, keys: 1, hints: 0, more: TaskResult(.warmUp)))
    #expect(profile.pause == nil)
  }

  @Test func itIsOfferedDoneAndOver() throws {
    var profile = Profile()
    profile.begin(day: 1)
    profile.done("vital", 1)
    var learner = Learner(profile, sitting: Sitting(day: 2, boot: "b"))
    #expect(learner.said.contains { $0.hasPrefix("A warm-up is ready. Tasks: 1.") })
    #expect(learner.said.last?.hasPrefix("Warm-up. Tasks: 1") == true)
    learner.press("Enter")
    #expect(learner.said.contains("Open Messages."))
    learner.press("F2")
    #expect(learner.said == ["Messages is the second item."] || learner.said == ["Open Messages."])
    learner.press("F1")
    #expect(learner.said.first == "You are here: Warm-up. Task 1 of 1.")
    learner.press("Right Enter")
    #expect(learner.said.contains("Messages is open."))
    #expect(learner.said.contains("The warm-up is done. Tasks done: 1."))
    let done = learner.events.compactMap { event in
      if case .taskDone("vital", 1, _, _, let more) = event { more?.occasion } else { nil }
    }
    #expect(done == [.warmUp])
    learner.press("Escape")
    #expect(!learner.said.contains { $0.hasPrefix("Warm-up") })
    #expect(!learner.events.contains { if case .lessonLeft = $0 { true } else { false } })
  }
}
