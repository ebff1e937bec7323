import Foundation
import Support
import Testing

/// The command that has simulated learners do lessons.
@Suite struct RehearseTests {
  /// A folder with the English lessons alone, and a goal in one of them that nothing brings about.
  private func spoiltLessons(_ program: Program) throws -> String {
    let lessons = program.folder("work/Lessons")
    try FileManager.default.createDirectory(atPath: lessons, withIntermediateDirectories: true)
    _ = try program.folder.copy("Lessons/en", as: "work/Lessons/en")
    let path = "work/Lessons/en/02-phone/next-previous.txt"
    let text = try String(contentsOfFile: program.folder(path), encoding: .utf8)
    let spoilt = text.replacing("Goal: focus is on Peach", with: "Goal: call from 0123456789 was answered")
    #expect(spoilt != text)
    return try program.folder.write(spoilt, to: path)
  }

  @Test func aLessonThatCanBeDoneIsWell() throws {
    let outcome = try Program().run(
      "rehearse", "next-previous", "--language", "en", "--learners", "2", "--lengths", "estimated")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("Lesson Next and previous item, English, planned for 8 minutes.\n"))
    #expect(outcome.output.contains("Ideal learner: 1 of 1 done. Keys: 7. Hints: 0."))
    #expect(outcome.output.hasSuffix("Lessons rehearsed: 1. No learner who knows the way was stuck.\n"))
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let program = try Program()
    let call = ["rehearse", "next-previous", "--language", "vi", "--learners", "2", "--format", "json", "--seed", "5"]
    let (one, other) = (try program.run(call), try program.run(call))
    #expect(one.ending == .exit(0))
    #expect(one.output == other.output)
    let objects = try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [[String: Any]]
    #expect(objects?.first?["lesson"] as? String == "next-previous")
    #expect(objects?.first?["language"] as? String == "vi")
  }

  @Test func aLessonThatCanNotBeDoneEndsWithOne() throws {
    let program = try Program()
    let path = try spoiltLessons(program)
    let outcome = try program.run("rehearse", path, "--kind", "ideal", "--lengths", "estimated")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output.contains("Stuck: 1. No way leads to the goal"))
    #expect(outcome.output.contains("voiceclass learn --guest --language en --lesson next-previous"))
    #expect(outcome.output.hasSuffix("Learners who know the way and were stuck: 1. What kept them stands above.\n"))
    let others = try program.run(
      "rehearse", "wifi-and-data", "--lessons", program.folder("work/Lessons"), "--kind", "ideal", "--lengths",
      "estimated")
    #expect(others.ending == .exit(0), "\(others.output)\(others.errors)")
  }

  @Test func lostLearnersAreToldOfAndCountForNothing() throws {
    let program = try Program()
    let path = try spoiltLessons(program)
    let outcome = try program.run("rehearse", path, "--kind", "lost", "--learners", "1", "--lengths", "estimated")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.contains("Lost learners: 0 of 1 came to the end."))
  }

  @Test func wrongCallsSayWhatToDo() throws {
    let program = try Program()
    let unknown = try program.run("rehearse", "no-such-lesson")
    #expect(unknown.ending == .exit(1))
    #expect(unknown.errors.contains("There is no lesson with the id no-such-lesson"))
    #expect(try program.run("rehearse", "--learners", "0").ending == .exit(64))
    #expect(try program.run("rehearse", "--kind", "clever").ending == .exit(64))
    #expect(try program.run("rehearse", "--language", "xx").ending == .exit(1))
    let elsewhere = try program.folder.write("Lesson: x", to: "work/alone.txt")
    #expect(try program.run("rehearse", elsewhere).errors.contains("lies in no folder of lessons"))
  }
}
