import Feedback
import LessonText
import Support
import Testing

/// How keywords and sentences are explained.
@Suite struct HandbookGuideTests {
  private func guide() throws -> HandbookGuide { try #require(ShippedHandbook.all.first { $0.code == "en" }).guide }

  /// Every word of every language, in capitals and without its marks, is understood.
  @Test(arguments: ShippedLibrary.library.packs.map(\.language.language)) func everyWordIsKnown(
    _ code: Language
  ) throws {
    let guide = try guide()
    let language = try #require(ShippedLibrary.library[code]).language
    for subject in HandbookSubject.all {
      #expect(guide.explanation(of: subject.name)?.isEmpty == false, "\(subject.name)")
      for word in subject.words(in: language) {
        for written in [word, word.uppercased(), "  \(word) ", word + "."] {
          #expect(guide.subjects(named: written).contains(subject), "\(written)")
        }
      }
    }
  }

  @Test(arguments: [
    ("Noi", "Say."), ("NÓI:", "Say."), ("thuc hanh", "Practise."), ("Dich", "Goal."), ("लक्ष्य।", "Goal."),
    ("Task", "Practise."), ("name", "Name."), ("spell", "The mark spell."), ("mark spell", "The mark spell."),
    ("call rings", "a call rings."), ("focus is on", "focus is on {item}."),
    ("focus is on Mango", "focus is on {item}."),
    ("tieu diem o Xoai", "focus is on {item}."), ("फ़ोकस आम पर है", "focus is on {item}."),
    ("goal is off", "{item} is off."), ("condition is off", "{name} is off."),
  ])
  func aWordIsFoundAsItIsTyped(_ written: String, _ title: String) throws {
    #expect(try guide().explanation(of: written)?.first == title)
  }

  /// One that means several things is told with all of them.
  @Test func sentencesOfOneFormAreToldTogether() throws {
    let told = try #require(try guide().explanation(of: "is on"))
    #expect(told.contains("{item} is on."))
    #expect(told.contains("{name} is on."))
    #expect(try #require(try guide().explanation(of: "name")).contains("The mark name."))
  }

  @Test func anUnknownWordIsToldWithTheNearest() throws {
    let guide = try guide()
    #expect(guide.explanation(of: "Sday") == nil)
    // Inside it stands a word of a sentence.
    #expect(guide.explanation(of: "Praktise") == nil)
    #expect(guide.excuse(for: "Sday").contains("Say"))
    #expect(guide.explanation(of: "") == nil)
    #expect(guide.explanation(of: "qqqqqqqqqqqq") == nil)
    #expect(guide.excuse(for: "qqqqqqqqqqqq") == "Nothing is known by the name “qqqqqqqqqqqq”.")
  }

  @Test func whatIsToldOfAWordIsWhole() throws {
    let told = try #require(try guide().explanation(of: "Thực hành"))
    #expect(told.first == "Practise.")
    #expect(told.contains("It can also be written: Practice; Task."))
    #expect(told.contains("For example:"))
    #expect(told.contains("It stands in lessons. It stands in pieces. The chapter is called: Exercises."))
    #expect(told.contains { $0.hasPrefix("Tiếng Việt: Thực hành") })
    let goal = try #require(try guide().explanation(of: "goal"))
    #expect(goal.contains { $0.hasPrefix("These sentences can stand behind it: ") && $0.contains("{item} was heard") })
  }

  /// No line draws anything: a screen reader would spell it.
  @Test(arguments: ShippedHandbook.all) func nothingIsDrawn(_ book: ShippedHandbook) {
    let lines = book.guide.contents() + HandbookSubject.all.flatMap { book.guide.explanation(of: $0.name) ?? [] }
    let drawn = lines.filter { line in ["  ", "--- ", "* ", "|"].contains { line.contains($0) } }
    #expect(drawn == [])
  }

  @Test(arguments: ShippedHandbook.all) func theListNamesEverything(_ book: ShippedHandbook) {
    let contents = book.guide.contents().joined(separator: "\n")
    for subject in HandbookSubject.all {
      if case .mark = subject { continue }
      for word in subject.words(in: book.language).prefix(1) { #expect(contents.contains(word), "\(word)") }
    }
  }

  /// The pages hold each keyword and sentence with its words in all languages.
  @Test(arguments: ShippedHandbook.all) func thePagesNameEverythingInEveryLanguage(_ book: ShippedHandbook) {
    let pages = HandbookPage.allCases.map(book.guide.page).joined()
    for other in ShippedLibrary.library.packs.map(\.language) where other.language != book.language.language {
      for subject in HandbookSubject.all {
        let words = subject.words(in: other).joined(separator: "; ")
        if case .mark = subject { continue }
        guard !subject.words(in: other).isEmpty else { continue }
        #expect(pages.contains("\n- \(other.name): \(words)\n"), "\(subject.name)")
      }
    }
    for page in HandbookPage.allCases {
      let text = book.guide.page(page)
      #expect(text.hasPrefix("# ") && text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
    }
  }

  @Test func aSectionIsAPartOfThePage() throws {
    let guide = try guide()
    let section = try #require(guide.section(on: "Nói"))
    #expect(section.hasPrefix("### Say\n"))
    #expect(guide.page(.lessons).contains(section))
    #expect(!guide.page(.apps).contains(section))
    #expect(guide.page(.apps).contains(try #require(guide.section(on: "Opens"))))
  }
}
