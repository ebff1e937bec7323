import Feedback
import LessonText
import Phone
import Testing

@Suite struct LoadingTests {
  @Test func aRightLibraryHasNothingWrong() throws {
    let loaded = SmallLibrary.load(try SmallLibrary.files())
    #expect(loaded.diagnostics.map(loaded.printer.text) == [])
    let library = try #require(loaded.library)
    #expect(library.packs.map(\.language.language.code) == ["vi", "en", "hi"])
  }
}
