import Feedback
import LessonText
import Phone
import Testing

@Suite struct LessonTests {
  private func lesson(_ language: String = "en") throws -> Lesson {
    let loaded = SmallLibrary.load(try SmallLibrary.files())
    return try #require(loaded.library?[Language(language)]?.lessons["first"])
  }

  @Test func aLessonIsReadAsItIsWritten() throws {
    let lesson = try lesson()
    let marked = MarkedText([
      .words(Utterance.Span("The phone reads one item after the other. It says ")),
      .words(Utterance.Span("Settings", language: Language("en"))), .words(Utterance.Span(" and ")),
      .words(Utterance.Span("OTP", isSpelled: true)), .words(Utterance.Span(" and ")),
      .words(Utterance.Span("slowly", relativeRate: 0.7)), .words(Utterance.Span(".")),
    ])
    let exercise = Exercise(
      instruction: MarkedText("Go to Mango."),
      starts: [.screen(ScreenAddress(app: "practice", screen: "Practice"))], goals: [Goal(.focus("Mango"))],
      hints: [
        MarkedText([.words(Utterance.Span("Press ")), .command("next item"), .words(Utterance.Span("."))])
      ],
      praise: MarkedText("You found Mango."))
    let question = Question(
      text: MarkedText("Which fruit came first?"),
      choices: [
        Question.Choice(MarkedText("Mango"), isRight: false), Question.Choice(MarkedText("Banana"), isRight: true),
      ], why: MarkedText("The list starts with Banana."))
    #expect(
      lesson
        == Lesson(
          id: "first", title: MarkedText("Move the focus"), module: MarkedText("The phone"), level: 1, minutes: 5,
          needs: [], objective: MarkedText("You can move from item to item."),
          steps: [.say(marked), .cue(.hint), .practise(exercise), .ask(question)]))
  }

  @Test func theKeywordsOfEachLanguageMakeTheSameLesson() throws {
    for language in ["vi", "hi"] {
      let lesson = try lesson(language)
      #expect(lesson.steps.count == 3)
      #expect(lesson.minutes == 5)
      #expect(lesson.level == 1)
      guard case .practise(let exercise) = lesson.steps[1] else {
        Issue.record("no exercise in \(language)")
        return
      }
      #expect(
        exercise.starts == [.screen(ScreenAddress(app: "practice", screen: language == "vi" ? "Sân tập" : "अभ्यास स्थल"))])
      #expect(exercise.hints.first?.commandNames == ["next item"])
    }
  }

  @Test func bracketsAreDoubledToBeRead() throws {
    var files = try SmallLibrary.files()
    files.files["en/01-first/first.txt"] = Array(
      "Lesson: A [[b]] {c}\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nSay: Hi.".utf8)
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics == [])
    #expect(loaded.library?[Language("en")]?.lessons["first"]?.title == MarkedText("A [b] {c}"))
  }

  @Test func textIsReadInNFCAndColumnsCountWhatIsHeard() throws {
    // Typed with marks of their own, as some keyboards do: still one character each.
    let trial = try Trial("vi/01-first/first.txt")
    let decomposed =
      "Ba\u{300}i ho\u{323}c: A\nMã: first\nPhần: M\nTrình độ: 1\nSố phút: 5\nMục tiêu: O\nNo\u{301}i: Đie\u{302}\u{323}n thoại [en: x"
    let told = trial.diagnostics(of: decomposed)
    #expect(told.map(\.problem) == [.unclosedBracket])
    #expect(told.first?.place.columns == 17..<18)
    #expect(told.first?.place.line == 7)
  }

  @Test func aBrokenLessonIsLeftOutAndTheRestPlays() throws {
    var files = try SmallLibrary.files()
    files.files["en/01-first/first.txt"]? += Array("\nGoal: x".utf8)
    let pack = try #require(SmallLibrary.load(files).library?[Language("en")])
    #expect(Array(pack.lessons.keys) == ["second"])
    #expect(pack.lessons["second"]?.needs == [])
    #expect(pack.course.modules.map(\.lessons) == [["second"]])
  }
}
