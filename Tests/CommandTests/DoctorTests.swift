import Foundation
import Support
import Testing

@Suite struct DoctorTests {
  @Test(arguments: ["vi", "en", "hi"]) func everyFindingIsASentence(_ language: String) throws {
    let program = try Program()
    let outcome = try program.run("doctor", "--silent", "--language", language)
    #expect(outcome.ending == .exit(1), "there is neither a sound server nor a keyboard")
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count >= 8)
    for line in lines {
      #expect(line.hasSuffix(language == "hi" ? "।" : "."), "\(line)")
      #expect(line.contains(" ") && line.contains(":"), "\(line)")
      #expect(!line.contains("{") && !line.contains("doctor"), "\(line)")
    }
    // The place of this test's own records is no part of the wording, nor is the time, or another screen reader that
    // runs here.
    let text = lines.prefix(6).joined(separator: "\n").replacing(program.folder.path, with: "/…") + "\n"
    #expect(try GoldenText("Tests/CommandTests/Golden/doctor-\(language).txt").compare(text) == .same)
  }

  @Test func withoutALanguageItSpeaksTheOneThatWasChosen() throws {
    let program = try Program()
    #expect(try program.run("doctor", "--silent").output.hasPrefix("Lessons"))
    #expect(try program.run("learn", "--keys", "1").ending == .exit(0))
    #expect(try program.run("doctor", "--silent").output.hasPrefix("Bài học"))
  }

  @Test func anUnknownLanguageIsSaid() throws {
    let outcome = try Program().run("doctor", "--silent", "--language", "xx")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    #expect(
      outcome.errors == "There are no lessons in the language xx. Give one of these with --language: vi, en, hi.\n")
  }

  @Test func mistakesInTheLessonsAreCounted() throws {
    let program = try Program()
    let lessons = try program.folder.copy("Lessons")
    try program.folder.write("Bài họcc: Một\n", to: "Lessons/vi/01-keyboard/first-keys.txt")
    let outcome = try program.run("doctor", "--silent", "--language", "en", "--lessons", lessons)
    #expect(outcome.output.contains("voiceclass check"), "the way out")
  }

  @Test func recordsThatCannotBeKeptAreSaid() throws {
    let program = try Program()
    try program.folder.write("no folder", to: "home/data")
    let outcome = try program.run("doctor", "--silent", "--language", "en")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output.contains("\nRecords: "))
    #expect(!outcome.output.contains("records.sqlite. Learners"))
  }
}
