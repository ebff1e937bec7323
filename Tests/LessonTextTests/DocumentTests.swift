import Feedback
import LessonText
import Support
import Testing

/// What the handbooks and the pages in `docs` say is true: their examples are read, and the pages are those that the
/// program prints.
@Suite struct DocumentTests {
  @Test func everyLanguageHasAHandbook() {
    #expect(Set(ShippedHandbook.all.map(\.code)).isSuperset(of: ["en"]))
  }

  @Test(arguments: ShippedHandbook.all, HandbookPage.allCases)
  func aPageIsAsItIsPrinted(_ book: ShippedHandbook, _ page: HandbookPage) throws {
    let written = try? Repository.text("\(book.docs)/\(page.fileName)")
    #expect(written == book.guide.page(page), "Print it anew: voiceclass explain --docs docs")
  }

  /// All lessons of a language are tried together, beside what ships.
  @Test(arguments: ShippedHandbook.all) func examplesOfLessonsAreReadAsTheyStand(_ book: ShippedHandbook) throws {
    let examples =
      HandbookExample.all(in: book.handbook, book.language) + (try firstLessonExamples(book))
    #expect(examples.count > 200)
    var files = try ShippedFiles.files(of: [book.code])
    var tried: [String: (text: String, example: HandbookExample)] = [:]
    for (number, example) in examples.enumerated() {
      let path: String
      switch example.home {
      case .lesson: path = "\(book.code)/99-examples/example-\(number).txt"
      case .piece(let id): path = "\(book.code)/pieces/\(id).txt"
      // The names that lessons use.
      case .file("names.txt"): path = "\(book.code)/names.txt"
      case .file: continue
      }
      let text = try example.text(number: number)
      files.files[path] = Array(text.utf8)
      tried["Lessons/\(path)"] = (text, example)
    }
    let quoted = try quotedMistake(book)
    let wrong = "\(book.code)/99-examples/quoted.txt"
    files.files[wrong] = quoted.map { Array($0.lesson.utf8) }
    let loaded = ShippedLibrary.load(files)
    if let quoted {
      let told = loaded.diagnostics.filter { $0.place.file == "Lessons/\(wrong)" }.map(loaded.printer.text)
      #expect(told.contains { $0.hasSuffix(quoted.told) }, "\(told)")
    }
    for diagnostic in loaded.diagnostics where diagnostic.problem != .lessonNotInCourse {
      guard let (text, example) = tried[diagnostic.place.file],
        !SmallLibrary.betweenLanguages.contains(diagnostic.problem)
      else { continue }
      Issue.record("\(example)\n\(loaded.printer.text(diagnostic))\n\(text)")
    }
  }

  @Test(arguments: ShippedHandbook.all) func otherExamplesAreReadAsTheyStand(_ book: ShippedHandbook) throws {
    var small = try SmallLibrary.files()
    small.files = small.files.filter { path, _ in
      let isNeeded = ["en/", "\(book.code)/"].contains { path.hasPrefix($0) } && !path.hasSuffix("problems.txt")
      return isNeeded || path.hasSuffix("/language.txt")
    }
    for example in HandbookExample.all(in: book.handbook, book.language) {
      guard case .file(let path) = example.home else { continue }
      // What other languages and the checker say would be read again each time.
      var files = small
      for id in example.namedLessons where path == "course.txt" {
        files.files["\(book.code)/01-first/\(id).txt"] = Array(
          "Lesson: A\nId: \(id)\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nSay: Hi.".utf8)
      }
      // The piece that the chapter on pieces shows.
      if path == "course.txt" {
        files.files["\(book.code)/pieces/ways-out.txt"] = Array("Piece: ways-out\nSay: Hi.".utf8)
      }
      var text = try example.text(number: 0)
      var phrases: [PhraseKey] = []
      if path == "phrases.txt" {
        // The sentences of an example stand beside those that a language can't do without.
        func key(_ line: Substring) -> String { line.split(separator: ":").first.map { String($0) } ?? "" }
        let keys = Set(text.split(separator: "\n").map(key))
        phrases = keys.subtracting(SmallLibrary.requiredPhrases.map(\.name)).map { PhraseKey($0, isVaried: true) }
        let others = String(decoding: small.files["\(book.code)/\(path)"] ?? [], as: UTF8.self)
        text += "\n" + others.split(separator: "\n").filter { !keys.contains(key($0)) }.joined(separator: "\n")
      }
      files.files["\(book.code)/\(path)"] = Array(text.utf8)
      let loaded = SmallLibrary.load(files, besides: phrases)
      let told = loaded.ownDiagnostics.filter { $0.place.file == "Lessons/\(book.code)/\(path)" }
      #expect(told == [], "\(example)\n\(text)")
    }
  }

  /// What the handbook quotes of the checker is what the checker says.
  @Test func theCheckerSaysWhatIsToldOfIt() throws {
    var files = try SmallLibrary.files()
    let lesson = "Lesson: A\nId: first\nModule: M\nLevel: 1\nMinutes: 5\nObjective: O\nPractise: A.\n"
    files.files["en/01-first/first.txt"] = Array((lesson + "Goal: focus is on Mnago").utf8)
    let loaded = SmallLibrary.load(files)
    let told = loaded.ownDiagnostics.first { $0.problem == .unknownItem }.map(loaded.printer.text)
    let page = try Repository.text("Lessons/en/handbook.txt")
    #expect(page.contains(try #require(told)))
  }

  /// The mistake that the page for beginners shows: its first lesson with one word miswritten, and what is told of it
  /// from the line number on.
  private func quotedMistake(_ book: ShippedHandbook) throws -> (lesson: String, told: String)? {
    guard let page = try? Repository.text("\(book.docs)/first-lesson.md"),
      let quote = page.firstMatch(of: #/\.txt(?<told>:(?<line>\d+):\d+: [^\n]*“[^\n]*)/#)
    else { return nil }
    let words = quote.output.told.matches(of: #/“([^”]+)”/#).map { String($0.output.1) }
    var lines = try #require(try firstLessonExamples(book).first).lines
    let index = try #require(Int(quote.output.line)) - 1
    try #require(lines.indices.contains(index) && words.count >= 2)
    #expect(lines[index].contains(words[1]))
    lines[index] = lines[index].replacing(words[1], with: words[0])
    return (lines.joined(separator: "\n"), String(quote.output.told))
  }

  /// The whole lessons of the page for beginners.
  private func firstLessonExamples(_ book: ShippedHandbook) throws -> [HandbookExample] {
    let page = "\(book.docs)/first-lesson.md"
    // A language may have its handbook before its page.
    guard let text = try? Repository.text(page) else { return [] }
    var examples: [HandbookExample] = []
    var open: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch (open, line) {
      case (nil, _) where line.hasPrefix("```lesson"): open = []
      case (let lines?, "```"):
        examples.append(HandbookExample(lines, of: page, in: book.language))
        open = nil
      case (let lines?, _): open = lines + [line]
      default: break
      }
    }
    #expect(open == nil)
    #expect(!examples.isEmpty, "\(page)")
    return examples
  }
}
