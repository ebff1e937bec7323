import Foundation
import Support
import Testing

/// What the program tells of keywords and sentences.
@Suite struct ExplainTests {
  private let program: Program

  init() throws { program = try Program() }

  @Test(arguments: [
    (["explain", "Nói", "--language", "en"], "Say."), (["explain", "noi", "--language", "vi"], "Nói."),
    (["explain", "goal", "--language", "hi"], "लक्ष्य।"),
    (["explain", "call", "answered", "--language", "en"], "call from {person} is answered."),
    (["explain", "call answered", "--language", "en"], "call from {person} is answered."),
    (["explain", "focus is on", "--language", "en"], "focus is on {item}."),
  ])
  func aWordIsToldInALanguage(_ arguments: [String], _ title: String) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first.map { $0.dropLast() } == title.dropLast())
    #expect(lines.count > 4)
  }

  @Test func anUnknownWordIsAFailureWithTheNearest() throws {
    let outcome = try program.run("explain", "Praktise", "--language", "en")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Nothing is known by the name “Praktise”. Perhaps you meant: Practise"))
    let foreign = try program.run("explain", "Say", "--language", "xx")
    #expect(foreign.ending == .exit(1))
    #expect(foreign.errors.contains("vi, en, hi"))
    #expect(try program.run("explain", "Say", "--docs", "docs").ending == .exit(64))
  }

  @Test(arguments: ["vi", "en", "hi"]) func allIsListedInALanguage(_ language: String) throws {
    let outcome = try program.run("explain", "--language", language)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.count { $0 == "\n" } > 100)
  }

  /// Nobody has to say a language who has said one to the system.
  @Test func theLanguageOfTheSystemIsTaken() throws {
    for (locale, title) in [("vi_VN.UTF-8", "Nói."), ("hi_IN", "बोलें."), ("C.UTF-8", "Say."), ("fr_FR.UTF-8", "Say.")] {
      let outcome = try program.run("explain", "say", environment: ["LC_ALL": locale])
      #expect(outcome.output.hasPrefix(title), "\(locale)")
    }
  }

  /// The pages are those that lie in the folder docs, in the languages that have a handbook.
  @Test func allPagesAreWritten() throws {
    let folder = program.folder("pages")
    let outcome = try program.run("explain", "--docs", folder)
    #expect(outcome.ending == .exit(0))
    let pages = outcome.output.split(separator: "\n").map { String($0.dropFirst(folder.count + 1)) }
    #expect(
      Set(pages)
        == ["", "vi/", "hi/"].reduce(into: Set<String>()) { all, language in
          all.formUnion(["\(language)lesson-format.md", "\(language)app-format.md"])
        })
    for page in pages {
      let written = FileManager.default.contents(atPath: "\(folder)/\(page)")
      #expect(
        written == FileManager.default.contents(atPath: "\(ShippedLibrary.projectFolder)/docs/\(page)"), "\(page)")
    }
    let section = try program.run("explain", "Say", "--format", "markdown", "--language", "en")
    #expect(section.output.hasPrefix("### Say\n\n- Tiếng Việt: Nói\n"))
    let whole = try program.run("explain", "--format", "markdown", "--language", "en")
    #expect(whole.output.contains(section.output))
  }

  @Test func aFolderThatCanNotBeWrittenIsSaid() throws {
    let outcome = try program.run("explain", "--docs", "/proc/nowhere")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.contains("--docs"))
  }
}
