import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// Who needs help, and with what.
@Suite struct HelpNeedTests {
  private let pack: LanguagePack

  init() throws { pack = try #require(ShippedLibrary.library[Language("en")]) }

  private func profile(day: Int = 20_000, _ events: LearnerEvent...) -> Profile {
    var profile = Profile()
    profile.take(.sittingBegun(sitting: Sitting(day: day, boot: "b")))
    for event in events { profile.take(event) }
    return profile
  }

  private func reasons(_ profile: Profile, on today: Int? = 20_000) -> [HelpReason] {
    HelpNeed.all(of: profile, in: pack, on: today).map(\.reason)
  }

  private func done(_ lesson: String, _ task: Int, hints: Int, mistakes: [Mistake: Int] = [:]) -> LearnerEvent {
    .taskDone(lesson: lesson, task: task, keys: 5, hints: hints, more: TaskResult(mistakes: mistakes))
  }

  @Test func whoeverGoesOnWellNeedsNone() {
    let all = profile(done("first-keys", 1, hints: 0), done("first-keys", 2, hints: 1))
    #expect(reasons(all).isEmpty)
  }

  @Test func whoeverHasNotBegunIsToBeBegunWith() { #expect(reasons(Profile()) == [.notBegun]) }

  @Test func theSameTaskTwiceWithFullHelp() {
    let once = done("next-previous", 1, hints: 4)
    #expect(reasons(profile(once)).isEmpty)
    let twice = profile(once, .taskSkipped(lesson: "next-previous", task: 1, occasion: .lesson))
    let need = HelpNeed.all(of: twice, in: pack, on: 20_000).first
    #expect(need?.reason == .stuck && need?.count == 2)
    let sentence = need?.sentence(in: pack.phrases).plain ?? ""
    let words = "2 times the same task went by only with full help. Lesson: Next and previous item. Task: "
    #expect(sentence.hasPrefix(words))
    var mended = twice
    mended.take(done("next-previous", 1, hints: 0))
    #expect(reasons(mended).isEmpty, "once alone, and it is over")
  }

  @Test func safetyComesFirst() throws {
    let vital = try #require(
      SkillBook(pack, Profile()).tasks.first { SkillBook(pack, Profile()).isVital($0.id) })
    var both = profile(
      done("next-previous", 1, hints: 4), done("next-previous", 1, hints: 4), done("next-previous", 1, hints: 4))
    for _ in 1...2 { both.take(.trapMet(lesson: vital.id.lesson, task: vital.id.number)) }
    #expect(reasons(both) == [.stuckInSafety, .stuck])
  }

  @Test func aCheckThatIsNotPassedYet() {
    let module = pack.course.modules[0].id
    let missed = [TaskID("first-keys", 1), TaskID("first-keys", 2)]
    var all = profile(.checkEnded(module: module, passed: false, missed: missed))
    #expect(HelpNeed.all(of: all, in: pack, on: nil).map(\.count) == [2])
    #expect(reasons(all) == [.check])
    all.take(.checkEnded(module: module, passed: true, missed: []))
    #expect(reasons(all).isEmpty)
  }

  @Test func mostOfTheLastTasksWithHints() {
    var all = profile()
    for task in 1...6 { all.take(done("first-keys", task, hints: task > 4 ? 0 : 1)) }
    #expect(reasons(all).isEmpty, "two of six went well")
    all.take(done("first-keys", 1, hints: 1))
    #expect(reasons(all) == [.hints])
  }

  @Test func keysThatLeadNowhere() {
    var all = profile()
    for task in 1...4 {
      all.take(done("next-previous", task, hints: 0, mistakes: [.unusedKey: 3, .direction: 1]))
      // So that it is the keys alone.
      for _ in 1...2 { all.take(done("first-keys", task, hints: 0)) }
    }
    #expect(reasons(all).isEmpty, "sixteen keys in twelve tasks are few")
    for task in 1...4 { all.take(done("next-previous", task, hints: 0, mistakes: [.unusedKey: 12])) }
    let need = HelpNeed.all(of: all, in: pack, on: 20_000).first { $0.reason == .keys }
    #expect(need?.mistake == .unusedKey && need?.count == 4)
  }

  @Test func longAway() {
    let all = profile(day: 20_000, done("first-keys", 1, hints: 0))
    #expect(reasons(all, on: 20_009).isEmpty)
    #expect(reasons(all, on: 20_010) == [.away])
    #expect(reasons(all, on: nil).isEmpty, "where nobody knows the day, nobody is away")
    #expect(reasons(all, on: 19_000).isEmpty, "nor where it was set back")
  }

  /// A lesson of another PC's, and numbers that no lesson has.
  @Test func whatIsNotOnThisPCIsNoReason() {
    var all = profile(.checkEnded(module: "nowhere", passed: false, missed: [TaskID("x", 1)]))
    for number in [0, -1, 9_999] {
      for _ in 1...3 {
        all.take(.taskSkipped(lesson: "first-keys", task: number, occasion: .lesson))
        all.take(.trapMet(lesson: "nowhere", task: number))
      }
    }
    #expect(reasons(all).isEmpty)
  }

  @Test(arguments: ["en", "vi", "hi"]) func eachReasonIsASentenceWithAWayOn(_ language: String) throws {
    let phrases = try #require(ShippedLibrary.library[Language(language)]).phrases
    for reason in HelpReason.allCases {
      for mistake in Mistake.allCases {
        let need = HelpNeed(
          reason: reason, title: MarkedText("T"), task: MarkedText("U."), count: 7, mistake: mistake)
        let text = need.sentence(in: phrases).plain
        #expect(text.last.map { ".।".contains($0) } == true && !text.contains("{") && !text.contains("class why"))
      }
      #expect(HelpNeed(reason: reason).advice(in: phrases).plain.count > 20)
    }
  }

  @Test func theMostUrgentIsTheFirstOfAll() {
    let learners = [
      ClassLearner(LearnerCard(id: "a", name: "An"), Profile()),
      ClassLearner(LearnerCard(id: "b", name: "Bình"), profile(done("first-keys", 1, hints: 0))),
      ClassLearner(
        LearnerCard(id: "c", name: "Chi"), profile(done("first-keys", 1, hints: 9), done("first-keys", 1, hints: 9))),
      ClassLearner(LearnerCard(id: "d", name: "Dung"), profile(day: 19_000, done("first-keys", 1, hints: 0))),
    ]
    let overview = ClassOverview(ClassRecords(learners: learners, plan: ClassPlan(), today: 20_000), of: "", in: pack)
    #expect(overview.needs.map(\.learner.card.name) == ["Chi", "Dung", "An"])
    #expect(overview.needSentences.map { $0.plain.prefix(5) } == ["Chi. ", "Dung.", "An. H"])
  }
}
