import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

@Suite struct LearnerReportTests {
  private static let events: [LearnerEvent] = [
    .languageChosen(language: "vi"), .sittingBegun(sitting: Sitting(day: 1, boot: "a")),
    .lessonBegun(lesson: "first-keys"),
    .taskDone(
      lesson: "first-keys", task: 1, keys: 9, hints: 2, more: TaskResult(mistakes: [.edge: 1, .direction: 4])),
    .taskDone(lesson: "first-keys", task: 2, keys: 3, hints: 0, more: TaskResult(mistakes: [.edge: 1])),
    .taskDone(lesson: "first-keys", task: 3, keys: 3, hints: 0, more: nil),
    .lessonFinished(lesson: "first-keys"), .checkEnded(module: "check-keyboard", passed: true, missed: []),
    .sittingBegun(sitting: Sitting(day: 2, boot: "b")), .lessonBegun(lesson: "next-previous"),
    .lessonLeft(lesson: "next-previous", step: 2), .moduleShown(module: "check-settings"),
  ]

  private func report(_ events: [LearnerEvent], _ language: String = "en") throws -> (LearnerReport, LanguagePack) {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    var profile = Profile()
    for (number, event) in events.enumerated() { profile.take(event, at: 1_000_000 + Int64(number) * 60_000) }
    return (LearnerReport(of: profile, named: "Lan", in: pack), pack)
  }

  @Test func itSaysWhatWasDoneAndWhatComesNext() throws {
    let (report, pack) = try report(Self.events)
    let titles = pack.course.modules.map(\.title.plain)
    let (sure, learning) = (report.sure, report.learning.map(\.plain))
    // What the part on settings trains comes again in later parts, so it is not sure yet.
    #expect(sure.isEmpty)
    #expect(learning.count == 16)
    #expect(report.rusty.isEmpty)
    #expect(
      report.sentences(in: pack.phrases).map(\.plain) == [
        "Report on Lan.", "Days of practice: 2.", "Time practised: 9 minutes.",
        "Lessons done: 1 of \(pack.course.modules.flatMap(\.lessons).count).",
        "Tasks done: 3. Without any hint: 2.", "Hints in ten tasks: 7.",
        "Parts of the course that are passed: \(titles[0]), \(titles[7]).",
        "Learnt so far: \(pack.lessons["first-keys"]?.title.plain ?? "").",
        "Learning now: \(learning.joined(separator: "; ")).",
        "What went another way:",
        "The right gesture, in another direction: 4.", "Going on at the end of a list: 2.",
        "Lesson begun and not ended: \(pack.lessons["next-previous"]?.title.plain ?? "").",
      ])
    #expect(report.language == "vi" && report.allMistakes == 6)
  }

  @Test func whatComesNextLeavesOutWhatIsKnown() throws {
    func next(_ events: LearnerEvent...) throws -> String { try next(events) }
    func next(_ events: [LearnerEvent]) throws -> String {
      switch try report(events).0.next {
      case .lesson(let title): title.plain
      case .goingOn(let title): "on: \(title.plain)"
      case .nothing: ""
      }
    }
    let lessons = try #require(ShippedLibrary.library[Language("en")]).lessons.mapValues(\.title.plain)
    #expect(try next() == lessons["first-keys"])
    #expect(try next(.lessonFinished(lesson: "first-keys")) == lessons["speed-and-help"])
    #expect(try next(.moduleShown(module: "check-keyboard")) == lessons["meet-the-phone"])
    #expect(try next(.lessonBegun(lesson: "a-lesson-of-a-pack-that-is-gone")) == lessons["first-keys"])
    let everything = lessons.keys.sorted().map { LearnerEvent.lessonFinished(lesson: $0) }
    #expect(try next(everything) == "")
  }

  /// Everything that can be said is said in each language, and fits into a breath.
  @Test(arguments: ["vi", "en", "hi"]) func everySentenceStandsInEachLanguage(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    for sentence in ReportSentence.allCases {
      let template = try #require(pack.phrases.template(sentence.key.name), "\(sentence.key.name)")
      #expect(template.detailNames == sentence.key.details, "\(sentence.key.name)")
    }
    let mistakes = Dictionary(uniqueKeysWithValues: Mistake.allCases.map { ($0, 1) })
    let (report, _) = try report(
      [.taskDone(lesson: "first-keys", task: 1, keys: 1, hints: 0, more: TaskResult(mistakes: mistakes))], language)
    let sentences = report.sentences(in: pack.phrases).map(\.plain)
    #expect(sentences.count >= 6 + Mistake.allCases.count)
    #expect(Set(sentences).count == sentences.count)
    let (empty, _) = try self.report([], language)
    #expect(empty.sentences(in: pack.phrases).count == 3)
  }

  /// A name of another version means nothing, and is no number of any sentence.
  @Test func whatPartsWereLikeIsTold() throws {
    func judged(_ impressions: [String: String]) -> [LearnerEvent] {
      impressions.sorted(by: <).map { .moduleJudged(module: $0.key, impression: $0.value) }
    }
    let (one, pack) = try report(judged(["check-keyboard": "hard", "check-phone": "good"]))
    let (two, _) = try report(judged(["check-keyboard": "mixed", "check-phone": "superb"]))
    let (three, _) = try report(judged(["check-keyboard": "good"]) + judged(["check-keyboard": "hard"]))
    let titles = pack.course.modules.map(\.title.plain)
    #expect(one.impressions.map(\.impression) == [.hard, .good] && two.impressions.map(\.impression) == [.mixed])
    // Whoever is first in the list has said nothing of the first part.
    let (zero, _) = try self.report(judged(["check-phone": "good"]))
    let report = ClassReport([zero, one, two, three])
    #expect(
      report.impressions(in: pack.phrases).map(\.plain) == [
        "How the parts were for the learners", "\(titles[0]): good 0, so-so 1, hard 2.",
        "\(titles[1]): good 2, so-so 0, hard 0.",
      ])
    #expect(report.sentences(in: pack.phrases).count == 2 + 4 + 3)
    let (whole, _) = try self.report(Self.events + judged(["check-phone": "good"]))
    #expect(whole.sentences(in: pack.phrases).map(\.plain).contains("How the parts were: \(titles[1]), good."))
  }

  @Test func aClassIsTheSumOfItsLearners() throws {
    let (one, pack) = try report(Self.events)
    let (two, _) = try report([])
    let sentences = ClassReport([one, two]).sentences(in: pack.phrases).map(\.plain)
    let count = pack.course.modules.flatMap(\.lessons).count
    #expect(
      sentences == [
        "Report on all learners.", "Learners: 2. Tasks done together: 3. Minutes practised together: 9.",
        "Lan: lessons 1 of \(count), tasks 3, minutes 9. Hints in ten tasks: 7.",
        "Lan: lessons 0 of \(count), tasks 0, minutes 0. Hints in ten tasks: 0.",
      ])
  }
}
