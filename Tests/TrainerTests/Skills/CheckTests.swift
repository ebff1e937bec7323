import LessonText
import Testing

@testable import Trainer

/// Checks of a module: without hints, and what is missed comes again alone.
@Suite struct CheckTests {
  private func ended(_ learner: Learner) -> [LearnerEvent] {
    learner.events.filter { if case .checkEnded = $0 { true } else { false } }
  }

  private func begin(_ module: String, _ profile: Profile = Profile()) throws -> Learner {
    var learner = Learner(profile, sitting: Sitting(day: 5, boot: "a"))
    learner.go(to: .paper(try #require(learner.book.check(of: module))))
    return learner
  }

  @Test func aCheckHoldsTasksOfEachSkill() throws {
    let pack = try #require(SkillLibrary.pack)
    var seen: Set<[TaskID]> = []
    for day in 1...6 {
      var profile = Profile()
      for number in 0..<day { profile.begin(day: number) }
      let paper = try #require(SkillBook(pack, profile).check(of: "next-previous"))
      #expect(paper.tasks.count == 5 && paper.tasks == paper.tasks.sorted())
      #expect(paper == SkillBook(pack, profile).check(of: "next-previous"))
      // What begins on a screen of its own is preferred.
      #expect(paper.tasks.contains(TaskID("next-previous", 1)))
      // Where there is more to choose from than is asked, it changes with each sitting.
      seen.insert(try #require(SkillBook(pack, profile).placement).tasks)
      #expect(SkillBook(pack, profile).check(of: "vital")?.tasks.count == 4)
    }
    #expect(seen.count > 1)
  }

  @Test func allRightIsPassed() throws {
    var learner = try begin("vital")
    learner.press("Right Enter Backspace Right Enter a b")
    #expect(ended(learner) == [.checkEnded(module: "vital", passed: true, missed: [])])
    #expect(learner.said.contains { $0.hasPrefix("You have passed the check: Vital. Done: 4 of 4.") })
    // The coach praised nothing.
    #expect(!learner.said.contains("Messages is open.") && !learner.said.contains("Two is even."))
    #expect(learner.certificates.count == 1)
    #expect(learner.profile.passedChecks == ["vital"])
    let occasions = learner.events.compactMap { event in
      if case .taskDone(_, _, _, _, let more) = event { more?.occasion } else { nil }
    }
    #expect(occasions == Array(repeating: .check, count: 4))
  }

  /// Asked once, answered by one key, and whoever goes on is not held up.
  @Test func howItWasIsAskedOnceAndNeedsNoAnswer() throws {
    var silent = try begin("vital")
    silent.press("Right Enter Backspace Right Enter a b")
    #expect(silent.said.contains { $0.hasPrefix("How was this part for you?") })
    silent.press("4")
    #expect(silent.said.contains { $0.hasPrefix("The next lesson is") } && silent.profile.impressions.isEmpty)
    silent.press("Enter")
    #expect(silent.profile.impressions.isEmpty)

    var learner = try begin("vital")
    learner.press("Right Enter Backspace Right Enter a b")
    learner.press("3")
    #expect(learner.said.first == "Thank you. For you it was hard.")
    #expect(learner.said.last?.hasPrefix("The next lesson is") == true)
    // She may think again.
    learner.press("1")
    #expect(learner.said.first == "Thank you. For you it was good.")
    #expect(learner.profile.impressions == ["vital": "good"])
    var later = try begin("vital", learner.profile)
    later.press("Right Enter Backspace Right Enter a b")
    #expect(later.said.contains { $0.hasPrefix("You have passed the check") })
    #expect(!later.said.contains { $0.hasPrefix("How was this part") })
  }

  /// What was not passed is no moment to ask in, and no key is taken for an answer.
  @Test func afterAMissNothingIsAsked() throws {
    var learner = try begin("vital")
    learner.press("F2 F2 F2 Backspace Right Enter a b")
    #expect(learner.said.contains { $0.contains("Not passed yet.") })
    #expect(!learner.said.contains { $0.hasPrefix("How was this part") })
    learner.press("1")
    #expect(learner.profile.impressions.isEmpty)
  }

  @Test func hintsSleep() throws {
    var learner = try begin("vital")
    learner.press("F2")
    #expect(learner.said == ["Here I wait. Space repeats."])
    // Whoever asks again can leave it out, whatever lay between; with another key she goes on.
    for _ in 1...2 {
      learner.press("Right F2")
      #expect(learner.said.last?.hasPrefix("To leave this task out") == true)
    }
    learner.press("F2")
    #expect(learner.said.first == "We leave this one for another day.")
    #expect(learner.said.contains("Go home."))
    #expect(learner.events.contains(.taskSkipped(lesson: "vital", task: 1, occasion: .check)))
  }

  @Test func theCoachExplainsNothing() throws {
    var learner = try begin("vital")
    learner.press("Left")
    #expect(!learner.said.contains { $0.contains("What we want") || $0.contains("That was") })
    learner.press("Left")
    #expect(!learner.said.contains { $0.contains("What we want") || $0.contains("That was") })
  }

  /// A trap ends the task, never the check.
  @Test func afterTheSecondTrapItGoesOn() throws {
    var learner = try begin("vital")
    learner.press("Right Right Enter")
    #expect(learner.said.contains("Open Messages."))
    #expect(!learner.said.contains("Contacts holds names alone."))
    learner.press("Right Right Enter")
    #expect(learner.said.contains("We leave this one for another day."))
    learner.press("Backspace Right Enter a b")
    #expect(ended(learner) == [.checkEnded(module: "vital", passed: false, missed: [TaskID("vital", 1)])])
    #expect(learner.said.contains { $0.contains("Not passed yet.") })
    #expect(learner.certificates.isEmpty)
  }

  @Test func onlyWhatWasMissedIsAskedAgain() throws {
    var learner = try begin("vital")
    learner.press("F2 F2 F2 Backspace Right Enter a b")
    var later = try begin("vital", learner.profile)
    #expect(later.said.contains { $0.contains("only what was missed. Tasks: 1.") })
    later.press("Right Enter")
    #expect(ended(later) == [.checkEnded(module: "vital", passed: true, missed: [])])
    #expect(later.said.contains { $0.contains("Done: 4 of 4.") })
    #expect(later.profile.missed.isEmpty)
  }

  /// Four of five are enough, unless something vital is missing.
  @Test func nearlyAllIsEnough() throws {
    let book = SkillBook(try #require(SkillLibrary.pack), Profile())
    let tasks = (1...5).map { TaskID("next-previous", $0) }
    var run = PaperRun(Paper(.check(module: "next-previous", isAgain: false), tasks))
    for task in tasks.prefix(3) { run.takeDone(task) }
    #expect(!run.isPassed(book))
    run.takeDone(tasks[3])
    run.takeMissed(tasks[4])
    #expect(run.isPassed(book))
    run.takeMissed(TaskID("vital", 1))
    #expect(!run.isPassed(book))
  }

  @Test func aSecondWrongAnswerIsAMiss() throws {
    var learner = try begin("vital")
    learner.press("Right Enter Backspace Enter")
    #expect(learner.said.contains { $0.hasPrefix("You chose: One.") })
    learner.press("Right Right Enter")
    #expect(learner.said.first { $0.hasPrefix("We leave") } != nil)
    #expect(learner.events.contains(.taskSkipped(lesson: "vital", task: 3, occasion: .check)))
  }

  @Test func anExamIsPlayedAsItStands() throws {
    var learner = try begin("vital-exam")
    #expect(learner.said.contains("A story begins."))
    // The time for it is over twice.
    learner.pass(seconds: 31)
    learner.pass(seconds: 31)
    #expect(learner.said.contains("We leave this one for another day."))
    // What follows begins where it would.
    learner.press("Backspace")
    #expect(learner.events.contains { if case .taskDone("vital-exam", 2, _, _, _) = $0 { true } else { false } })
    learner.press("x Enter y Enter")
    #expect(
      ended(learner) == [
        .checkEnded(module: "vital-exam", passed: false, missed: [TaskID("vital-exam", 1), TaskID("vital-exam", 3)])
      ])
    var later = try begin("vital-exam", learner.profile)
    later.press("Right Enter")
    later.press("C o n t a c t s Enter")
    #expect(ended(later) == [.checkEnded(module: "vital-exam", passed: true, missed: [])])
    #expect(later.profile.finishedLessons.contains("vital-exam"))
  }

  @Test func theExamOfTheMenuIsACheck() throws {
    var profile = Profile()
    for lesson in ["next-previous", "vital", "examined"] { profile.take(.lessonFinished(lesson: lesson)) }
    var learner = Learner(profile)
    learner.press("Enter")
    #expect(learner.said.first?.hasPrefix("Check: Examined.") == true)
  }

  @Test func escapeLeaves() throws {
    var learner = try begin("vital")
    learner.press("Escape")
    #expect(learner.said.first == "You left: Check: Vital. Nothing is lost.")
    #expect(ended(learner).isEmpty && learner.profile.place == nil)
  }
}
