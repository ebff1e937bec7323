import Foundation
import Support
import Testing

/// `voiceclass check --fix`, as an instructor runs it.
@Suite struct MendingTests {
  private let program: Program
  private let lessons: String
  private static let first = "vi/01-keyboard/first-keys.txt"
  private static let second = "vi/02-phone/next-previous.txt"

  init() throws {
    program = try Program()
    lessons = try program.folder.copy("Lessons", as: "work/Lessons")
  }

  private func bytes(_ file: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(lessons)/\(file)")) }

  /// Changes a file, and answers what it was.
  @discardableResult
  private func spoil(_ file: String, _ change: (String) -> String) throws -> Data {
    let old = try bytes(file)
    try Data(change(String(decoding: old, as: UTF8.self)).utf8).write(to: URL(filePath: "\(lessons)/\(file)"))
    return old
  }

  private func fix(_ paths: String...) throws -> Program.Outcome {
    try program.run(["check", "--fix", "--quick"] + paths)
  }

  @Test func whatHasOneRightAnswerIsMended() throws {
    let first = try spoil(Self.first) { text in
      // As an editor of another system saves it, with slips of the hand.
      "\u{FEFF}"
        + text.replacing("Nói: ", with: "Noi: ", maxReplacements: 2)
        .replacing("Gợi ý:", with: "Gợi ý;", maxReplacements: 1)
        .replacing("Khen:", with: "Khne:", maxReplacements: 1)
        .decomposedStringWithCanonicalMapping.replacing("\n", with: " \t\r\n")
    }
    let second = try spoil(Self.second) { String($0.dropLast()) + "\u{200B}" }
    let path = "\(lessons)/\(Self.first)"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let outcome = try fix("Lessons")
    #expect(outcome.ending == .exit(0), "\(outcome.output)")
    #expect(outcome.output == "")
    #expect(try bytes(Self.first) == first)
    #expect(try bytes(Self.second) == second)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)

    // One sentence a file, then what is left.
    let sentences = outcome.errors.split(separator: "\n")
    #expect(sentences.count == 3 && sentences.last == "There are no mistakes.", "\(outcome.errors)")
    #expect(sentences[0].contains("Lessons/\(Self.first)") && sentences[0].contains("“Noi” to “Nói” in line"))
    #expect(sentences[0].contains("the line ends") && sentences[0].contains("the mark at the beginning"))
    #expect(sentences[1].contains("Lessons/\(Self.second)") && sentences[1].contains("invisible characters"))

    // Nothing is left to mend, and nothing beside the files.
    #expect(try fix("Lessons").errors == "There are no mistakes.\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(lessons)/vi/01-keyboard")
    #expect(names.allSatisfy { $0.hasSuffix(".txt") }, "\(names)")
  }

  /// What may be meant otherwise is told, not mended.
  @Test func theRestIsTold() throws {
    for mistake in PlantedMistake.all { try mistake.plant(in: "\(lessons)/vi") }
    let outcome = try program.run("check", "--fix", "--quick", "Lessons", "--format", "json")
    #expect(outcome.ending == .exit(1))
    let rows = try JSONDecoder().decode([CheckTests.Row].self, from: Data(outcome.output.utf8))
    #expect(rows.count == PlantedMistake.all.count - 1)
    #expect(!rows.contains { $0.problem == "problem-unknown-keyword" })
    #expect(outcome.errors.contains("“Gợi í” to “Gợi ý” in line"))
  }

  @Test func nothingElseIsTouched() throws {
    let untidy = { (text: String) in text + " " }
    for file in [Self.first, Self.second, "en/course.txt", "en/notes.md"] {
      if file.hasSuffix(".md") { try Data("a ".utf8).write(to: URL(filePath: "\(lessons)/\(file)")) }
      try spoil(file, untidy)
    }
    let outside = program.folder("work/outside.txt")
    try Data("Nói: a ".utf8).write(to: URL(filePath: outside))
    let files = FileManager.default
    try files.createSymbolicLink(atPath: "\(lessons)/vi/01-keyboard/a.txt", withDestinationPath: outside)
    try files.createSymbolicLink(
      atPath: "\(lessons)/vi/01-keyboard/b.txt", withDestinationPath: "../02-phone/next-previous.txt")
    let before = try [Self.second, "en/course.txt", "en/notes.md"].map { try bytes($0) }
    _ = try fix("Lessons/vi/01-keyboard")
    #expect(try [Self.second, "en/course.txt", "en/notes.md"].map { try bytes($0) } == before)
    #expect(try Data(contentsOf: URL(filePath: outside)) == Data("Nói: a ".utf8))
    // But what was named was mended, and the links are links.
    #expect(try bytes(Self.first).last == UInt8(ascii: "\n"))
    #expect(try files.destinationOfSymbolicLink(atPath: "\(lessons)/vi/01-keyboard/a.txt") == outside)
    _ = try fix("Lessons")
    #expect(try bytes("en/notes.md") == Data("a  ".utf8))
    #expect(try bytes("en/course.txt").last == UInt8(ascii: "\n"))
    #expect(try Data(contentsOf: URL(filePath: outside)) == Data("Nói: a ".utf8))
  }

  @Test func aFileThatMayNotBeWrittenStays() throws {
    try spoil(Self.first) { $0.replacing("Khen:", with: "Khne:", maxReplacements: 1) }
    let before = try bytes(Self.first)
    let path = "\(lessons)/\(Self.first)"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let outcome = try fix("Lessons/vi")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.hasPrefix("Lessons/\(Self.first) may not be written"))
    #expect(outcome.errors.hasSuffix("1 mistake in 1 file.\n"))
    #expect(try bytes(Self.first) == before)
  }

  @Test func whatIsNoTextStays() throws {
    let noise = Data([0x4E, 0xFF, 0x0D, 0x0A, 0x20])
    try noise.write(to: URL(filePath: "\(lessons)/\(Self.first)"))
    #expect(try fix("Lessons/vi").ending == .exit(1))
    #expect(try bytes(Self.first) == noise)
  }

  @Test func withoutTheWordNothingIsMended() throws {
    try spoil(Self.first) { $0 + " " }
    let before = try bytes(Self.first)
    #expect(try program.run("check", "--quick", "Lessons").ending == .exit(0))
    #expect(try bytes(Self.first) == before)
  }
}
