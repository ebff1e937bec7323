import Feedback
import Foundation
import LessonText
import Support
import Testing
import Trainer

@testable import voiceclass

/// The page of a class and of a centre.
@Suite struct CentrePageTests {
  private static let evil = "<b>&\"'</b>"

  private func records(_ classes: [String?]) -> ClassRecords {
    let learners = classes.enumerated().map { number, name in
      var profile = Profile()
      for event: LearnerEvent in [
        .sittingBegun(sitting: Sitting(day: 20_785, boot: "b")), .classJoined(name: name ?? ""),
        .taskDone(lesson: "first-keys", task: 1, keys: 3, hints: 0, more: TaskResult()),
        .moduleJudged(module: "check-keyboard", impression: "good"),
      ] { profile.take(event) }
      return ClassLearner(LearnerCard(id: "\(number)", name: "Learner \(number) \(Self.evil)"), profile)
    }
    var plan = ClassPlan()
    plan.take(.init(day: 20_785, lessons: ["first-keys", Self.evil]))
    return ClassRecords(learners: learners, plan: plan, today: 20_785)
  }

  private func page(_ classes: [String?], of className: String = "", in language: String) throws -> String {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    let pcs = [
      CentreReport.PC(name: "PC \(Self.evil)", entries: 7, lastDay: "2026-11-28"),
      CentreReport.PC(name: "PC 2", entries: 3, lastDay: "2026-11-27"),
    ]
    let report = CentreReport(records(classes), of: className, pcs: pcs, in: pack)
    let page = CentrePage(report, in: pack.phrases, languages: [:])
    return className.isEmpty ? page.text : page.pageOfClass(className)
  }

  @Test(
    arguments: ["en", "vi", "hi"], [[], [nil, nil], ["Tuesday", "Friday \(evil)", nil, "tuesday"]] as [[String?]])
  func itIsWellFormedAndEachChartHasItsSentence(_ language: String, _ classes: [String?]) throws {
    let text = try page(classes, in: language)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">\n"))
    let reader = PageReader(text)
    #expect(reader.isWellFormed, "\(reader.error)")
    #expect(!text.contains("<b>") && !text.contains("<script") && !text.contains("http"))
    let body = text.components(separatedBy: "</style>").last ?? ""
    #expect(!body.contains("{") && !body.contains("class why"))
    #expect(reader.count("h1") == 1 && reader.count("main") == 1 && reader.count("title") == 1 + reader.count("svg"))
    // A sentence below each chart, a head above each table, and no id twice.
    #expect(reader.count("figure") == reader.count("svg") && reader.count("figcaption") == reader.count("svg"))
    #expect(reader.count("desc") == reader.count("svg") && reader.count("caption") == reader.count("table"))
    let ids = reader.attributes(of: "title", named: "id") + reader.attributes(of: "desc", named: "id")
    #expect(Set(ids).count == ids.count)
    let labels = reader.attributes(of: "svg", named: "aria-labelledby").flatMap { $0.split(separator: " ") }
    #expect(Set(labels.map(String.init)) == Set(ids))
    for match in text.matches(of: #/<figcaption>([^<]*)</#) { #expect(match.output.1.count > 3) }
    // Everybody's, or two classes and those in none, and the PCs; a chart of the classes where there are several.
    let charts = classes.isEmpty ? 1 : classes.count == 2 ? 2 : 5
    #expect(reader.count("svg") == charts, "\(classes)")
    #expect(text.components(separatedBy: "Learner ").count - 1 >= classes.count)
    if !classes.isEmpty { #expect(text.contains("Learner 0 &lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;")) }
  }

  /// From a heading to the next lower one no level is left out.
  @Test func headingsGoDownStepByStep() throws {
    let text = try page(["Tuesday", nil], in: "en")
    let levels = text.matches(of: #/<h([1-6])>/#).compactMap { Int($0.output.1) }
    #expect(levels.first == 1 && Set(levels) == [1, 2, 3])
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func aPageOfOneClassTellsOfNobodyElse() throws {
    let text = try page(["Tuesday", "Friday"], of: "tuesday", in: "en")
    #expect(text.contains("<h1>Report of the class tuesday, 2026-11-28</h1>"))
    #expect(text.contains("Learner 0") && !text.contains("Learner 1"))
    #expect(PageReader(text).count("h3") == 0 && PageReader(text).isWellFormed)
  }

  @Test func theCaptionSaysWhatTheChartShows() throws {
    let phrases = try #require(ShippedLibrary.library[Language("en")]).phrases
    let bars = [(name: "PC 1", number: 10), (name: "PC <2>", number: 4), (name: "PC 3", number: 5)]
    let lines = ReportChart(MarkedText("Entries"), bars, in: phrases, number: 3).lines(under: "h2")
    #expect(lines.contains("<figcaption>Most: PC 1, 10. Fewest: PC &lt;2&gt;, 4. On average: 6.</figcaption>"))
    // Where all have the same, nobody has most.
    for same in [[(name: "PC 1", number: 0)], [(name: "PC 1", number: 0), (name: "PC 2", number: 0)]] {
      let lines = ReportChart(MarkedText("Entries"), same, in: phrases, number: 1).lines(under: "h2")
      let told = same.map { "\($0.name): 0" }.joined(separator: "; ")
      #expect(lines.contains("<figcaption>\(told)</figcaption>"))
    }
  }

  @Test func itLiesOnTheStickElseBesideTheRecords() throws {
    let (home, stick) = (try PrivateFolder(), try PrivateFolder())
    let environment = ["XDG_DATA_HOME": home.path]
    let file = ClassPageFile(of: "../Thứ Ba/<b>", "page", on: CivilDay(20_785))
    #expect(file.name == "class-report-Thứ-Ba-b-2026-11-28.html")
    #expect(ClassPageFile(of: "", "page", on: CivilDay(20_785)).name == "class-report-2026-11-28.html")
    #expect(file.write(stick: nil, in: environment) == nil, "there is no folder yet")
    try FileManager.default.createDirectory(atPath: home.path + "/voiceclass", withIntermediateDirectories: true)
    let kept = try #require(file.write(stick: nil, in: environment))
    #expect(kept.1 == .folder(home.path + "/voiceclass"))
    #expect(FileManager.default.contents(atPath: "\(home.path)/voiceclass/\(file.name)") == Data("page".utf8))
    let carried = try #require(file.write(stick: stick.path, in: environment))
    #expect(carried.1 == .stick)
    #expect(FileManager.default.contents(atPath: "\(stick.path)/\(file.name)") == Data("page".utf8))
    // A stick that can't be written: it is on this PC, and that is what is told.
    #expect(file.write(stick: "/proc", in: environment)?.1 == .folder(home.path + "/voiceclass"))
  }

  @Test func theProgramWritesIt() throws {
    let program = try RecordedClass(["Lan", Self.evil]).program
    let outcome = try program.run("class", "report", "--silent", "--language", "en")
    #expect(outcome.ending == .exit(0) && outcome.errors == "")
    let told = #/^There is no stick, so the report is on this PC, in the file class-report-\d{4}-\d\d-\d\d\.html\. /#
    #expect(outcome.output.contains(told))
    let folder = program.folder("home/data/voiceclass")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("class-report-") })
    let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    #expect(PageReader(text).isWellFormed && text.contains("Lan") && !text.contains("<b>"))
  }
}
