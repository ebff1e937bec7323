import Foundation
import Glibc
import Support
import Testing

/// Packs from people who mean ill, power cuts, and disks that are not as they were left.
@Suite struct PackFaultTests {
  private let centre: PackCentre

  init() throws { centre = try PackCentre() }

  /// Whatever a common archiver can put into a file, nothing is written outside, nor anything installed.
  @Test(arguments: ["link", "hard-link", "above", "absolute", "pipe", "folder", "plain"])
  func archivesOfOthersAreRefused(_ kind: String) throws {
    try centre.write()
    let folder = centre.path("radio/en/40-radio")
    var names = ["pack.txt", "en/40-radio/one.txt"]
    switch kind {
    case "link": symlink("/etc/passwd", "\(folder)/a.txt")
    case "hard-link": link("\(folder)/one.txt", "\(folder)/a.txt")
    case "pipe": mkfifo("\(folder)/a.txt", 0o644)
    case "folder": names = ["en"]
    case "above": names.append("../evil.txt")
    case "absolute": names.append(centre.path("evil.txt"))
    default: break
    }
    if ["link", "hard-link", "pipe"].contains(kind) { names.append("en/40-radio/a.txt") }
    try centre.program.folder.write("evil", to: "work/evil.txt")
    let tar = try ChildProcess(
      ["tar", "--create", "--absolute-names", "--format=ustar", "--file=../evil.voiceclass"] + names,
      environment: ["PATH=/usr/bin:/bin"], in: centre.path("radio"))
    #expect(tar.wait() == .exit(0))
    try FileManager.default.removeItem(atPath: centre.path("evil.txt"))
    let before = centre.program.folder.files().filter { $0 != "output" && $0 != "errors" }
    let outcome = try centre.install("evil.voiceclass")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("evil.voiceclass was not installed. "), "\(outcome.errors)")
    let after = centre.program.folder.files().filter { $0 != "output" && $0 != "errors" }
    #expect(after == before)
  }

  /// A pack whose texts are all wrong ends with a count, not with a screen that never stops.
  @Test func aFloodOfMistakesIsCounted() throws {
    try centre.write(lesson: String(repeating: "Goal: nothing that is known\u{1B}[2J\n", count: 190) + "Say: Hi.")
    let outcome = try centre.program.run("pack", "radio", "--lessons", "base")
    #expect(outcome.ending == .exit(1))
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.last?.hasPrefix("There are ") == true)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  /// Needs that nobody has, each held against all that there are: hours of work, cut off.
  @Test func aPackThatTakesForeverIsCutOff() throws {
    try centre.write(app: nil)
    for number in 0..<1_900 {
      let needs = (0..<200).map { "nothing-of-the-kind-\($0)-\(number)" }.joined(separator: ", ")
      let lesson = PackCentre.lesson(id: "lesson-of-a-very-long-name-\(number)", with: "Say: Hi.\nNeeds: \(needs)")
      try centre.program.folder.write(lesson, to: "work/radio/en/40-radio/\(number).txt")
    }
    let child = try centre.program.start(
      ["pack", "radio", "--lessons", "base"], output: .file(centre.path("output")), errors: .file(centre.path("errors"))
    )
    #expect(child.wait(seconds: 600) == .exit(1))
    let errors = try String(contentsOfFile: centre.path("errors"), encoding: .utf8)
    #expect(errors.hasPrefix("Checking the pack takes too long"), "\(errors)")
    #expect(!FileManager.default.fileExists(atPath: centre.path("home-radio.voiceclass")))
  }

  /// Killed while it writes, at one file after the other: the old version is there or the new one, and nothing else
  /// stays once the next pack is installed.
  @Test func aPowerCutLeavesTheOldOrTheNew() throws {
    for version in [1, 2] {
      try centre.write(version: version)
      for number in 0..<40 {
        try centre.program.folder.write(
          PackCentre.lesson(id: "radio-\(number)", with: "Say: Version \(version)."),
          to: "work/radio/en/40-radio/\(number).txt")
      }
      try centre.pack("\(version).voiceclass")
    }
    #expect(try centre.install("1.voiceclass").ending == .exit(0))
    let whole = centre.installed
    #expect(whole.count == 43)
    var isNew = false
    for round in 0..<12 {
      let file = isNew ? "1.voiceclass" : "2.voiceclass"
      let child = try centre.program.start(
        ["install", "--older", "--lessons", "base", file], output: .file(centre.path("output")),
        errors: .file(centre.path("errors")))
      let count = round * 4
      _ = Patience.waits(seconds: 60) {
        child.ending != nil
          || centre.installed.count(where: { $0.contains(".part-") }) >= count
            && centre.leftovers.contains { $0.contains(".part-") }
      }
      child.end()
      let files = centre.installed.filter { $0.hasPrefix("home-radio/") }
      #expect(files == whole)
      let versions = try Set(
        files.filter { $0.contains("/40-radio/") && !$0.hasSuffix("one.txt") }.map { file in
          try String(contentsOfFile: centre.program.folder("\(PackCentre.packs)/\(file)"), encoding: .utf8)
            .contains("Version 2.")
        })
      #expect(versions.count == 1)
      isNew = versions.contains(true)
      #expect(try centre.text("pack.txt").contains("Version: \(isNew ? 2 : 1)\n"))
    }
    #expect(try centre.install("2.voiceclass").ending == .exit(0))
    #expect(centre.installed == whole)
    #expect(centre.leftovers == [])
  }

  /// What a cut-off exchange leaves on a disk that can't do it at one stroke.
  @Test func anExchangeThatWasCutOffIsNoLoss() throws {
    try centre.write()
    try centre.pack("1.voiceclass")
    #expect(try centre.install("1.voiceclass").ending == .exit(0))
    let packs = centre.program.folder(PackCentre.packs)
    try FileManager.default.moveItem(atPath: "\(packs)/home-radio", toPath: "\(packs)/home-radio.old-77")
    try FileManager.default.createDirectory(atPath: "\(packs)/home-radio.part-77", withIntermediateDirectories: true)
    #expect(try centre.program.run("lessons", "--language", "en").output.contains("home-radio-on"))
    #expect(try centre.install("1.voiceclass").ending == .exit(0))
    #expect(try centre.text("pack.txt").contains("Version: 1\n"))
    #expect(centre.leftovers == [])
  }

  /// A pack that somebody has broken is left out, and says so where it is asked for.
  @Test(arguments: ["pack.txt", "en/40-radio/one.txt", "en/phone/radio.txt"])
  func aBrokenPackKeepsNobodyFromLearning(_ file: String) throws {
    try centre.write()
    try centre.pack("1.voiceclass")
    #expect(try centre.install("1.voiceclass").ending == .exit(0))
    let place = "\(PackCentre.packs)/home-radio/\(file)"
    #expect(
      FileManager.default.createFile(
        atPath: centre.program.folder(place), contents: Data((0..<3_000).map { UInt8($0 % 256) })))
    let session = try centre.program.run(
      "learn", "--guest", "--language", "en", "--lesson", "first-keys", "--keys", "", "--speech", "off")
    #expect(session.ending == .exit(0) && session.errors == "")
    let check = try centre.program.run("check", "--quick")
    #expect(check.ending == .exit(1))
    #expect(check.output.contains("\(centre.program.folder(place)):3:115: "), "\(check.output)")
    let listed = try centre.program.run("install", "--list")
    #expect(listed.ending == .exit(0))
    #expect(listed.output.contains(file == "pack.txt" ? place : "It has mistakes"))
    #expect(try centre.program.run("install", "--remove", "home-radio").ending == .exit(0))
    #expect(try centre.program.run("check", "--quick").ending == .exit(0))
  }

  @Test func twoAtATimeDoNotMeet() throws {
    try centre.write()
    try centre.pack("1.voiceclass")
    let packs = centre.program.folder(PackCentre.packs)
    try FileManager.default.createDirectory(atPath: packs, withIntermediateDirectories: true)
    let lock = open("\(packs)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(flock(lock, LOCK_EX) == 0)
    let outcome = try centre.install("1.voiceclass")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.hasPrefix("Another pack is being installed"))
    // Said outright: a program that another test starts just now may hold this file as well.
    #expect(flock(lock, LOCK_UN) == 0)
    close(lock)
    #expect(try centre.install("1.voiceclass").ending == .exit(0))
  }

  @Test func aHomeThatCanNotBeWrittenIsSaid() throws {
    try centre.write()
    try centre.pack("1.voiceclass")
    try centre.program.folder.write("", to: "home/data")
    let outcome = try centre.install("1.voiceclass")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("can't be written"), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }
}
