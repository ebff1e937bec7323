import Foundation
import Support
import Testing

/// What is kept of learners from one start to the next.
@Suite struct RecordTests {
  private func firstWords(_ outcome: Program.Outcome) -> String {
    String(outcome.output.split(separator: "\n").first { $0.hasPrefix("say ") } ?? "")
  }

  @Test func aNewLearnerIsInvitedInEachLanguageAndTheChoiceIsKept() throws {
    let program = try Program()
    let first = try program.run("learn", "--keys", "3", "--transcript", "-")
    #expect(firstWords(first).hasPrefix("say vi trainer flush "))
    let second = try program.run("learn", "--keys", "", "--transcript", "-")
    #expect(firstWords(second).hasPrefix("say hi trainer flush "))
    #expect(!second.output.contains("say vi "))
    #expect(
      program.folder.files(below: "home/data") == ["voiceclass/records.backup-1.sqlite", "voiceclass/records.sqlite"])
  }

  @Test func eachLearnerHasALanguageOfHisOwn() throws {
    let program = try Program()
    for (name, key) in [("Lan", "1"), ("Anna", "2"), ("Asha", "3")] {
      let all = ["learn", "--learner", name, "--keys", name == "Lan" ? key : "F8 \(key)"]
      #expect(try program.run(all).ending == .exit(0))
    }
    for (name, language) in [("Lan", "vi"), ("Anna", "en"), ("Asha", "hi")] {
      let next = try program.run("learn", "--learner", name, "--keys", "", "--transcript", "-")
      #expect(firstWords(next).hasPrefix("say \(language) "))
    }
    // Somebody new hears the language that was chosen last on this PC, and is known by name afterwards.
    let new = try program.run("learn", "--learner", "Mai", "--keys", "", "--transcript", "-")
    #expect(firstWords(new).hasPrefix("say hi "))
  }

  @Test func aDoneLessonAndASpeedAreKeptForTheirLearnerAlone() throws {
    let program = try Program()
    let keys = "\(ShippedLibrary.projectFolder)/Tests/Transcripts/en-wifi-and-data-right.keys"
    let done = try program.run(
      "learn", "--learner", "Anna", "--language", "en", "--lesson", "wifi-and-data", "--keys-file", keys)
    #expect(done.ending == .exit(0))
    #expect(try program.run("learn", "--learner", "Anna", "--language", "en", "--keys", "F4 F4").ending == .exit(0))
    // The eighth part of the course begins with that lesson.
    let list = "Right Enter Home Right Right Right Right Right Right Right Enter Home"
    let hers = try program.run(
      "learn", "--learner", "Anna", "--language", "en", "--keys", list, "--transcript", "-"
    ).output
    let his = try program.run("learn", "--learner", "Max", "--language", "en", "--keys", list, "--transcript", "-")
      .output
    #expect(hers.contains("Done: Turn on the Wi-Fi"), "\(hers)")
    #expect(his.contains("Turn on the Wi-Fi") && !his.contains("Done: Turn on the Wi-Fi"))
    #expect(hers.split(separator: "\n").first != his.split(separator: "\n").first, "the speed")
    #expect(his.hasPrefix("rate 140\n"))
  }

  @Test(arguments: [["--guest"], ["--guest", "--language", "vi"]])
  func nothingIsKeptOfAGuest(_ options: [String]) throws {
    let program = try Program()
    let outcome = try program.run(["learn"] + options + ["--keys", "2 Right F4 Enter Escape Escape Enter"])
    #expect(outcome.ending == .exit(0))
    #expect(program.folder.files(below: "home") == [])
    #expect(program.folder.files(below: "work") == [])
    let next = try program.run("learn", "--keys", "", "--transcript", "-")
    #expect(next.output.contains("say vi trainer flush"), "the choice of a language comes as ever")
  }

  @Test func recordsThatCannotBeKeptAreSaidAndTheLessonGoesOn() throws {
    let program = try Program()
    try program.folder.write("no folder", to: "home/data")
    let outcome = try program.run("learn", "--language", "en", "--keys", "Right", "--transcript", "-")
    #expect(outcome.ending == .exit(0))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains("key Right"))
    let plain = try Program().run("learn", "--language", "en", "--keys", "Right", "--transcript", "-")
    #expect(lines.count == plain.output.split(separator: "\n").count + 1, "one sentence more")
  }

  @Test func recordsThatAreNoneAreSetAsideAndSaid() throws {
    let program = try Program()
    #expect(try program.run("learn", "--keys", "2").ending == .exit(0))
    try program.folder.write(
      String(repeating: "This is no database. ", count: 400), to: "home/data/voiceclass/records.sqlite")
    let outcome = try program.run("learn", "--keys", "2", "--transcript", "-")
    #expect(outcome.ending == .exit(0))
    #expect(
      program.folder.files(below: "home/data/voiceclass")
        == ["records.backup-1.sqlite", "records.sqlite", "records.sqlite.broken-1"],
      "the broken one is kept beside the new one")
    let next = try program.run("learn", "--keys", "", "--transcript", "-")
    #expect(firstWords(next).hasPrefix("say en "))
  }

  @Test func aClockThatIsWrongIsSaidOnce() throws {
    let lan = try RecordedClass(["Lan"])
    let arguments = ["learn", "--learner", "Lan", "--language", "en", "--keys", "Right F4", "--transcript", "-"]
    let right = try lan.program.run(arguments)
    #expect(right.ending == .exit(0) && !right.output.contains("clock"))
    try lan.loseTheTime()
    let wrong = try lan.program.run(arguments)
    #expect(wrong.output.components(separatedBy: "The clock of this PC is wrong.").count == 2)
    let guest = try lan.program.run("learn", "--guest", "--language", "en", "--keys", "", "--transcript", "-")
    #expect(!guest.output.contains("clock"), "a guest's days don't count")
    let doctor = try lan.program.run("doctor", "--silent", "--language", "en")
    #expect(doctor.output.contains("Clock: this PC shows a wrong date."))
  }

  /// Two PCs' worth of windows on one PC: what is done in both is kept.
  @Test func twoSessionsAtOnceKeepWhatIsDoneInBoth() throws {
    let program = try Program()
    let window = try TerminalWindow()
    let live = try LearnSession(program, in: window, "--learner", "Anna", "--language", "en")
    #expect(live.shows("Main menu"))
    #expect(try program.run("learn", "--learner", "Anna", "--language", "en", "--keys", "F4 F4").ending == .exit(0))
    live.press("\u{1B}[15~")
    #expect(live.shows("Volume 70 percent."))
    live.child.send(15)
    #expect(live.ending() == .exit(0))
    let next = try program.run("learn", "--learner", "Anna", "--keys", "", "--transcript", "-")
    #expect(next.output.hasPrefix("rate 235\nvolume 70\n"), "\(next.output.prefix(40))")
  }
}
