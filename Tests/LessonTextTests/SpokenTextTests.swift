import Feedback
import LessonText
import Testing

/// What is spoken of a library, and where it stands.
@Suite struct SpokenTextTests {
  private let loaded: Loaded

  init() throws {
    var files = try SmallLibrary.files()
    files.files["en/01-first/first.txt", default: []] += Array(
      """

      Say: Hold on, Otp and OTP,
        then eSpeak, and again
        espeak.
      """.utf8)
    loaded = Library.load(
      from: files, named: "Lessons", cues: SmallLibrary.cues, requiredPhrases: SmallLibrary.requiredPhrases,
      gestures: SmallLibrary.gestures, keepsTexts: true)
  }

  private func text(_ words: String) throws -> SpokenText {
    try #require(loaded.texts.first { $0.text.plain.hasPrefix(words) })
  }

  @Test func everythingThatIsSpokenIsKept() throws {
    for words in [
      "Move the focus", "The phone", "You can move from", "Go to Mango", "Press next item", "You found Mango",
      "Which fruit", "Banana", "The list starts", "Settings", "Somebody is at the door", "{count} items left",
    ] {
      #expect(loaded.texts.contains { $0.text.plain.hasPrefix(words) }, "\(words)")
    }
    // Neither goals nor what the checker itself says, nor codes.
    #expect(!loaded.texts.contains { $0.text.plain.contains("focus is on") })
    #expect(!loaded.texts.contains { $0.file.hasSuffix("problems.txt") || $0.file.hasSuffix("pronunciations.txt") })
    #expect(Set(loaded.texts.map(\.language.code)) == ["en", "vi", "hi"])
    #expect(try SmallLibrary.load(SmallLibrary.files()).texts.isEmpty)
  }

  @Test func aWordIsFoundWhereItStands() throws {
    let text = try text("Hold on")
    let first = text.place.line
    #expect(text.place.file == "Lessons/en/01-first/first.txt")
    #expect(text.place(of: "OTP") == .init(file: text.file, line: first, columns: 15..<18))
    #expect(text.place(of: "and").line == first)
    // Over a line end, and not inside another word.
    #expect(text.place(of: "eSpeak") == .init(file: text.file, line: first + 1, columns: 8..<14))
    #expect(text.place(of: "pea") == text.place)
    #expect(text.place(of: "") == text.place)
  }

  @Test func theFilesThatWereReadAreNamed() {
    #expect(loaded.files.contains("Lessons/en/01-first/first.txt"))
    #expect(loaded.files.contains("Lessons/hi/problems.txt"))
    #expect(Set(loaded.files).count == loaded.files.count)
  }
}
