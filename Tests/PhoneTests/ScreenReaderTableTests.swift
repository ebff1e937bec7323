import Feedback
import Foundation
import LessonText
import Support
import Testing

@testable import Phone

/// The grammar of TalkBack, row by row, in the words that ship. The rows were written from the survey and the real
/// screen reader's terms: where they and the program differ, the rows are asked first.
@Suite struct ScreenReaderTableTests {
  @Test(arguments: rows("en")) func english(_ row: ScreenReaderRow) throws { try check(row, "en") }
  @Test(arguments: rows("vi")) func vietnamese(_ row: ScreenReaderRow) throws { try check(row, "vi") }
  @Test(arguments: rows("hi")) func hindi(_ row: ScreenReaderRow) throws { try check(row, "hi") }

  @Test(arguments: ["en", "vi", "hi"]) func aTableHasTwoHundredRowsAndNoneTwice(_ code: String) {
    let scenes = Self.rows(code).map(\.scene)
    #expect(scenes.count >= 200)
    #expect(Set(scenes).count == scenes.count)
  }

  private func check(_ row: ScreenReaderRow, _ code: String) throws {
    let language = Language(code)
    let pack = try #require(ShippedLibrary.library[language])
    let scene = ScreenReaderScene(row.scene)
    let phone = try scene.phone(language)
    var reader = ScreenReader(
      pack.phrases,
      keys: ScreenReader.HintKeys(
        activate: "Enter", up: "Up", down: "Down", longPress: "Hold", actions: "Menu", nextPage: "Next",
        previousPage: "Previous", answer: "Answer"),
      spoken: pack.language.spoken)
    reader.hintForm = scene.form
    let response = reader.respond(to: try scene.changes(on: phone), on: phone)
    #expect(HeardRow(response, in: language) == HeardRow(row), "row \(row.number) of \(code)")
  }

  private static func rows(_ code: String) -> [ScreenReaderRow] {
    let path = ShippedLibrary.projectFolder + "/Tests/PhoneTests/Tables/\(code).tsv"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      ScreenReaderRow(line, number: number + 1)
    }
  }
}
