import Feedback
import LessonText
import Testing

@Suite struct PrinterTests {
  /// Every sentence, in every language, with every detail given.
  @Test(arguments: SmallLibrary.languages) func everyProblemHasASentence(_ code: String) throws {
    let printer = SmallLibrary.load(try SmallLibrary.files()).printer
    for problem in Problem.allCases {
      var details = Dictionary(uniqueKeysWithValues: problem.details.map { ($0, "⟨\($0)⟩") })
      if details["kind"] != nil { details["kind"] = "lesson" }
      details["meant"] = "⟨meant⟩"
      let place = Diagnostic.Place(file: "Lessons/\(code)/x.txt", line: 3, columns: 2..<5)
      let sentence = printer.sentence(Diagnostic(problem, at: place, details))
      #expect(!sentence.contains(problem.rawValue), "\(code) has no sentence for \(problem)")
      #expect(sentence.contains("⟨meant⟩"))
      // What the author wrote is what she looks for.
      if problem.details.contains("written") { #expect(sentence.contains("⟨written⟩"), "\(sentence)") }
      let stop: Set<Character> = [".", "।"]
      #expect(sentence.last.map(stop.contains) == true, "\(sentence)")
    }
  }

  @Test(arguments: SmallLibrary.languages) func sentencesDifferFromEnglish(_ code: String) throws {
    let keys = DiagnosticPrinter.requiredPhrases.map(\.name)
    let own = try Repository.text("Lessons/\(code)/problems.txt").split(separator: "\n")
    let english = try Repository.text("Lessons/en/problems.txt").split(separator: "\n")
    for key in keys {
      let line = own.first { $0.hasPrefix(key + ": ") }
      #expect(line != nil, "\(key)")
      if code != "en" { #expect(line != english.first { $0.hasPrefix(key + ": ") }, "\(key)") }
    }
  }

  private let diagnostic = Diagnostic(
    .unknownCue, at: Diagnostic.Place(file: "Lessons/en/a.txt", line: 3, columns: 2..<5),
    ["written": "a \"b\" \\ \u{1}\n\u{2028}ệ", "meant": "“right”"])

  @Test func aLineTellsPlaceAndSentence() throws {
    let printer = SmallLibrary.load(try SmallLibrary.files()).printer
    let place = Diagnostic.Place(file: "Lessons/en/a.txt", line: 3, columns: 2..<5)
    #expect(
      printer.text(Diagnostic(.noAnswer, at: place))
        == "Lessons/en/a.txt:3:2: error: This question has no right answer. Write the right one behind the keyword for answers."
    )
    let elsewhere = Diagnostic.Place(file: "Audio/cues.txt", line: 1, columns: 1..<2)
    #expect(printer.language(of: elsewhere.file) == Language("en"))
    #expect(printer.language(of: "Lessons/hi/phone/a.txt") == Language("hi"))
  }

  @Test func jsonIsEscaped() throws {
    let printer = SmallLibrary.load(try SmallLibrary.files()).printer
    #expect(printer.json([]) == "[]")
    let json = printer.json([diagnostic])
    #expect(
      json.hasPrefix(
        #"""
        [
        {"file":"Lessons/en/a.txt","line":3,"column":2,"endColumn":5,"severity":"error","problem":"problem-unknown-cue",
        """#.filter { $0 != "\n" }.replacingOpening))
    #expect(json.contains(#""written":"a \"b\" \\ \u0001\n\u2028ệ""#))
    #expect(json.hasSuffix("}\n]"))
  }

  @Test func withoutSentencesTheNameOfTheProblemIsTold() {
    let printer = DiagnosticPrinter([:], directory: "Lessons")
    #expect(printer.text(diagnostic) == "Lessons/en/a.txt:3:2: severity error: problem unknown cue nearest words")
  }
}

extension String {
  /// The opening bracket stands on a line of its own.
  fileprivate var replacingOpening: String { "[\n" + dropFirst() }
}
