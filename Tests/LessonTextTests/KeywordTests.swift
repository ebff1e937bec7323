import Feedback
import Testing

@testable import LessonText

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
    let table = KeywordTable(language.keywords)
    for kind in FileKind.allCases {
      for keyword in kind.keywords {
        for word in (language.keywords[keyword] ?? []) + [keyword.rawValue] {
          for written in [word, word.uppercased(), word.lowercased(), "  \(word) "] {
            var findings = Findings(file: "a.txt")
            let text = SourceText(Array("\(written): a text\n that goes on".utf8), file: "a.txt", &findings)
            let entries = table.entries(of: text, kind, &findings)
            #expect(entries.map(\.key) == [keyword], "\(written)")
            #expect(entries.map(\.text.string) == ["a text that goes on"])
            #expect(findings.diagnostics == [])
          }
        }
      }
    }
  }

  @Test(arguments: SmallLibrary.languages) func everyKeywordBelongsSomewhereAndElsewhereIsSentThere(_ code: String)
    throws
  {
    let table = KeywordTable(try Self.language(code).keywords)
    for kind in FileKind.allCases {
      for keyword in Keyword.allCases where keyword != .note && !kind.keywords.contains(keyword) {
        var findings = Findings(file: "a.txt")
        let text = SourceText(Array("\(table.word(for: keyword)): a text".utf8), file: "a.txt", &findings)
        #expect(table.entries(of: text, kind, &findings).isEmpty)
        let details = try #require(findings.diagnostics.first?.details)
        let home = try #require(details["kind"].flatMap(FileKind.init(rawValue:)))
        #expect(home.keywords.contains(keyword), "\(keyword)")
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
      // It is then read as it was meant, and may be told besides that it stands in no good place.
      #expect(told.first?.problem == .unknownKeyword, "\(written)")
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
