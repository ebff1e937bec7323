import Foundation
import Support
import Testing
import Trainer

/// `voiceclass learners`, as somebody who looks after a class runs it.
@Suite struct LearnersTests {
  private let program: Program

  init() throws {
    let all = try RecordedClass(["Lan", "Bà Lan", "=Asha"])
    try all.add(.rateSet(wordsAMinute: 160), of: "Lan")
    try all.add(.volumeSet(percent: 70), of: "Bà Lan")
    program = all.program
  }

  private func run(_ arguments: String...) throws -> Program.Outcome { try program.run(["learners"] + arguments) }

  /// What was printed, with ids and days left out.
  private func printed(_ outcome: Program.Outcome) -> String {
    outcome.output.replacing(#/\b[0-9a-f]{8}\b/#, with: "ID").replacing(#/\d{4}-\d\d-\d\d/#, with: "DAY")
  }

  private func files(holding text: String) -> [String] {
    program.folder.files(below: "home").filter { name in
      FileManager.default.contents(atPath: program.folder("home/\(name)"))?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func allAreListed() throws {
    let outcome = try run("list")
    #expect(outcome.ending == .exit(0) && outcome.errors == "")
    #expect(
      printed(outcome) == """
        =Asha. Lessons done: 1. Last here on DAY. Id: ID.
        Bà Lan. Lessons done: 1. Last here on DAY. Id: ID.
        Lan. Lessons done: 1. Last here on DAY. Id: ID.

        """)
    #expect(try run().output == outcome.output)
    #expect(
      try Program().run("learners").output
        == "No learner has a name yet. To learn under a name, run: voiceclass learn --learner NAME\n")
  }

  @Test func oneIsRenamed() throws {
    #expect(try run("rename", "lan", "Mai").output == "Lan is named Mai now.\n")
    #expect(try run("list").output.contains("Mai. "))
    let taken = try run("rename", "Mai", "bà lan")
    #expect(taken.ending == .exit(1) && taken.output == "")
    #expect(
      taken.errors.replacing(#/\b[0-9a-f]{8}\b/#, with: "ID")
        == "Bà Lan is the name of another learner. If both are one person, run: voiceclass learners merge ID ID\n")
    let nobody = try run("rename", "Lan", "Hoa")
    #expect(nobody.ending == .exit(1))
    #expect(
      nobody.errors == "There is no learner named Lan. To hear all names and ids, run: voiceclass learners list\n")
    #expect(try run("rename", "Mai", " ").errors == "That is no name. Give one with letters in it.\n")
  }

  @Test func twoAreMergedAndParted() throws {
    #expect(
      printed(try run("merge", "Bà Lan", "Lan"))
        == "Bà Lan and Lan are one person now, named Bà Lan. To undo this, run: voiceclass learners part ID\n")
    #expect(
      printed(try run("list")) == """
        =Asha. Lessons done: 1. Last here on DAY. Id: ID.
        Bà Lan. Also named Lan. Lessons done: 1. Last here on DAY. Id: ID.

        """)
    // What was set under either name counts: faster as Lan, quieter as Bà Lan.
    let next = try program.run("learn", "--learner", "Lan", "--language", "en", "--keys", "", "--transcript", "-")
    #expect(next.output.hasPrefix("rate 160\nvolume 70\n"), "\(next.output.prefix(30))")
    #expect(try run("merge", "Lan", "Bà Lan").errors.hasPrefix("Lan and Bà Lan are one person already."))
    #expect(printed(try run("part", "Lan")) == "Apart again: Lan, id ID; Bà Lan, id ID.\n")
    #expect(try run("list").output.split(separator: "\n").count == 3)
    #expect(try run("part", "Lan").errors.hasPrefix("Lan was not merged with anybody."))
  }

  @Test func allOfOneIsGivenOut() throws {
    try FileManager.default.createDirectory(atPath: program.folder("work/out"), withIntermediateDirectories: false)
    let outcome = try run("export", "Lan", "--to", "out")
    #expect(outcome.ending == .exit(0) && outcome.errors == "")
    let names = program.folder.files(below: "work/out")
    #expect(names.count == 2)
    for name in names {
      let text = try String(contentsOfFile: program.folder("work/out/\(name)"), encoding: .utf8)
      guard name.hasSuffix(".jsonl") else {
        #expect(text.hasPrefix("Kết quả học của Lan.\n"), "in her language")
        continue
      }
      let lines = text.split(separator: "\n")
      #expect(lines.count == 8)
      for line in lines {
        let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(Set(row.keys) == ["id", "device", "seq", "hlc", "learner", "kind", "body"])
      }
      #expect(text.contains(#""body":{"name":"Lan"}"#) && !text.contains("Asha"))
    }
    #expect(try run("export", "Lan", "--to", "nowhere").errors.hasPrefix("There is no folder named nowhere."))
  }

  @Test func oneIsForgottenWhoeverAsksIsAskedFirst() throws {
    let kept = try run("forget", "Bà Lan")
    #expect(kept.ending == .exit(0) && kept.output.hasSuffix("\nNothing was removed.\n"))
    #expect(kept.output.hasPrefix("All that is kept of Bà Lan will be removed from this PC. This can't be undone."))
    #expect(files(holding: "Bà Lan").count == 2, "the records and their copy")

    let gone = try run("forget", "Bà Lan", "--yes")
    #expect(gone.ending == .exit(0) && gone.errors == "")
    #expect(gone.output.hasPrefix("Bà Lan is forgotten. Events removed: "))
    #expect(gone.output.contains("The copies of the records were made anew"))
    #expect(files(holding: "Bà Lan") == [])
    #expect(try run("list").output.split(separator: "\n").count == 2)
    #expect(try run("forget", "Bà Lan", "--yes").ending == .exit(1))
  }

  @Test func whereNothingCanBeKeptItIsSaid() throws {
    let other = try Program()
    try other.folder.write("no folder", to: "home/data")
    for arguments in [["learners"], ["learners", "forget", "Lan"], ["report"]] {
      let outcome = try other.run(arguments)
      #expect(outcome.ending == .exit(1))
      #expect(
        outcome.errors == "The folder of the records can't be written. Allow it to be written, and try again.\n")
    }
  }

  @Test func brokenRecordsAreToldAndTheCopyIsTaken() throws {
    let path = program.folder("home/data/voiceclass/records.sqlite")
    try Data(repeating: 0xA5, count: 9_000).write(to: URL(fileURLWithPath: path))
    let outcome = try run("list")
    #expect(outcome.ending == .exit(0))
    #expect(
      outcome.errors
        == "The records were damaged, and lie at \(path).broken-1 now. A copy of an earlier day is in their place.\n")
    #expect(outcome.output.contains("Lan. "))
    try Data(repeating: 0xA5, count: 9_000).write(to: URL(fileURLWithPath: path))
    let session = try program.run("learn", "--language", "en", "--keys", "", "--transcript", "-")
    #expect(session.output.contains("A copy from an earlier day is in their place."))
  }
}
