import Feedback
import Glibc
import LessonText
import Testing

@Suite struct MistakesTests {
  /// With `ACCEPT=1` in the environment the expected files are written anew, and the run fails, so that nobody
  /// accepts without looking. Otherwise what was said instead lies beside the expected file as `.actual`.
  @Test(arguments: try Mistake.all()) func isToldAsExpected(_ mistake: Mistake) throws {
    let said = mistake.said()
    let path = "Tests/Mistakes/\(mistake.name)"
    let expected = try? Repository.text("\(path).expected")
    if said != expected {
      let isAccepting = getenv("ACCEPT") != nil
      try write(said, to: "\(Repository.directory)/\(path).\(isAccepting ? "expected" : "actual")")
      Issue.record("\(mistake.name) says:\n\(said)")
    }
    #expect(!said.isEmpty)
  }

  @Test(arguments: Problem.allCases.filter(\.isFoundByLoading)) func hasAnExampleThatShowsIt(_ problem: Problem) throws
  {
    let mistake = try Mistake(problem.name)
    let loaded = SmallLibrary.load(mistake.files, limits: mistake.limits)
    #expect(loaded.diagnostics.contains { $0.problem == problem })
  }

  @Test func everyExampleIsNamedAfterAProblem() throws {
    for mistake in try Mistake.all() { #expect(mistake.problem != nil, "\(mistake.name)") }
  }

  /// A hundred in all, and what people write wrong in each language.
  @Test(arguments: SmallLibrary.languages) func aLanguageHasThirtyExamples(_ language: String) throws {
    let all = try Mistake.all()
    #expect(all.count >= 100)
    #expect(all.count { $0.watched.contains { $0.hasPrefix("\(language)/") } } >= 30)
  }

  @Test func everyExpectedFileHasItsExample() throws {
    let names = try FilesOnDisk(Repository.directory).entries(of: "Tests/Mistakes").map(\.name)
    for name in names where name.hasSuffix(".expected") {
      #expect(names.contains(name.dropLast("expected".count) + "txt"))
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }
}
