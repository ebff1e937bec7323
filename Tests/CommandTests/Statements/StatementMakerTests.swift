import Foundation
import LessonText
import Records
import Support
import Testing
import Trainer

@testable import voiceclass

@Suite struct StatementMakerTests {
  private let lan = Statement.Actor(
    name: "Lan", account: Statement.Account(homePage: "https://centre.example", name: "00ab"))

  /// Events of one learner, with ids that count, so many milliseconds apart.
  private func statements(_ events: [(LearnerEvent, after: Int64)]) -> [Statement] {
    var maker = StatementMaker(lan, CourseActivities(ShippedLibrary.library))
    var moment: Int64 = 1_800_000_000_120
    return events.enumerated().compactMap { number, event in
      moment += event.after
      return maker.statement(
        of: KeptEvent(
          id: "00000000-0000-7000-8000-00000000000\(number)", device: "d", number: Int64(number + 1), moment: moment,
          event: event.0))
    }
  }

  private func written(_ statements: [Statement]) throws -> [String] {
    let bytes = try StatementBatch(statements: statements[...]).bytes
    let all = try #require(try JSONSerialization.jsonObject(with: bytes) as? [Any])
    return try all.map { one in
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      return String(decoding: try JSONSerialization.data(withJSONObject: one, options: options), as: UTF8.self)
    }
  }

  private static let lesson: [(LearnerEvent, after: Int64)] = [
    (.languageChosen(language: "vi"), 0),
    (.sittingBegun(sitting: Sitting(day: 20_000, boot: "b")), 1000),
    (.lessonBegun(lesson: "first-keys"), 2000),
    (.stepReached(lesson: "first-keys", step: 3), 4000),
    (
      .taskDone(
        lesson: "first-keys", task: 1, keys: 4, hints: 1,
        more: TaskResult(.lesson, mistakes: [.edge: 1, .item: 2], shortest: 1)), 12_345
    ),
    (.lessonLeft(lesson: "first-keys", step: 4), 1000),
    (.sittingBegun(sitting: Sitting(day: 20_001, boot: "c")), 86_400_000),
    (.lessonFinished(lesson: "first-keys"), 7_200_000),
  ]

  @Test func aPlayedLessonIsToldAsWritten() throws {
    // What lessons are called and ask for changes with the lessons.
    let told = statements(Self.lesson).map { statement in
      var statement = statement
      statement.object.definition?.name = nil
      statement.object.definition?.description = nil
      return statement
    }
    let text = try written(told).joined(separator: "\n") + "\n"
    let verdict = try GoldenText("Tests/CommandTests/Golden/statements.txt").compare(text)
    #expect(verdict == .same)
  }

  @Test func aLessonThatIsGoneOnWithIsTheSameRun() {
    let told = statements(Self.lesson)
    #expect(
      told.map(\.verb.display) == [
        ["en": "attempted"], ["en": "initialized"], ["en": "experienced"], ["en": "answered"], ["en": "terminated"],
        ["en": "attempted"], ["en": "completed"],
      ])
    let run = "00000000-0000-7000-8000-000000000002"
    #expect(told.filter { $0.object.id.contains("/lessons/") }.allSatisfy { $0.context.registration == run })
    #expect(told[4].result?.duration == "PT17.34S")
    // Two hours without a key are no two hours of practising.
    #expect(told[6].result?.duration == "PT317.34S")
    #expect(Set(told.map(\.id)).count == told.count)
  }

  @Test func whatIsOnlyChosenIsNoStatement() {
    let choices: [LearnerEvent] = [
      .languageChosen(language: "vi"), .rateSet(wordsAMinute: 90), .volumeSet(percent: 50),
      .keymapChosen(keymap: .standard), .settingChosen(setting: "a", choice: "b"),
    ]
    #expect(statements(choices.map { ($0, 1) }).isEmpty)
  }

  @Test func aCheckHasTheScoreOfItsTasks() throws {
    let task = { (number: Int) in
      LearnerEvent.taskDone(lesson: "first-keys", task: number, keys: 1, hints: 0, more: TaskResult(.check))
    }
    let missed = [TaskID("first-keys", 3)]
    let told = statements([
      (.sittingBegun(sitting: Sitting(day: 1, boot: "")), 0), (task(1), 1000), (task(2), 1000),
      (.taskSkipped(lesson: "first-keys", task: 3, occasion: .check), 1000),
      (.checkEnded(module: "first-keys", passed: false, missed: missed), 500),
      (task(3), 2000), (.checkEnded(module: "first-keys", passed: true, missed: []), 0),
    ])
    let (failed, passed) = (try #require(told[4].result), try #require(told[6].result))
    #expect(told[4].verb == StatementVerb.failed.verb && failed.success == false)
    #expect(failed.score == Statement.Score(scaled: 0.67, raw: 2, min: 0, max: 3))
    #expect(failed.duration == "PT3S")
    #expect(told[6].verb == StatementVerb.passed.verb && passed.success == true)
    #expect(passed.score == Statement.Score(scaled: 1, raw: 1, min: 0, max: 1))
    #expect(told[4].object.id == "https://voiceclass.example/xapi/modules/first-keys/check")
    #expect(told.allSatisfy { $0.context.registration == told[0].id })
  }

  @Test func whatWasKnownBeforehandIsWaivedAndWhatIsSaidIsKept() {
    let told = statements([(.moduleShown(module: "m"), 0), (.moduleJudged(module: "m", impression: "hard"), 0)])
    #expect(told[0].verb.id == "https://w3id.org/xapi/adl/verbs/waived")
    #expect(told[0].result?.extensions?["https://w3id.org/xapi/cmi5/result/extensions/reason"] == .text("Tested Out"))
    #expect(told[1].result?.response == "hard")
    // This PC knows no such part, so it has no name, but an IRI all the same.
    #expect(told[0].object.definition?.name == nil)
  }

  @Test func idsOutOfForeignFilesMakeNoForeignIRIs() {
    let told = statements([(.lessonBegun(lesson: "../x?y#z é\u{0}"), 0), (.trapMet(lesson: "", task: -1), 0)])
    #expect(told[0].object.id == "https://voiceclass.example/xapi/lessons/..%2Fx%3Fy%23z%20%C3%A9%00")
    #expect(told[1].object.id == "https://voiceclass.example/xapi/lessons//tasks/-1")
  }

  @Test func numbersThatCanNotBeDoNoHarm() throws {
    let told = statements([
      (
        .taskDone(
          lesson: "first-keys", task: .max, keys: .min, hints: .max,
          more: TaskResult(mistakes: [.edge: .max, .item: .max], shortest: .max)), 0
      ),
      (.stepReached(lesson: "first-keys", step: .min), -5_000_000_000),
    ])
    #expect(try written(told).count == 2)
    #expect(told[0].result?.score?.scaled == 1)
  }

  @Test(arguments: [(0, "PT0S"), (9, "PT0S"), (10, "PT0.01S"), (1234, "PT1.23S"), (300_000, "PT300S")])
  func timeIsWrittenToTheHundredthOfASecond(_ milliseconds: Int64, _ text: String) {
    #expect(StatementMaker.written(milliseconds) == text)
  }

  @Test func momentsAreWrittenToTheMillisecond() {
    #expect(StatementMaker.moment(1_800_000_000_007) == "2027-01-15T08:00:00.007Z")
    #expect(StatementMaker.moment(0) == "1970-01-01T00:00:00.000Z")
  }

  @Test func aTaskHasItsTextInEachLanguage() throws {
    let task = CourseActivities(ShippedLibrary.library).task(1, of: "first-keys")
    let texts = try #require(task.definition?.description)
    #expect(Set(texts.keys) == ["en", "vi", "hi"])
    #expect(Set(texts.values).count == 3)
    #expect(CourseActivities(ShippedLibrary.library).task(999, of: "first-keys").definition?.description == nil)
  }
}
