import Foundation
import Support
import Testing

/// `voiceclass preview`: an author hears her text.
@Suite struct PreviewTests {
  private let program: Program
  private let lessons: String
  private let wifi: String

  init() throws {
    program = try Program()
    lessons = try program.folder.copy("Lessons", as: "work/Lessons")
    wifi = "\(lessons)/en/08-settings/wifi-and-data.txt"
  }

  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old), "\(old)")
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func preview(_ arguments: String..., keys: String = "") throws -> Program.Outcome {
    try program.run(["preview"] + arguments + ["--keys", keys, "--transcript", "-"])
  }

  /// What is said before the first key.
  private func beginning(_ outcome: Program.Outcome) -> [String] {
    let said = outcome.output.split(separator: "\n").prefix { !$0.hasPrefix("key ") }.filter { $0.hasPrefix("say ") }
    return said.map { line in String(line.drop { $0 != "\"" }.dropFirst().dropLast()) }
  }

  private func line(of words: String, in path: String) throws -> Int {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.hasPrefix(words) }) + 1
  }

  // MARK: Once

  @Test func aLessonIsHeardFromTheBeginning() throws {
    let outcome = try preview("Lessons/en/08-settings/wifi-and-data.txt", keys: "Escape")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    let said = beginning(outcome)
    #expect(said.first == "Preview of wifi-and-data.")
    #expect(said.contains("Lesson: Turn on the Wi-Fi."))
    #expect(outcome.output.hasSuffix("say en trainer flush \"Goodbye, until next time.\"\nleave\n"))
    #expect(program.folder.files(below: "home") == [], "nothing is kept of it")
  }

  @Test func aLessonIsHeardFromALine() throws {
    let line = try line(of: "Practise: Turn the Wi-Fi on.", in: wifi)
    // A line within a task is the task's.
    let said = beginning(try preview(wifi, "--line", "\(line + 2)"))
    #expect(said.contains("Line \(line)."))
    #expect(said.suffix(2) == ["Turn the Wi-Fi on. The phone will say: on.", "off, Wi-Fi, Switch"])
  }

  @Test func mistakesAreSaidWithoutPathsAndPrintedAsCheckPrintsThem() throws {
    try change(wifi, "Goal: screen is Settings", "Goall: screen is Settings")
    let line = try line(of: "Goall", in: wifi)
    let outcome = try preview(wifi, keys: "Right Escape")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output.hasPrefix(try program.run("check", wifi).output))
    let said = beginning(outcome)
    #expect(said.count == 2)
    #expect(said.last?.hasPrefix("Line \(line). “Goall” is not a keyword.") == true)
    #expect(said.last?.contains("Perhaps you meant: “Goal”.") == true)
  }

  @Test(arguments: ["vi", "hi"]) func mistakesAreSaidInTheLanguageOfTheirAuthor(_ language: String) throws {
    let path = "\(lessons)/\(language)/08-settings/wifi-and-data.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try ("Goall: 1\n" + text).write(toFile: path, atomically: false, encoding: .utf8)
    let said = beginning(try preview(path))
    #expect(said.last?.contains("“Goall”") == true, "\(said)")
    #expect(said.last?.contains("Line") == false && said.last?.contains("/") == false)
  }

  @Test func manyMistakesAreCountedAndWalkedThrough() throws {
    try change(wifi, "Hint:", "Hnt:")
    let outcome = try preview(wifi, keys: "Right Escape")
    let said = beginning(outcome)
    let count = outcome.output.split(separator: "\n").count { $0.contains(": error: ") }
    #expect(said.count == 6, "\(said)")
    #expect(said[1] == "Mistakes: \(count).")
    #expect(said[5] == "And \(count - 3) more. With the arrow keys you hear all of them.")
    #expect(outcome.output.contains("key Right\nsay en trainer flush \"\(said[3])\""), "the second mistake")
  }

  /// Whoever writes one language after the other still hears her lesson.
  @Test func whatOnlyDiffersFromAnotherLanguageIsSaidAndPlayed() throws {
    let path = "\(lessons)/vi/08-settings/wifi-and-data.txt"
    try change(path, "Đích: màn hình là Cài đặt", "Đích: tiêu điểm ở Wi-Fi")
    let outcome = try preview(path)
    #expect(outcome.ending == .exit(1))
    let said = beginning(outcome)
    #expect(said.count > 3)
    #expect(said[1].hasPrefix("Dòng "), "\(said)")
  }

  @Test func anAppIsInFrontOfTheFreePhone() throws {
    let path = "\(lessons)/en/phone/settings.txt"
    #expect(beginning(try preview(path)).dropFirst().first == "Settings")
    let line = try line(of: "Switch: Wi-Fi", in: path)
    let said = beginning(try preview(path, "--line", "\(line)"))
    #expect(said.last?.contains("Wi-Fi, Switch") == true, "\(said)")
  }

  @Test func aSentenceOrAWordIsHeardByItsLine() throws {
    let phrases = "\(lessons)/vi/phrases.txt"
    let goodbye = try line(of: "goodbye:", in: phrases)
    #expect(beginning(try preview(phrases, "--line", "\(goodbye)")).last == "Tạm biệt bác, hẹn gặp lại.")
    let words = "\(lessons)/vi/pronunciations.txt"
    let wifi = try line(of: "Word: Wi-Fi", in: words)
    let outcome = try preview(words, "--line", "\(wifi)", keys: "Left")
    #expect(beginning(outcome).last == "Wi-Fi")
    #expect(outcome.output.contains("key Left\nsay vi trainer flush \"Fn\""))
  }

  @Test func aPieceIsHeardInALessonThatIncludesIt() throws {
    let piece = "\(lessons)/en/pieces/word.txt"
    try FileManager.default.createDirectory(atPath: "\(lessons)/en/pieces", withIntermediateDirectories: true)
    try "Piece: word\n\nSay: A word that many lessons say.\n".write(toFile: piece, atomically: false, encoding: .utf8)
    #expect(beginning(try preview(piece)).last == "word has no mistakes. No lesson includes it yet.")
    try change(wifi, "\nPractise: Turn the Wi-Fi on.", "\nInclude: word\n\nPractise: Turn the Wi-Fi on.")
    let said = beginning(try preview(piece))
    #expect(said.contains("Line 3."))
    #expect(said.contains("A word that many lessons say."))
  }

  @Test(arguments: ["course.txt", "language.txt", "problems.txt"]) func otherTextsAreInOrder(_ name: String) throws {
    let outcome = try preview("\(lessons)/en/\(name)")
    #expect(outcome.ending == .exit(0))
    #expect(beginning(outcome).last == "\(name.dropLast(4)) has no mistakes.")
  }
}
