import Feedback
import Foundation
import LessonText
import Support
import Testing
import Trainer

@testable import voiceclass

/// Records that go from PC to PC, by the program itself.
@Suite struct RecordsCommandTests {
  private let stick: PrivateFolder
  private let (one, two): (Program, Program)

  init() throws { (stick, one, two) = (try PrivateFolder(), try Program(), try Program()) }

  private func exchange(_ language: String = "en", at pc: Program) throws -> Program.Outcome {
    try pc.run("records", "exchange", stick.path, "--silent", "--language", language)
  }

  @Test func aLearnerGoesOnAtAnotherPC() throws {
    #expect(try one.run("records", "name", "PC 1").output == "This PC is named PC 1.\n")
    _ = try one.run(
      "learn", "--learner", "Lan", "--language", "vi", "--lesson", "first-keys", "--speech", "off", "--keys", "Right")
    let given = try exchange(at: one)
    #expect(given.ending == .exit(0))
    #expect(
      given.output.wholeMatch(
        of: #/Nothing new came from other PCs\.\n\d entries of this PC are there now\.\n/#) != nil,
      "a folder that was named is no stick, and can't be taken out")
    let taken = try exchange("vi", at: two)
    #expect(taken.output.contains(#/^Từ PC 1: \d mục mới, đến ngày \d{4}-\d\d-\d\d\.\n/#))
    let scene = try two.run(
      "learn", "--learner", "Lan", "--language", "vi", "--speech", "off", "--transcript", "-", "--keys", "Enter")
    #expect(scene.output.contains("Ta học tiếp Nghe lại và ngắt lời máy, bước 3 trên 14."))
  }

  @Test(arguments: ["en", "vi", "hi"])
  func whatIsWrongIsToldInTheLanguageOfThePC(_ language: String) throws {
    let words = try #require(ShippedLibrary.library[Language(language)]).phrases
    let none = try one.run("records", "exchange", "--silent", "--language", language)
    #expect(none.ending == .exit(1))
    #expect(none.output == words[ExchangeSentence.noStick.key].plain + "\n")
    _ = try one.run("records", "name", "PC 1")
    let refused = try one.run("records", "exchange", "/proc", "--silent", "--language", language)
    #expect(refused.ending == .exit(1))
    #expect(refused.output.contains(words[ExchangeSentence.notWritten.key].plain))
  }

  @Test func namesCanBeLeftOut() throws {
    _ = try one.run(
      "learn", "--learner", "Lan", "--language", "en", "--lesson", "first-keys", "--speech", "off", "--keys", "Right")
    let outcome = try one.run("records", "exchange", stick.path, "--silent", "--anonymous")
    #expect(outcome.ending == .exit(0))
    let files = stick.files()
    #expect(files.count == 1 && files.allSatisfy { $0.hasSuffix(".anonymous.jsonl.gz") })
    _ = try exchange(at: two)
    #expect(try two.run("learners").output.contains(#/^[0-9a-f]{4}\. Lessons done: 0\./#))
  }

  @Test func aFolderThatIsNotThereIsNotMade() throws {
    let outcome = try one.run("records", "exchange", stick.path + "/no/such/folder", "--silent")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("There is no folder"))
    #expect(!FileManager.default.fileExists(atPath: stick.path + "/no"))
  }

  @Test func theStickIsFoundWhereItIsMounted() throws {
    let root = try PrivateFolder()
    #expect(Stick.mounted(root: root.path, user: "lan") == nil)
    try FileManager.default.createDirectory(atPath: root.path + "/mnt/VOICECLASS", withIntermediateDirectories: true)
    #expect(Stick.mounted(root: root.path, user: "lan") == nil)
    for place in ["/media/VOICECLASS", "/run/media/lan/VOICECLASS", "/media/lan/VOICECLASS"] {
      try FileManager.default.createDirectory(atPath: root.path + place, withIntermediateDirectories: true)
      #expect(Stick.mounted(root: root.path, user: "lan") == root.path + place)
    }
  }
}
