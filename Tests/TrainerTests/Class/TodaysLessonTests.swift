import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// What a learner hears of the plan of her class.
@Suite struct TodaysLessonTests {
  private static let today = InstructedClass.today

  private func trainer(
    _ profile: Profile, _ plan: ClassPlan, today: Int? = today, in language: String = "en"
  ) -> (Trainer, [String]) {
    var trainer = Trainer(
      ShippedLibrary.library, profile, language: Language(language), sitting: Sitting(day: Self.today, boot: "b"),
      learner: LearnerCard(id: "lan", name: "Lan"), plan: plan, today: today)
    let effects = trainer.begin(.menu)
    return (trainer, effects.compactMap { if case .hear(.say(let said)) = $0 { said.text } else { nil } })
  }

  private func items(_ trainer: Trainer) -> [String] { trainer.items(of: Menu(.main)).map(\.text.plain) }

  private func plan(_ lessons: String..., of className: String = "", on day: Int = today) -> ClassPlan {
    var plan = ClassPlan()
    plan.take(.init(className: className, day: day, lessons: lessons))
    return plan
  }

  @Test(arguments: ["en", "vi", "hi"]) func itIsOfferedFirst(_ language: String) throws {
    let (trainer, said) = trainer(Profile(), plan("back-and-home"), in: language)
    let lesson = try #require(trainer.words.pack.lessons["back-and-home"])
    let details = ["lesson": lesson.title]
    #expect(items(trainer).first == trainer.words[ClassSentence.menuToday.key, details].plain)
    #expect(said.contains(trainer.words[ClassSentence.todayOffered.key, details].plain))
    var begun = trainer
    _ = begun.handle(.key(Key(.enter)))
    guard case .lesson(let session) = begun.state.activity else {
      Issue.record("no lesson")
      return
    }
    #expect(session.lesson == "back-and-home")
  }

  @Test func goingOnComesBeforeIt() {
    var profile = Profile()
    profile.take(.stepReached(lesson: "wifi-and-data", step: 4))
    let (trainer, _) = trainer(profile, plan("back-and-home"))
    #expect(items(trainer)[0].hasPrefix("Go on with"))
    #expect(items(trainer)[1] == "Today's lesson: Back and home")
    #expect(items(trainer).contains { $0.hasPrefix("Next lesson: ") }, "nothing is forced")
  }

  @Test func nothingIsOfferedTwice() {
    var profile = Profile()
    let first = trainer(profile, plan("first-keys")).0
    #expect(!items(first).contains { $0.hasPrefix("Next lesson: ") })
    profile.take(.stepReached(lesson: "first-keys", step: 4))
    let (trainer, said) = trainer(profile, plan("first-keys"))
    #expect(items(trainer)[0].hasPrefix("Go on with"))
    #expect(!items(trainer).contains { $0.hasPrefix("Today's lesson") })
    #expect(!said.contains { $0.hasPrefix("Today the class") })
  }

  @Test func whatIsDoneTodayMakesRoomForTheNext() {
    var profile = Profile()
    profile.take(.lessonFinished(lesson: "back-and-home"))
    #expect(items(trainer(profile, plan("back-and-home", "edge-of-list")).0)[0] == "Today's lesson: Back and home")
    profile.take(.sittingBegun(sitting: Sitting(day: Self.today, boot: "b")))
    for task in 1...20 {
      profile.take(.taskDone(lesson: "back-and-home", task: task, keys: 3, hints: 0, more: nil))
    }
    #expect(items(trainer(profile, plan("back-and-home", "edge-of-list")).0)[0].hasPrefix("Today's lesson: The end"))
    #expect(!items(trainer(profile, plan("back-and-home")).0)[0].hasPrefix("Today's lesson"))
  }

  @Test func aLessonThatIsNotHereIsSaidAndTheRestIsOffered() {
    let (trainer, said) = trainer(Profile(), plan("our-own", "back-and-home"))
    #expect(said.contains { $0.hasPrefix("A lesson of today is not on this PC: our-own.") })
    #expect(items(trainer)[0] == "Today's lesson: Back and home")
    let (alone, _) = self.trainer(Profile(), plan("our-own"))
    #expect(items(alone)[0].hasPrefix("Next lesson: "), "never fatal")
  }

  @Test func eachHearsOfHerOwnClassAndDay() {
    var profile = Profile()
    let tuesday = plan("back-and-home", of: "Tuesday")
    #expect(!items(trainer(profile, tuesday).0)[0].hasPrefix("Today's lesson"))
    profile.take(.classJoined(name: "tuesday"))
    #expect(items(trainer(profile, tuesday).0)[0] == "Today's lesson: Back and home")
    #expect(!items(trainer(profile, tuesday, today: Self.today + 1).0)[0].hasPrefix("Today's lesson"))
    #expect(!items(trainer(profile, tuesday, today: nil).0)[0].hasPrefix("Today's lesson"))
  }

  @Test func aPlanThatComesByStickCountsAtOnce() {
    var (trainer, _) = self.trainer(Profile(), ClassPlan())
    let effects = trainer.handle(
      .recordsExchanged(.done(RecordsExchange(), learners: [], profile: trainer.state.profile)))
    #expect(effects.contains(.classWork(.tell)))
    let records = ClassRecords(learners: [], plan: plan("back-and-home"), today: Self.today)
    let answer = trainer.handle(.classAnswered(.done(.tell, records)))
    #expect(answer.allSatisfy { if case .hear = $0 { false } else { true } }, "without a word")
    #expect(items(trainer)[0] == "Today's lesson: Back and home")
    // Somebody else takes over, and hears of it, too.
    _ = trainer.handle(.learnerOpened(LearnerCard(id: "", name: ""), Profile(), nil))
    #expect(trainer.state.plan == records.plan && trainer.state.today == Self.today)
  }
}
