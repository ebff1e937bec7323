import Foundation
import Support
import Testing

/// `voiceclass pack` and `voiceclass install`, as an author and a centre run them.
@Suite struct PackTests {
  private let centre: PackCentre

  init() throws { centre = try PackCentre() }

  @Test func aPackIsMadeInstalledLearntAndRemoved() throws {
    try centre.write()
    let made = try centre.program.run("pack", "radio")
    #expect(made.ending == .exit(0) && made.errors == "")
    #expect(
      made.output
        == "home-radio.voiceclass is made: “The radio at home”, version 1, by Mai, with 1 lesson and 1 app in "
        + "English. To install it, run: voiceclass install home-radio.voiceclass\n")
    let installed = try centre.program.run("install", "home-radio.voiceclass")
    #expect(installed.ending == .exit(0) && installed.errors == "")
    #expect(
      installed.output == "“The radio at home”, version 1, by Mai, is installed, with 1 lesson and 1 app in English. "
        + "To start, run: voiceclass learn --language en --lesson home-radio-on\n")

    let lessons = try centre.program.run("lessons", "--language", "en")
    #expect(lessons.output.hasSuffix("The radio at home.\n  home-radio-on: Turn the radio on. 5 min.\n"))
    let session = try centre.program.run(
      "learn", "--guest", "--language", "en", "--lesson", "home-radio-on", "--keys", "Right Enter", "--speech", "off",
      "--transcript", "-")
    #expect(session.ending == .exit(0))
    #expect(session.output.contains("say en trainer flush \"Lesson done: Turn the radio on.\""))
    // That the course has no mistakes is told elsewhere; here it is asked what the pack adds.
    let check = try centre.program.run(Share.isWhole ? ["check"] : ["check", "--quick"], seconds: 900)
    #expect(check.ending == .exit(0) && check.output == "")
    let listed = try centre.program.run("install", "--list")
    #expect(listed.output == "home-radio: “The radio at home”, version 1, by Mai.\n")

    let removed = try centre.program.run("install", "--remove", "home-radio")
    #expect(removed.ending == .exit(0))
    #expect(removed.output.hasPrefix("“The radio at home”, version 1, by Mai, is removed."))
    #expect(centre.installed == [])
    #expect(try centre.program.run("install", "--list").output.hasPrefix("No packs are installed."))
    #expect(!(try centre.program.run("lessons", "--language", "en").output.contains("home-radio-on")))
  }

  /// The same folder gives the same bytes, wherever and whenever, and any archiver opens them.
  @Test func aPackIsAPlainArchive() throws {
    try centre.write()
    try centre.pack("one.voiceclass")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: centre.path("radio/pack.txt"))
    try FileManager.default.moveItem(atPath: centre.path("radio"), toPath: centre.path("elsewhere"))
    try centre.program.folder.write("backup", to: "work/elsewhere/en/40-radio/one.txt~")
    try centre.pack("two.voiceclass", folder: "elsewhere")
    #expect(try centre.bytes("one.voiceclass") == (try centre.bytes("two.voiceclass")))
    let list = centre.program.folder("list")
    let tar = try ChildProcess(
      ["tar", "--list", "--file", "two.voiceclass"], environment: ["PATH=/usr/bin:/bin"], in: centre.path(""),
      output: .file(list))
    #expect(tar.wait() == .exit(0))
    #expect(try String(contentsOfFile: list, encoding: .utf8) == "en/40-radio/one.txt\nen/phone/radio.txt\npack.txt\n")
  }

  @Test func whatIsWrongIsToldAndNothingIsMadeOrInstalled() throws {
    try centre.write(lesson: "Goal: Sound of the radio is loud")
    let made = try centre.program.run("pack", "radio", "--lessons", "base")
    #expect(made.ending == .exit(1))
    #expect(made.output.hasPrefix("radio/en/40-radio/one.txt:10:7: error: "))
    #expect(made.errors.hasPrefix("No pack was made, since a mistake is in it"))
    #expect(!FileManager.default.fileExists(atPath: centre.path("home-radio.voiceclass")))

    // Packed where it was right, installed where it is not.
    try centre.write(lesson: "Needs: bonus")
    _ = try centre.program.folder.copy("Lessons/en", as: "work/other/en")
    try centre.program.folder.write(PackCentre.lesson(id: "bonus"), to: "work/other/en/08-settings/bonus.txt")
    #expect(try centre.program.run("pack", "radio", "--lessons", "other").ending == .exit(0))
    let installed = try centre.install("home-radio.voiceclass")
    #expect(installed.ending == .exit(1))
    #expect(installed.output.hasPrefix("home-radio.voiceclass/en/40-radio/one.txt:"))
    #expect(installed.errors.hasPrefix("home-radio.voiceclass was not installed, since a mistake is in it"))
    #expect(centre.installed == [])
  }

  /// An author hears of her pack what check tells of lessons; whoever installs it hears nothing that is no mistake of
  /// the texts.
  @Test func anAuthorIsToldHowLongNarrationLasts() throws {
    try centre.write(
      lesson: "Say: " + Array(repeating: "Once upon a time there was a donkey.", count: 30).joined(separator: " "))
    let made = try centre.program.run("pack", "radio", "--lessons", "base")
    #expect(made.ending == .exit(0))
    #expect(made.output.hasPrefix("radio/en/40-radio/one.txt:8:1: warning: "), "\(made.output)")
    let quick = try centre.program.run("pack", "radio", "--lessons", "base", "--quick")
    #expect(quick.ending == .exit(0))
    #expect(quick.output.hasPrefix("home-radio.voiceclass is made"))
  }

  @Test(arguments: ["first-keys", "home-radio-on"]) func anIdThatIsTakenIsRefused(_ id: String) throws {
    try centre.write()
    try centre.pack("one.voiceclass")
    #expect(try centre.install("one.voiceclass").ending == .exit(0))
    let before = centre.installed
    try centre.write(id: "a-radio", lessonID: id)
    let made = try centre.program.run("pack", "radio", "--lessons", "base", "--to", "two.voiceclass")
    #expect(made.ending == .exit(1))
    #expect(made.output.contains("radio/en/40-radio/one.txt:2:5: error: The id “\(id)” is taken already"))
    #expect(made.output.contains("radio/en/phone/radio.txt:2:5: error: The id “home-radio-app” is taken already"))
    #expect(centre.installed == before)
  }

  @Test func aNewVersionTakesThePlaceOfTheOld() throws {
    for version in [1, 2] {
      try centre.write(version: version, lesson: "Say: Version \(version).")
      try centre.pack("\(version).voiceclass")
      #expect(try centre.install("\(version).voiceclass").output.contains("version \(version), by Mai, is installed"))
      #expect(try centre.text("en/40-radio/one.txt").contains("Say: Version \(version)."))
    }
    let before = centre.installed
    let older = try centre.install("1.voiceclass")
    #expect(older.ending == .exit(1))
    #expect(older.errors.hasPrefix("Version 2 of this pack is installed, and 1.voiceclass is the older version 1."))
    #expect(centre.installed == before)
    #expect(try centre.install("1.voiceclass", "--older").ending == .exit(0))
    #expect(try centre.text("pack.txt").contains("Version: 1\n"))
    #expect(centre.leftovers == [])
  }

  @Test func aPackOfSomebodyElseNeverTakesItsPlace() throws {
    try centre.write()
    try centre.pack("one.voiceclass")
    #expect(try centre.install("one.voiceclass").ending == .exit(0))
    try centre.write(version: 9, author: "Somebody")
    try centre.pack("two.voiceclass")
    let outcome = try centre.install("two.voiceclass", "--older")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("by Mai, and this one is by Somebody."))
    #expect(try centre.text("pack.txt").contains("Author: Mai\n"))
  }

  @Test func aPackThatAnotherNeedsStays() throws {
    try centre.write()
    try centre.pack("one.voiceclass")
    #expect(try centre.install("one.voiceclass").ending == .exit(0))
    try centre.write(id: "more-radio", lessonID: "more-radio-on", app: nil, lesson: "Needs: home-radio-on\nSay: Hello.")
    try centre.pack("two.voiceclass")
    #expect(try centre.install("two.voiceclass").ending == .exit(0))
    let kept = try centre.program.run("install", "--remove", "home-radio", "--lessons", "base")
    #expect(kept.ending == .exit(1))
    #expect(kept.errors.hasPrefix("The pack more-radio needs lessons or apps of home-radio"))
    for id in ["more-radio", "home-radio"] {
      #expect(try centre.program.run("install", "--remove", id, "--lessons", "base").ending == .exit(0))
    }
    #expect(centre.installed == [])
  }

  /// A folder that is named stands alone, as its author knows it.
  @Test func packsDoNotLieOverAFolderThatIsNamed() throws {
    try centre.write()
    try centre.pack("one.voiceclass")
    #expect(try centre.install("one.voiceclass").ending == .exit(0))
    #expect(!(try centre.program.run("lessons", "--lessons", "base").output.contains("home-radio-on")))
  }

  @Test(arguments: [
    (["install", "none.voiceclass"], "none.voiceclass"), (["install", "radio"], "allowed to read"),
    (["install", "/dev/zero"], "allowed to read"), (["install", "radio/pack.txt"], "no pack of lessons"),
    (["install", "--remove", "nope"], "--list"), (["install", "--remove", "../.."], "--list"),
    (["pack", "nope"], "nope"), (["pack", "radio/pack.txt"], "no folder"), (["pack", "radio/en"], "above"),
    (["pack", "radio", "--to", "/nonexistent/a.voiceclass", "--lessons", "base"], "--to"),
  ])
  func whatCanNotBeDoneIsSaidInOneLine(_ arguments: [String], _ hint: String) throws {
    try centre.write()
    let outcome = try centre.program.run(arguments)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.count { $0 == "\n" } == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["install"], ["install", "a", "--list"], ["install", "--list", "--remove", "a"], ["install", "--older", "--list"],
    ["pack"], ["pack", "a", "--to", "a.zip"],
  ])
  func wrongUsageEndsWith64(_ arguments: [String]) throws {
    #expect(try centre.program.run(arguments).ending == .exit(64))
  }
}
