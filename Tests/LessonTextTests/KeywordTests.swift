import Feedback
import LessonText
import Testing

/// Over all languages and all of their words: a new language is tested on the day it arrives.
@Suite struct KeywordTests {
  private static func language(_ code: String) throws -> LessonLanguage {
    let loaded = SmallLibrary.load(try SmallLibrary.files())
    return try #require(loaded.library?[Language(code)]?.language)
  }

  @Test(arguments: SmallLibrary.languages) func everyKeywordHasAWord(_ code: String) throws {
    let language = try Self.language(code)
    for keyword in Keyword.allCases where code != "en" {
      #expect(language.keywords[keyword]?.isEmpty == false, "\(keyword)")
    }
    for kind in GoalSentence.allCases { #expect(language.goalSentences[kind]?.isEmpty == false, "\(kind)") }
  }

  @Test(arguments: SmallLibrary.languages) func everyWordMeansItsKeywordInAnyCase(_ code: String) throws {
    let language = try Self.language(code)
    let trial = try Trial("\(code)/01-first/first.txt")
    for keyword in Keyword.allCases {
      for word in (language.keywords[keyword] ?? []) + [keyword.rawValue] {
        for written in [word, word.uppercased(), "  \(word) "] {
          // Without text behind it, a keyword that is known says so, or where it belongs; a note says nothing.
          let told = trial.diagnostics(of: "Note: a\n\(written):").filter { $0.place.line == 2 }
          let problems = told.map(\.problem)
          let expected: Set<Problem> = [.emptyText, .keywordInWrongFile, .keywordInWrongPlace, .missingGoal]
          #expect(keyword == .note ? told.isEmpty : !told.isEmpty, "\(written)")
          #expect(problems.allSatisfy { expected.contains($0) || $0 == .noAnswer || $0 == .tooFewChoices }, "\(told)")
        }
      }
    }
  }

  @Test(arguments: SmallLibrary.languages) func aMisspeltWordIsToldWithItsNearest(_ code: String) throws {
    let language = try Self.language(code)
    let trial = try Trial("\(code)/01-first/first.txt")
    let lesson: [Keyword] = [.lesson, .objective, .practise, .goal, .hint, .choice, .answer]
    for keyword in lesson {
      let word = language.keywords[keyword]?.first ?? keyword.rawValue
      let written = word + "x"
      let told = trial.diagnostics(of: "Note: a\n\(written): text").filter { $0.place.line == 2 }
      #expect(told.map(\.problem) == [.unknownKeyword], "\(written)")
      #expect(told.first?.details["meant"]?.contains("“\(word)”") == true, "\(written): \(told)")
      #expect(told.first?.place.columns == 1..<(written.count + 1))
    }
  }

  @Test func missingToneMarksAreNoOtherWord() throws {
    let trial = try Trial("vi/01-first/first.txt")
    for (written, meant) in [("Noi", "Nói"), ("DICH", "Đích"), ("Goi y", "Gợi ý"), ("thuc hanh", "Thực hành")] {
      let told = trial.diagnostics(of: "Ghi chú: a\n\(written): text").filter { $0.place.line == 2 }
      #expect(told.first?.details["meant"] == "“\(meant)”", "\(written): \(told)")
    }
  }

  @Test func aNameBeforeAColonIsNoKeyword() throws {
    let trial = try Trial("vi/01-first/first.txt")
    for name in ["Lan", "Minh", "Bác sĩ", "Ông", "Hương", "Và đây là điều cần nhớ"] {
      let text = "Bài học: A\nMã: first\nPhần: M\nTrình độ: 1\nSố phút: 5\nMục tiêu: O\nNói: Lan gọi.\n\(name): A lô."
      #expect(trial.diagnostics(of: text) == [], "\(name)")
    }
  }

  @Test(arguments: SmallLibrary.languages) func wordsAndSentencesAreComposedAndTidy(_ code: String) throws {
    for name in ["language", "problems"] {
      for line in try Repository.text("Lessons/\(code)/\(name).txt").split(separator: "\n") {
        #expect(line.last?.isWhitespace == false && !line.contains("  ") && !line.contains("\t"), "\(line)")
      }
    }
  }
}
