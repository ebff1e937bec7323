import Feedback
import LessonText
import Support
import Testing

@Suite struct GlossaryTests {
  @Test(arguments: ShippedLibrary.library.packs.map(\.language.language.code))
  func thirtyThreeWordsAreExplainedInTwelveWordsAtMost(_ code: String) throws {
    let glossary = try #require(ShippedLibrary.library[Language(code)]).glossary
    #expect(glossary.count == 33)
    for entry in glossary {
      #expect(entry.explanation.plain.split(separator: " ").count <= 12, "\(entry.explanation.plain)")
      #expect(entry.explanation.plain.last.map { ".।".contains($0) } == true, "\(entry.explanation.plain)")
    }
  }
}
