import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

/// The way is shown, and the phone is as before; and what is offered after five mistakes.
@Suite struct ShowTests {
  private static let five = "wait:60s Enter Enter Enter Enter Enter"

  /// A third of the tasks to which a way leads of the lessons that are tried; disturbed, those of the first two parts of
  /// the course.
  @Test(arguments: TaskLibrary.languages, GoldenSession.Way.allCases)
  func thePhoneIsAsBefore(_ language: String, _ way: GoldenSession.Way) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    var shown = 0
    let early = pack.course.modules.prefix(2).flatMap(\.lessonsAndExam) + ["wifi-and-data"]
    for lesson in pack.lessonsInOrder
    where ShippedLibrary.isTried(lesson.id, in: pack) && (way == .straight || early.contains(lesson.id)) {
      for step in lesson.practiceSteps.share(of: way == .straight && !early.contains(lesson.id) ? 3 : 1) {
        var trainer = Trainer(ShippedLibrary.library, Profile(), language: pack.language.language)
        var session = LessonSession(lesson.id, phone: Phone(pack.phone).state)
        let scene = try #require(trainer.scene(of: session))
        _ = session.begin(at: step, scene)
        guard session.canShow(scene) else { continue }
        trainer.state.activity = .lesson(session)
        _ = trainer.handle(.speechFinished)
        _ = trainer.handle(.key(Key(.right)))
        guard case .lesson(let before) = trainer.state.activity, before.step == step, before.canShow(scene) else {
          continue
        }
        shown += 1
        trainer.state.activity = .lesson(before)
        _ = trainer.withLesson { $0.show($1) }
        var moments = 0
        while case .lesson(let now) = trainer.state.activity, case .showing = now.phase, moments < 100 {
          moments += 1
          _ = trainer.handle(.timePassed(milliseconds: 1_000))
          way.disturb(&trainer)
          let effects = trainer.handle(.speechFinished)
          #expect(effects.contains { if case .hear(.say) = $0 { true } else { false } })
        }
        guard case .lesson(let after) = trainer.state.activity else { continue }
        #expect(moments > 1)
        // Where none leads on from here it is shown from the beginning, and the phone is back there.
        var back = before.hand
        back.reset()
        #expect(after.hand == before.hand || after.hand == back, "\(lesson.id), step \(step + 1)")
        #expect(after.practice?.wasShown == true)
        #expect(after.practice?.progress == before.practice?.progress)
        #expect(after.practice?.clock == before.practice?.clock)
      }
    }
    #expect(shown >= 5)
  }

  @Test(arguments: ["Escape", "q", "Space", "F7", "Tab", "Shift"])
  func anyKeyStopsIt(_ key: String) throws {
    // One key more than the hints of the task.
    let heard = try TaskLibrary.heard("next-previous", "en", "wait:60s F2 F2 F2 F2 F2 ~\(key)")
    #expect(heard.first == "The show is over. The phone is as before.")
    #expect(heard.last == "Apple, 1 of 8, In list Fruits, 8 items")
  }

  /// The news she was to open is dismissed: after the show she would stand where nothing leads on.
  @Test func whereNothingLeadsOnThePhoneGoesBack() throws {
    var session = ScriptedSession(
      Trainer(ShippedLibrary.library, Profile(), language: Language("en")),
      duration: { feedback, _ in TaskLibrary.duration(of: feedback) })
    let dismissed = "Right Right Right wait:4s Right Right Right Right Ctrl+n Right Ctrl+x Right Enter"
    let events = session.play(
      try KeyScript(dismissed + " F2 F2 F2 F2 F2 F2 wait:silence wait:60s Right Enter"), from: .lesson("notifications"))
    let lines = events.map(\.event.transcriptLine)
    #expect(lines.contains { $0.contains("The phone goes back to the start, and I show it.") })
    #expect(lines.contains { $0.contains("That was it. Now you: the phone is as before.") })
    #expect(lines.contains { $0.contains("The news led you straight to the message.") })
  }

  @Test func whatComesByItselfComesInTheShowToo() throws {
    let lesson = try RehearsedLesson(
      RehearsedLesson.practice(
        "Take the call.", from: [.screen(ScreenAddress(app: "practice", screen: "Fruits"))],
        Goal(.call(.answered, .number("0912345678"))),
        events: [Occurrence(.call(from: "0912345678"), afterMilliseconds: 60_000)]))
    var session = ScriptedSession(
      Trainer(lesson.library, Profile(), language: Language("en")),
      duration: { feedback, _ in (feedback.utterance?.text.count ?? 2) * 60_000 })
    let events = session.play(
      try KeyScript("wait:silence F2 F2 F2 wait:silence wait:5s"), from: .lesson(RehearsedLesson.id))
    let lines = events.map(\.event.transcriptLine)
    #expect(lines.contains { $0.contains("I show it once. Any key stops it.") })
    #expect(lines.contains { $0.contains("Now I only wait.") })
    #expect(lines.contains { $0.contains("Incoming call") })
    #expect(lines.contains { $0.contains("That was it. Now you: the phone is as before.") })
  }

  @Test(arguments: GoldenSession.Way.allCases)
  func afterFiveMistakesSomethingIsOffered(_ way: GoldenSession.Way) throws {
    let events = try TaskLibrary.play("next-previous", "en", Self.five, way).map(\.event.transcriptLine)
    #expect(events.filter { $0.contains("This one is not easy.") }.count == 1)
    #expect(events.last?.contains("Go on as before, 1 of 4") == true)
    #expect(
      try !TaskLibrary.heard("next-previous", "en", "wait:60s Enter Enter Enter Enter").contains {
        $0.contains("not easy")
      })
  }

  @Test(arguments: ["Escape", "Backspace", "Enter"])
  func itIsLeftToGoOn(_ key: String) throws {
    let heard = try TaskLibrary.heard("next-previous", "en", Self.five + " " + key)
    #expect(heard.first { !$0.hasPrefix("(") } == "We go on.")
    let more = try TaskLibrary.heard("next-previous", "en", Self.five + " \(key) Right")
    #expect(more.last == "Banana, 2 of 8")
  }

  @Test func itIsShownOnWish() throws {
    let heard = try TaskLibrary.heard("next-previous", "en", Self.five + " Right Enter wait:60s")
    #expect(heard.contains("I show it once. Any key stops it."))
    #expect(heard.contains("Watermelon, 8 of 8"))
  }

  @Test func itBecomesEasierOnWish() throws {
    let heard = try TaskLibrary.heard("next-previous", "en", Self.five + " Right Right Enter Right")
    #expect(heard.suffix(2) == ["Banana, 2 of 8", "Now press the right arrow, on a phone swipe right."])
  }

  @Test(arguments: TaskLibrary.languages)
  func aTaskIsLeftOut(_ language: String) throws {
    var kept: [LearnerEvent] = []
    let events = try TaskLibrary.play("next-previous", language, Self.five + " End Enter wait:60s Left") {
      kept.append($0)
    }
    #expect(kept.contains(.taskSkipped(lesson: "next-previous", task: 1, occasion: .lesson)))
    let words = Words(pack: try #require(ShippedLibrary.library[Language(language)]))
    #expect(events.contains { $0.event.transcriptLine.contains(words[.leftOut].plain) })
    // The next task goes back from the last fruit, on which the one left out would have ended.
    #expect(kept.contains { if case .taskDone("next-previous", 2, _, _, _) = $0 { true } else { false } })
  }

  @Test func questionsAndDrillsOfferLess() throws {
    let question = try TaskLibrary.heard("sounds", "en", "wait:30s Enter Enter Enter Enter Enter")
    #expect(question.last == "Go on as before, 1 of 2")
    let drill = try TaskLibrary.heard("drill", "en", "wait:30s z z z z z")
    #expect(drill.last == "Go on as before, 1 of 3")
    #expect(try TaskLibrary.heard("drill", "en", "wait:30s z z z z z Right Enter").count > 2)
  }

  @Test func whatNeedNotBeSaidTwiceIsNot() {
    #expect("Here nothing is lost, and so on.".begins(withWordsOf: "Here nothing is lost."))
    #expect(!"Here nothing".begins(withWordsOf: "Here nothing is lost."))
    #expect(!"Here".begins(withWordsOf: ""))
  }
}
