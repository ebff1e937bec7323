import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// A lesson as somebody hears it who only listens.
@Suite struct DemonstrationTests {
  /// Plays a lesson in which each letter lasts 50 milliseconds.
  private func moments(
    _ lesson: String, _ language: String = "en", namesKeys: Bool = true
  ) throws -> [Demonstration.Moment] {
    let library = ShippedLibrary.library
    let pack = try #require(library[Language(language)])
    let demonstration = try #require(Demonstration(library, lesson: lesson, in: pack, namesKeys: namesKeys))
    var moments: [Demonstration.Moment] = []
    let stuck = demonstration.play(duration: Self.duration) { moments.append($0) }
    #expect(stuck == nil)
    return moments
  }

  private static func duration(_ feedback: Feedback, _ wordsAMinute: Int) -> Int {
    switch feedback {
    case .say(let utterance): utterance.text.count * 50_000
    case .play: 100_000
    }
  }

  private func lines(_ moments: [Demonstration.Moment]) -> [String] {
    moments.map { moment in
      switch moment {
      case .lesson(let timed): timed.event.transcriptLine
      case .remark(let utterance): "remark \"\(utterance.text)\""
      case .thinking: "thinking"
      case .step(let title): "step \"\(title)\""
      }
    }
  }

  @Test func aKeyIsNamedBetweenItAndWhatItDoes() throws {
    let lines = lines(try moments("wifi-and-data"))
    let first = try #require(lines.firstIndex(of: "key Right"))
    #expect(
      Array(lines[first..<first + 8]) == [
        "key Right", "remark \"She presses the right arrow, on a phone swipe right.\"",
        "cue focus-actionable pan=-0.25 pitch=1.33", "say en phone flush \"Messages, Button, Row 1, Column 2\"",
        "key Right",
        "remark \"Once more.\"", "cue focus-actionable pan=0.25 pitch=1.33",
        "say en phone flush \"Contacts, Button, Row 1, Column 3\"",
      ])
  }

  @Test func whatAKeyCutsFallsSilentBeforeTheKeyIsNamed() throws {
    let lines = lines(try moments("first-keys"))
    let cut = try #require(lines.firstIndex(of: "cut"))
    #expect(lines[cut - 1] == "key Enter")
    #expect(lines[cut + 1] == "remark \"She presses Enter.\"")
  }

  @Test func allAnswersAreHeardBeforeOneIsChosen() throws {
    let lines = lines(try moments("first-keys"))
    let thought = try #require(lines.firstIndex(of: "thinking"))
    for answer in ["Enter, 1 of 3", "Space, 2 of 3", "Escape, 3 of 3"] {
      #expect(lines[..<thought].contains { $0.contains("\"\(answer)\"") }, "\(answer)")
    }
    #expect(lines[thought...].contains { $0.contains("\"That is it: Space.\"") })
    #expect(lines.count { $0 == "thinking" } == 1)
  }

  @Test func nothingIsOfferedThatAListenerCanNotChoose() throws {
    let lines = lines(try moments("wifi-and-data"))
    #expect(!lines.contains { $0.contains("For the menu") || $0.contains("The next lesson is") })
    #expect(lines.last == "say en trainer queue \"Tasks done: 14, all without a hint.\"")
  }

  @Test func withoutRemarksItIsTheSameLesson() throws {
    let whole = try moments("wifi-and-data").filter { if case .remark = $0 { false } else { true } }
    #expect(whole == (try moments("wifi-and-data", namesKeys: false)))
  }

  @Test func remarksAreToldApartFromTheLesson() throws {
    let remarks = try moments("first-keys").compactMap { if case .remark(let said) = $0 { said } else { nil } }
    #expect(!remarks.isEmpty)
    #expect(remarks.allSatisfy { $0.speaker == .trainer && $0.spans.allSatisfy { $0.relativePitch == 0.8 } })
  }

  @Test func stepsAreNamedByTheirFirstSentence() throws {
    let steps = lines(try moments("wifi-and-data")).filter { $0.hasPrefix("step") }
    #expect(
      steps.prefix(3) == [
        "step \"That is done in an app named Settings\"", "step \"1. You are on the home screen\"",
        "step \"The item in focus opens with a double-tap:…\"",
      ])
    #expect(steps.last == "step \"14. Which one uses up money?\"")
  }

  @Test(arguments: ["vi", "en", "hi"]) func everyLessonCanBeListenedTo(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    for lesson in pack.lessons.keys.sorted() where ShippedLibrary.isTried(lesson, in: pack) {
      let moments = try moments(lesson, language)
      #expect(moments.contains { if case .remark = $0 { true } else { false } })
    }
  }

  /// What is said of keys, in each language, read by somebody.
  @Test(arguments: ["vi", "en", "hi"]) func itSoundsAsWritten(_ language: String) throws {
    let text = lines(try moments("wifi-and-data", language)).map { $0 + "\n" }.joined()
    let golden = GoldenText("Tests/TrainerTests/Demonstration/Golden/wifi-and-data-\(language).txt")
    #expect(try golden.compare(text) == .same)
  }

  @Test func itEndsWhenNobodyListensAnyMore() throws {
    let library = ShippedLibrary.library
    let pack = try #require(library[Language("en")])
    let demonstration = try #require(Demonstration(library, lesson: "first-keys", in: pack))
    var count = 0
    _ = demonstration.play(duration: Self.duration, while: { count < 5 }) { _ in count += 1 }
    #expect(count < 20)
    #expect(Demonstration(library, lesson: "no-such-lesson", in: pack) == nil)
  }
}
