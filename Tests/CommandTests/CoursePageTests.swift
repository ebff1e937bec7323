import Feedback
import Foundation
import LessonText
import Support
import Testing
import Trainer

/// The page of the course, as the program prints it.
@Suite struct CoursePageTests {
  private let program: Program
  private let page: String

  init() throws {
    program = try Program()
    page = try String(contentsOfFile: "\(ShippedLibrary.projectFolder)/docs/course.md", encoding: .utf8)
  }

  private func printed(_ programme: String) throws -> Program.Outcome {
    try program.run("course", "--programme", programme)
  }

  @Test func thePageIsPrintedFromTheLessons() throws {
    let outcome = try printed("\(ShippedLibrary.projectFolder)/docs/programme.tsv")
    #expect(outcome.ending == .exit(0))
    #expect(
      outcome.output == page, "Print it anew: voiceclass course --programme docs/programme.tsv > docs/course.md")
  }

  @Test func everyLessonStandsInItInEachLanguage() {
    for pack in ShippedLibrary.library.packs {
      for lesson in pack.lessons.values where pack.language.language.code != "en" {
        #expect(page.contains(": \(lesson.title.plain)"), "\(lesson.id)")
      }
      for lesson in pack.lessons.values { #expect(page.contains("`\(lesson.id)`"), "\(lesson.id)") }
    }
  }

  @Test func wrongTablesAreToldWithTheWayOut() throws {
    let path = program.folder("programme.tsv")
    try "What\tWhich\nSomething\tno-such-lesson\n".write(toFile: path, atomically: true, encoding: .utf8)
    let unknown = try printed(path)
    #expect(unknown.ending == .exit(1))
    #expect(unknown.errors.hasPrefix("The lesson no-such-lesson in ") && unknown.errors.contains("voiceclass lessons"))
    try "What\tWhich\nSomething\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try printed(path).errors.contains("no tab"))
    #expect(try printed(program.folder("nowhere")).ending == .exit(1))
  }
}
