import Feedback
import LessonText
import Testing

/// `docs/lesson-format.md` says what is true: its examples are read, its words are those of the languages.
@Suite struct DocumentTests {
  /// An example of the page.
  struct Example: CustomStringConvertible {
    /// What stands behind the fence, such as `lesson vi`.
    var kind: [String]
    var text: String
    var description: String { kind.joined(separator: " ") + ": " + text.prefix { $0 != "\n" } }
  }

  static func examples() throws -> [Example] {
    var examples: [Example] = []
    var open: Example?
    for line in try Repository.text("docs/lesson-format.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let example = open {
          examples.append(example)
          open = nil
        } else {
          open = Example(kind: line.dropFirst(3).split(separator: " ").map(String.init), text: "")
        }
      } else {
        open?.text += line + "\n"
      }
    }
    #expect(open == nil)
    return examples
  }

  private static let paths = [
    "lesson": "01-first/first.txt", "app": "phone/practice.txt", "course": "course.txt", "phrases": "phrases.txt",
    "language": "language.txt", "pronunciations": "pronunciations.txt",
  ]

  @Test(arguments: try DocumentTests.examples()) func anExampleIsReadAsItStands(_ example: Example) throws {
    let kind = try #require(example.kind.first)
    guard kind != "text" else { return }
    let language = example.kind.dropFirst().first { SmallLibrary.languages.contains($0) } ?? "en"
    let path = try #require(Self.paths[kind])
    var files = try SmallLibrary.files()
    if example.text.contains("Needs: second") {
      files.files["en/01-first/second.txt"] = Array(
        "Lesson: A\nId: second\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nSay: Hi.".utf8)
      files.files["en/course.txt"] = Array("Course: C\nModule: M\nLesson: second\nLesson: first".utf8)
    }
    let head = "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\n"
    let text = example.kind.contains("part") ? head + example.text : example.text
    files.files["\(language)/\(path)"] = Array(text.utf8)
    let loaded = SmallLibrary.load(files)
    let told = loaded.ownDiagnostics.filter { $0.place.file == "Lessons/\(language)/\(path)" }.map(loaded.printer.text)
    if example.kind.contains("wrong") {
      #expect(try Self.examples().contains { $0.kind == ["text"] && $0.text == told.joined(separator: "\n") + "\n" })
    } else {
      #expect(told == [])
    }
  }

  @Test func everyKeywordIsThereWithItsWords() throws {
    let page = try Repository.text("docs/lesson-format.md")
    let library = try #require(SmallLibrary.load(try SmallLibrary.files()).library)
    for keyword in Keyword.allCases {
      let section = try #require(page.firstRange(of: "### \(keyword.rawValue)\n"), "\(keyword)")
      let rest = page[section.upperBound...].prefix(400)
      for (code, name) in [("vi", "Vietnamese"), ("hi", "Hindi")] {
        let words = try #require(library[Language(code)]?.language.keywords[keyword])
        #expect(rest.contains("In \(name): \(words.joined(separator: ", "))."), "\(keyword)")
      }
      for word in library[Language("en")]?.language.keywords[keyword] ?? [] where word != keyword.rawValue {
        #expect(rest.contains(word))
      }
    }
  }

  @Test func everyGoalSentenceIsThere() throws {
    let page = try Repository.text("docs/lesson-format.md")
    for pack in try #require(SmallLibrary.load(try SmallLibrary.files()).library).packs {
      for (kind, sentences) in pack.language.goalSentences {
        #expect(page.contains(": \(sentences.joined(separator: "; "))\n"), "\(kind)")
      }
      for (kind, sentences) in pack.language.conditionSentences {
        #expect(page.contains(": \(sentences.joined(separator: "; "))\n"), "\(kind)")
      }
      for (trigger, names) in pack.language.triggerNames {
        #expect(page.contains(": \(names.joined(separator: "; "))\n"), "\(trigger)")
      }
    }
  }
}
