import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// Simulated learners do lessons as people would, and tell where they get stuck.
@Suite struct RehearsalTests {
  private let fruits = Start.screen(ScreenAddress(app: "practice", screen: "Fruits"))
  private let settings = Start.screen(ScreenAddress(app: "settings", screen: "Settings"))

  private var melon: Lesson.Step {
    RehearsedLesson.practice(
      "Go to Watermelon.", from: [fruits], Goal(.focus("Watermelon")), hints: ["Press the right arrow."])
  }

  @Test func theIdealLearnerGoesTheShortestWay() throws {
    let report = try RehearsedLesson(.say(MarkedText("Listen.")), melon).rehearse()
    let ideal = try report.task(1, .ideal)
    #expect((ideal.met, ideal.done, ideal.keys, ideal.hints) == (1, 1, 7, 0))
    #expect(report.tasks[0].kind == .practice)
    #expect(report.tasks[0].words == "Go to Watermelon.")
    #expect(report.stuck == 0)
    #expect(report.learners.map(\.count) == [1, 10, 10])
  }

  @Test func carelessLearnersMissKeysAndComeThrough() throws {
    let report = try RehearsedLesson(melon).rehearse(learners: 30)
    let careless = try report.task(1, .careless)
    #expect(careless.done == 30)
    #expect(careless.mostKeys > 7)
  }

  @Test func lostLearnersAreLedByTheCoach() throws {
    let report = try RehearsedLesson(melon).rehearse(learners: 30)
    let lost = try report.task(1, .lost)
    #expect(lost.done >= 28)
    #expect(lost.hints > 0)
    #expect(lost.mostKeys > 7)
  }

  @Test func whatCanNotBeDoneIsToldOfAll() throws {
    let step = RehearsedLesson.practice("Take the call.", from: [fruits], Goal(.call(.answered, .number("123456"))))
    let report = try RehearsedLesson(melon, step, melon).rehearse(learners: 5, kinds: [.ideal, .careless])
    let ideal = try report.task(2, .ideal)
    #expect((ideal.done, ideal.stuck) == (0, ["no way": 1]))
    #expect(
      try report.task(2, .careless).stuck == ["no way": 5], "where she who knows every way finds none, nobody does")
    #expect(try report.task(3, .ideal).met == 0)
    #expect(report.stuck == 6)
    for learners in report.learners {
      let keys = try #require(learners.keysOfStuck)
      #expect(try KeyScript(keys).steps.count >= 2)
    }
  }

  @Test func lostLearnersMayBeStuckAndCountForNothing() throws {
    let step = RehearsedLesson.practice("Take the call.", from: [fruits], Goal(.call(.answered, .number("123456"))))
    let report = try RehearsedLesson(step).rehearse(learners: 2, kinds: [.lost])
    #expect(try report.task(1, .lost).done == 0)
    #expect(report.stuck == 0)
  }

  @Test func whatComesByItselfIsWaitedFor() throws {
    let step = RehearsedLesson.practice(
      "Somebody will call. Take the call.", from: [fruits], Goal(.call(.answered, .number("0912345678"))),
      events: [Occurrence(.call(from: "0912345678"), afterMilliseconds: 20_000)])
    let report = try RehearsedLesson(step).rehearse(learners: 3, kinds: [.ideal, .careless])
    #expect(report.stuck == 0)
    #expect(try report.task(1, .ideal).keys <= 3)
    #expect(report.learners.allSatisfy { $0.seconds >= 20 })
  }

  /// Told to wait, she waits for what comes, and then is told what to do with it.
  @Test func whoIsLostWaitsForACallAndRefusesIt() throws {
    let step = RehearsedLesson.practice(
      "A stranger will call. Refuse the call.", from: [.screen(ScreenAddress(app: "home", screen: "Home"))],
      Goal(.call(.refused, .number("5000000377"))),
      events: [Occurrence(.call(from: "5000000377"), afterMilliseconds: 2_000)],
      traps: [Trap(Goal(.call(.answered, .number("5000000377")), .once), why: MarkedText("That was a stranger."))])
    for seed in 1...2 as ClosedRange<UInt64> {
      let report = try RehearsedLesson(step).rehearse(learners: 2, kinds: [.lost], seed: seed)
      let lost = try report.task(1, .lost)
      #expect(lost.done == 2, "\(lost.stuck)")
    }
  }

  @Test func aTrapHoldsNobodyForEver() throws {
    let trap = Trap(Goal(.focus("Watermelon"), .once), why: MarkedText("Not as far as that."))
    let step = RehearsedLesson.practice("Go to Grape.", from: [fruits], Goal(.focus("Grape")), traps: [trap])
    let report = try RehearsedLesson(step).rehearse(learners: 5)
    #expect(report.stuck == 0)
    #expect(try report.task(1, .ideal).keys == 3)
    #expect(try report.task(1, .lost).done == 5)
  }

  @Test func everyBranchIsTaken() throws {
    let question = Question(
      text: MarkedText("Which way?"),
      choices: [
        Question.Choice(MarkedText("Left"), isRight: true, goesTo: 1),
        Question.Choice(MarkedText("Right"), isRight: true, goesTo: 2),
      ], why: MarkedText(""))
    let report = try RehearsedLesson(.ask(question), melon, melon).rehearse(kinds: [.ideal])
    #expect(report.learners.map(\.count) == [2])
    #expect(try report.task(2, .ideal).met == 1)
    #expect(try report.task(3, .ideal).met == 2)
  }

  @Test func questionsAndDrillsAreDone() throws {
    let question = Question(
      text: MarkedText("Which one?"),
      choices: ["Mango", "Banana"].map { Question.Choice(MarkedText($0), isRight: $0 == "Banana") },
      why: MarkedText("The banana."))
    let report = try RehearsedLesson(.ask(question), .type(Drill(text: "hello you"))).rehearse()
    #expect(report.stuck == 0)
    #expect(try report.task(1, .ideal).keys == 2)
    #expect(report.tasks.map(\.kind) == [.question, .drill])
    #expect(try report.task(2, .ideal).keys == 9)
    #expect(try report.task(2, .lost).done == 10)
  }

  @Test func anAnswerIsTyped() throws {
    let step = RehearsedLesson.practice("How many fruits are there?", from: [fruits], Goal(.answer("8")))
    let report = try RehearsedLesson(step).rehearse()
    #expect(report.stuck == 0)
    #expect(try report.task(1, .ideal).keys == 2)
    #expect(try report.task(1, .lost).done >= 8)
  }

  @Test func theTrainersOwnKeysAreUsed() throws {
    let goals: [Condition] = [
      .repeated(.slower), .stopped, .pressed(.home), .pace(.slower), .loudness(.louder), .keysDescribed(3),
    ]
    for goal in goals {
      let step = RehearsedLesson.practice("A long tale, for as long as it takes to be told.", from: [], Goal(goal))
      let report = try RehearsedLesson(step).rehearse(kinds: [.ideal, .careless])
      #expect(report.stuck == 0, "\(goal)")
    }
  }

  @Test func theSameSeedGivesTheSameReport() throws {
    let lesson = try RehearsedLesson(melon, melon)
    #expect(try lesson.rehearse(seed: 7) == lesson.rehearse(seed: 7))
    #expect(try lesson.rehearse(seed: 7) != lesson.rehearse(seed: 8))
  }

  @Test func tellingAndDoingAreMeasured() throws {
    let long = Lesson.Step.say(MarkedText(String(repeating: "word ", count: 100)))
    let report = try RehearsedLesson(long, melon).rehearse(kinds: [.ideal])
    // 60 ms a letter: half a minute of telling, and the instruction.
    #expect((30...45).contains(report.longestNarration))
    #expect(report.tasks[0].longestNarration == report.longestNarration)
    let ideal = try #require(report.learners.first)
    #expect((1..<50).contains(ideal.doingPercent))
    #expect(ideal.seconds > 30)
  }

  @Test func theTasksOfACheckHaveTheirOwnNumbers() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let rehearsal = Rehearsal(ShippedLibrary.library, learners: 1, kinds: [.ideal], seed: 1) { _, _ in 1000 }
    let report = try #require(rehearsal.rehearse("check-phone", in: pack))
    #expect(report.tasks.allSatisfy { $0.learners.allSatisfy { $0.met == 1 && $0.done == 1 } })
  }

  @Test func thereIsNoRehearsalOfWhatIsNotThere() throws {
    let lesson = try RehearsedLesson(melon)
    let rehearsal = Rehearsal(lesson.library, learners: 1, seed: 1) { _, _ in 1000 }
    #expect(rehearsal.rehearse("no-such-lesson", in: lesson.pack) == nil)
  }
}
