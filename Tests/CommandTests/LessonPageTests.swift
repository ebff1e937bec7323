import Feedback
import Foundation
import LessonText
import Support
import Testing
import Trainer

/// A lesson as a page. That of the first hour with a phone of one's own is kept ready, since a centre hands it out.
@Suite struct LessonPageTests {
  @Test(arguments: [("en", "docs"), ("vi", "docs/vi"), ("hi", "docs/hi")])
  func theFirstHourIsKeptReady(_ language: String, _ folder: String) throws {
    let kept = try String(contentsOfFile: "\(ShippedLibrary.projectFolder)/\(folder)/first-hour.md", encoding: .utf8)
    let outcome = try Program().run("print", "first-hour", "--language", language)
    #expect(outcome.ending == .exit(0))
    #expect(
      outcome.output == kept,
      "Print it anew: voiceclass print first-hour --language \(language) > \(folder)/first-hour.md")
  }

  @Test func everyTaskStandsOnThePageOfItsLesson() {
    for pack in ShippedLibrary.library.packs {
      for lesson in pack.lessons.values {
        let lines = LessonPage(lesson, in: pack).text.split(separator: "\n")
        let tasks = lesson.steps.count { step in
          switch step {
          case .practise, .ask, .type: true
          case .say, .cue, .goTo: false
          }
        }
        #expect(lines.first == "# \(lesson.title.plain)")
        #expect(lines.count { $0.contains(#/^\d+\. ./#) } == tasks, "\(lesson.id)")
        #expect(!lines.contains { $0.contains("[") && $0.contains("key:") }, "\(lesson.id)")
      }
    }
  }

  @Test func aLessonThatIsNoneIsTold() throws {
    let outcome = try Program().run("print", "no-such-lesson")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("voiceclass lessons"))
  }
}
