import Foundation
import Support
import Testing

/// Lessons, apps and languages begin from templates.
@Suite struct NewTests {
  /// The languages that ship templates.
  static let languages = ["vi", "en", "hi"].filter {
    FileManager.default.fileExists(atPath: "\(ShippedLibrary.projectFolder)/Lessons/\($0)/templates/lesson.txt")
  }

  private let program: Program
  private var lessons: String { program.folder("work/Lessons") }

  /// In a folder of its own, with a copy of all texts.
  init() throws {
    program = try Program()
    _ = try program.folder.copy("Lessons", as: "work/Lessons")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: program.folder("work/\(path)"), encoding: .utf8)
  }

  /// What `check` says, without what it says of other languages.
  private func errors(in path: String) throws -> [Substring] {
    let outcome = try program.run("check", path, "--format", "json")
    return outcome.output.split(separator: "\n").filter { $0.contains("\"severity\":\"error\"") }
  }

  @Test(arguments: languages) func aLessonIsRightFromTheStart(_ language: String) throws {
    let outcome = try program.run("new", "lesson", "Thử [một] lần", "--language", language, "--in", "Lessons")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    let path = "Lessons/\(language)/90-own/thu-mot-lan.txt"
    #expect(outcome.output.contains(path) && outcome.output.contains("voiceclass check \(path)"))
    #expect(outcome.output.count { $0 == "\n" } == 1)
    let lesson = try text(path)
    #expect(lesson.contains(": Thử [[một]] lần\n") && lesson.contains(": thu-mot-lan\n"))
    #expect(!lesson.contains("{title}") && !lesson.contains("{id}"))
    #expect(try errors(in: path) == [])
    #expect(try program.run("check", path).ending == .exit(0))
    let listed = try program.run("lessons", "--lessons", "Lessons", "--language", language)
    #expect(listed.ending == .exit(0))
  }

  @Test(arguments: languages) func anAppIsRightFromTheStart(_ language: String) throws {
    let outcome = try program.run("new", "app", "My shop", "--language", language, "--in", "Lessons/\(language)")
    let path = "Lessons/\(language)/phone/my-shop.txt"
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.contains(path))
    #expect(try errors(in: path) == [])
    #expect(try program.run("check", path).ending == .exit(0))
  }

  @Test(arguments: languages) func aLanguageIsRightFromTheStart(_ author: String) throws {
    let outcome = try program.run("new", "language", "fr", "--language", author, "--in", "Lessons")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.contains("Lessons/fr"))
    #expect(try program.run("check", "Lessons/fr").ending == .exit(0))
    let table = try text("Lessons/fr/language.txt")
    #expect(table.contains("\nCode: fr\n") && table.contains("\nKeyword: Say = Say\n"))
    #expect(table.contains("\nGoal: is on = {item} is on\n"))
    let files = program.folder.files(below: "work/Lessons/fr")
    #expect(files == program.folder.files(below: "work/Lessons/en"))
    // It can be learnt in at once, in English words.
    #expect(try program.run("lessons", "--lessons", "Lessons", "--language", "fr").output.hasPrefix("fr, fr.\n"))
  }

  /// Where the author stands is where it goes, and its id is one that nothing has.
  @Test func namesAndPlacesAreChosenWithCare() throws {
    let first = try program.run("new", "lesson", "First", "keys", "--language", "en", "--in", "mine")
    #expect(first.output.hasPrefix("mine/first-keys-2.txt "))
    let hindi = try program.run("new", "lesson", "आम तक जाना", "--language", "hi", "--in", "mine")
    #expect(hindi.output.hasPrefix("mine/ama-taka-jana.txt "))
    let signs = try program.run("new", "lesson", "???", "--language", "en", "--in", "mine")
    #expect(signs.output.hasPrefix("mine/lesson.txt "))
    #expect(try program.run("new", "app", "Here", "--language", "en").output.hasPrefix("here.txt "))
    #expect(try text("here.txt").contains("App: Here\nId: here\n"))
  }

  @Test func nothingIsEverOverwritten() throws {
    let call = ["new", "lesson", "Mine", "--language", "en", "--in", "mine"]
    #expect(try program.run(call).ending == .exit(0))
    try "My own words.".write(toFile: program.folder("work/mine/mine.txt"), atomically: true, encoding: .utf8)
    let outcome = try program.run(call)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("mine/mine.txt") && outcome.errors.contains("--in"))
    #expect(try text("mine/mine.txt") == "My own words.")

    let before = try text("Lessons/vi/language.txt")
    #expect(try program.run("new", "language", "vi", "--in", "Lessons").ending == .exit(1))
    #expect(try text("Lessons/vi/language.txt") == before)
  }

  @Test(arguments: [
    ["language", "../evil"], ["language", "Fr"], ["language", ""], ["language", "1a"], ["lesson", " "],
    ["lesson", "A", "--in", "/proc/nowhere"], ["language", "fr", "--in", "/proc/nowhere"],
    ["lesson", "A", "--language", "xx"], ["app", "A", "--lessons", "nowhere"],
  ])
  func whatCanNotBeMadeIsSaidInOneLine(_ arguments: [String]) throws {
    let outcome = try program.run(["new"] + arguments)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    #expect(outcome.errors.count { $0 == "\n" } == 1)
    #expect(program.folder.files(below: "work").allSatisfy { $0.hasPrefix("Lessons/") })
  }
}
