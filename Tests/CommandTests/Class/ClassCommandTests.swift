import Feedback
import Foundation
import LessonText
import Records
import Support
import Testing
import Trainer

@testable import voiceclass

/// The class at a shell, by the program itself.
@Suite struct ClassCommandTests {
  private static let names = ["Lan", "<b>&\" 'Mai'"]

  private func ran(_ program: Program, _ arguments: String...) throws -> Program.Outcome {
    try program.run(["class"] + arguments + ["--silent"])
  }

  @Test func aNewLearnerIsReadyAtOnce() throws {
    let program = try Program()
    let added = try ran(program, "add", " Hoa ", "--class", "Tuesday", "--language", "en")
    #expect(added.ending == .exit(0) && added.output == "Hoa may begin now.\n")
    #expect(try ran(program, "list", "--language", "en").output == "Hoa. Has not begun yet.\n")
    let again = try ran(program, "add", "hoa")
    #expect(again.ending == .exit(1))
    #expect(again.errors == "Somebody is named hoa already. Add a letter or a word to the name, and try again.\n")
    #expect(try ran(program, "add", "  ").errors == "That is no name. Give one with letters in it.\n")
    let scene = try program.run(
      "learn", "--language", "en", "--speech", "off", "--transcript", "-", "--keys", "h Enter")
    #expect(scene.output.contains("Hello, Hoa."))
  }

  @Test(arguments: ["en", "vi", "hi"]) func whoNeedsHelpIsTold(_ language: String) throws {
    let all = try RecordedClass(Self.names)
    let phrases = try #require(ShippedLibrary.library[Language(language)]).phrases
    let calm = try ran(all.program, "help", "--language", language)
    #expect(calm.output == phrases[ClassSentence.nobodyNeedsHelp.key].plain + "\n")
    for _ in 1...2 { try all.add(.taskSkipped(lesson: "first-keys", task: 1, occasion: .lesson), of: "Lan") }
    let told = try ran(all.program, "help", "--language", language)
    #expect(told.ending == .exit(0) && told.errors == "")
    #expect(
      told.output.hasPrefix(language == "hi" ? "Lan। " : "Lan. ") && told.output.split(separator: "\n").count == 1)
    let hers = try ran(all.program, "help", "lan", "--language", language).output.split(separator: "\n")
    #expect(hers.count == 2)
    #expect(hers.last.map(String.init) == phrases[ClassSentence.advice(.stuck).key].plain)
    let other = try ran(all.program, "help", Self.names[1], "--language", language)
    #expect(other.output == phrases[ClassSentence.needsNoHelp.key].plain + "\n")
  }

  @Test func todayAndThePlanAreToldAndChanged() throws {
    let program = try Program()
    func tell(_ arguments: String...) throws -> String {
      try program.run(["class"] + arguments + ["--silent", "--language", "en"]).output
    }
    #expect(try tell("today") == "Today: nothing is planned.\n")
    #expect(try tell("today", "back-and-home", "edge-of-list") == "Today: Back and home; The end of a list.\n")
    #expect(try tell("today", "first-keys") == "Today: Hear it again, or stop it.\n", "changed, not added")
    #expect(try tell("plan", "tomorrow", "arrow-keys").hasPrefix("Tomorrow: "))
    #expect(try tell("plan", "2099-12-02", "first-keys") == "Wednesday, 2 December: Hear it again, or stop it.\n")
    #expect(try tell("plan").split(separator: "\n").count == 3)
    // A part of the course as a whole, by its title.
    let module = try #require(ShippedLibrary.library[Language("en")]).course.modules[0]
    let whole = try tell("today", module.title.plain.uppercased())
    #expect(whole.contains("; ") && whole.hasPrefix("Today: Hear it again, or stop it; "))
    #expect(try tell("today", "--none") == "Today: nothing is planned.\n")
    // Then a learner hears it.
    _ = try tell("today", "back-and-home")
    let scene = try program.run(
      "learn", "--learner", "Lan", "--language", "en", "--speech", "off", "--transcript", "-", "--keys", "Enter")
    #expect(scene.output.contains("Today the class does this lesson: Back and home."))
    #expect(scene.output.contains("Today's lesson: Back and home, 1 of "))
    #expect(scene.output.contains("Lesson: Back and home"))
  }

  @Test func aPlanComesToAnotherPC() throws {
    let (stick, one, two) = (try PrivateFolder(), try Program(), try Program())
    _ = try ran(one, "add", "Lan", "--class", "Tuesday")
    _ = try ran(one, "today", "back-and-home", "--class", "Tuesday")
    for pc in [one, two] { _ = try pc.run("records", "exchange", stick.path, "--silent") }
    let told = try ran(two, "today", "--class", "TUESDAY", "--language", "vi")
    #expect(told.output.hasPrefix("Hôm nay: "))
    #expect(try ran(two, "list", "--class", "Tuesday", "--language", "en").output == "Lan. Has not begun yet.\n")
    #expect(try ran(two, "put", "Lan", "--language", "en").output == "Lan, class: no class.\n")
    #expect(try ran(two, "put", "Lan", "Friday", "--language", "en").output == "Lan, class: Friday.\n")
  }

  @Test func wrongCallsAreAnswered() throws {
    let program = try Program()
    let unknown = try ran(program, "today", "no-such-lesson").errors
    #expect(unknown.hasPrefix("There is no lesson with the id no-such-lesson"))
    let noDay = try ran(program, "plan", "yesterday").errors
    #expect(noDay.hasPrefix("yesterday is no day. Write today, tomorrow, or a date"))
    #expect(try ran(program, "plan", "2026-11-31", "first-keys").ending == .exit(1))
    #expect(try ran(program, "plan", "--none").ending == .exit(64))
    #expect(try ran(program, "today", "first-keys", "--none").ending == .exit(64))
    #expect(try ran(program, "put", "Nobody", "x").errors.hasPrefix("There is no learner named Nobody."))
    #expect(try ran(program, "list", "--class", "x").errors.hasPrefix("There is no class yet."))
    _ = try ran(program, "add", "Lan", "--class", "Tuesday")
    let named = try ran(program, "list", "--class", "x").errors
    #expect(named == "There is no class named x. Give one of these with --class: Tuesday.\n")
    #expect(try ran(program, "report", "--class", "x").ending == .exit(1))
    #expect(try ran(program, "report", "--to", "nowhere/r.html").errors.hasPrefix("nowhere/r.html can't be written."))
    #expect(try ran(program, "list", "--language", "xx").ending == .exit(1))
    let many = Array(repeating: "first-keys", count: 30)
    let tooMany = try program.run(["class", "today", "--silent"] + many)
    #expect(tooMany.errors == "A day can have 20 lessons. Give fewer.\n")
  }
}
