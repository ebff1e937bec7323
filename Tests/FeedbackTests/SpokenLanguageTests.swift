import Feedback
import Testing

@Suite struct SpokenLanguageTests {
  private let vietnamese = {
    var spoken = SpokenLanguage(Language("vi"), phone: .init("vi"), trainer: .init("vi"))
    spoken.spellingWords = ["a": "anh", "â": "ấm", "đ": "đèn"]
    spoken.toneNames = ["\u{301}": "sắc", "\u{323}": "nặng"]
    return spoken
  }()

  @Test(
    arguments: [
      ("a", "anh"), ("A", "anh"), ("á", "anh"), ("Ậ", "ấm"), ("a\u{302}\u{323}", "ấm"), ("Đ", "đèn"),
    ] as [(Character, String)])
  func aLetterHasTheWordOfItsSmallOneWithoutTone(_ letter: Character, _ word: String) {
    #expect(vietnamese.spellingWord(for: letter) == word)
  }

  @Test(arguments: ["b", "ǎ", "1", " ", "क", "ß", "👍🏽"] as [Character]) func othersHaveNone(_ letter: Character) {
    #expect(vietnamese.spellingWord(for: letter) == nil)
  }
}
