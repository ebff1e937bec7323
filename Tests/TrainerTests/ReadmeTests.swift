import Feedback
import Foundation
import LessonText
import Support
import Testing
import Trainer

/// The lessons in the README are read as they stand, on the phone that ships.
@Suite struct ReadmeTests {
  static func examples() throws -> [(language: String, text: String)] {
    let page = try String(contentsOfFile: ShippedLibrary.projectFolder + "/README.md", encoding: .utf8)
    return page.components(separatedBy: "\n```").filter { $0.hasPrefix("lesson") }.map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let language = lines.first?.split(separator: " ").dropFirst().first.map { String($0) } ?? "en"
      return (language, lines.dropFirst().joined(separator: "\n"))
    }
  }

  @Test func eachLessonIsClean() throws {
    let examples = try Self.examples()
    #expect(examples.map(\.language) == ["en", "vi", "hi"])
    for (language, text) in examples {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.copyItem(
        at: URL(filePath: ShippedLibrary.projectFolder + "/Lessons"), to: folder)
      try text.write(
        to: folder.appending(path: "\(language)/02-phone/lamp.txt"), atomically: true, encoding: .utf8)
      let loaded = Library.load(
        from: folder.path(), cues: Set(CueName.required), requiredPhrases: Trainer.phraseKeys,
        gestures: Command.gestures)
      // It stands in no course, which is told by a warning.
      let errors = loaded.diagnostics.filter { $0.problem.severity == .error }
      #expect(errors.map { loaded.printer.text($0) } == [])
    }
  }
}
