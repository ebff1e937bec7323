import Testing

/// The checker itself: what it must find, and what it must not be fooled by.
@Suite struct CheckerTests {
  @Test(arguments: [
    ("import Foundation", ["Foundation"]),
    ("public import Keys\ninternal import CPulse", ["Keys", "CPulse"]),
    (
      "  @testable import Phone\n@_exported public import Feedback\r\n@preconcurrency import Speech",
      ["Phone", "Feedback", "Speech"]
    ),
    ("import struct Foundation.Date\nimport Foundation.NSString", ["Foundation", "Foundation"]),
    ("#if canImport(Glibc)\n  import Glibc\n#endif", ["Glibc"]),
    ("let a = 1; import Sound", ["Sound"]),
    ("/* one */ import Sound // two", ["Sound"]),
    ("// import A\n/// import B\n/* import C\nimport D /* deeper */ import E */", []),
    ("let text = \"\"\"\n  import A\n  \"\"\"\nlet other = #\"\"import B\"#", []),
    ("let a = \"// no comment\"\nimport Sound", ["Sound"]),
    ("let a = \"/*\"\nimport Sound\nlet b = \"*/\"", ["Sound"]),
    ("let a = \"\\\\\"; import Sound", ["Sound"]),
    ("func importAll() {}\nlet important = 1", []),
    ("/* never closed\nimport Sound", []), ("\"never closed \\", []), ("", []),
  ])
  func importsAreRead(_ text: String, _ imports: [String]) { #expect(SwiftText(text).imports == imports) }

  @Test(arguments: [
    ("Keys", "import Feedback"), ("Feedback", "import Foundation"), ("Phone", "import Trainer"),
    ("Trainer", "import Glibc"), ("Trainer", "internal import CESpeakNG"), ("LessonText", "import Foundation"),
    ("Mixer", "import CPulse"), ("Speech", "import Trainer"), ("Speech", "import Keys"), ("Speech", "import CPulse"),
    ("Sound", "import Speech"), ("Terminal", "public import Feedback"), ("Records", "import Sound"),
    ("Records", "import CSndfile"), ("Phone", "import voiceclass"), ("Records", "import voiceclass"),
    ("voiceclass", "import CESpeakNG"), ("Cellar", ""),
  ])
  func aWrongImportIsFound(_ room: String, _ text: String) {
    #expect(ImportTable.house.complaints(about: SwiftText(text).imports, in: room).count == 1)
  }

  @Test func nothingInTheTableRunsBackwards() {
    let rows = ImportTable.house.rows
    for row in rows {
      for other in rows where row.mayImport.contains(other.room) {
        #expect(!other.mayImport.contains(row.room))
      }
      #expect(!row.mayImport.contains("voiceclass"))
    }
  }

  @Test func aCLibraryIsWrappedByOneRoom() {
    for library in ["CESpeakNG", "CPulse", "CSndfile", "CXkbcommon", "CZlib"] {
      #expect(ImportTable.house.rows.count { $0.mayImport.contains(library) } == 1)
    }
  }

  /// What is looked for, in pieces, so that it does not stand here itself.
  private enum Word {
    static let (tried, cast) = ("try" + "!", "as" + "!")
    static let (ends, waits) = ("fatalError" + "(", "usleep" + "(")
    static let (unchecked, unsafe) = ("@unchecked" + " Sendable", "nonisolated" + "(unsafe)")
  }

  @Test(arguments: [
    ("let a = \(Word.tried) b()", ["1: \(Word.tried)"]),
    ("\nlet a = b \(Word.cast) C", ["2: \(Word.cast)"]),
    ("\(Word.ends)\"no\")", ["1: \(Word.ends)"]),
    ("\(Word.waits)1_000)", ["1: \(Word.waits)"]),
    ("final class A: \(Word.unchecked) {}", ["1: \(Word.unchecked) without a proof"]),
    ("final class A: \(Word.unchecked) {} // proof:", ["1: \(Word.unchecked) without a proof"]),
    ("\(Word.unsafe) var a = 1 // it is fine", ["1: \(Word.unsafe) without a proof"]),
    ("// proof: one line too early\n\(Word.unsafe) var a = 1", ["2: \(Word.unsafe) without a proof"]),
    ("final class A: \(Word.unchecked) {}  // proof: all of it is behind the lock.", []),
    (
      "// \(Word.tried) \(Word.cast) \(Word.ends) \(Word.waits) \(Word.unchecked)\n"
        + "let a = \"\(Word.tried) \(Word.waits)\"", []
    ),
    (String(repeating: "\n", count: 400), []),
    (String(repeating: "\n", count: 401), ["401: the file has 401 lines"]),
  ])
  func aBrokenRuleIsFound(_ text: String, _ complaints: [String]) {
    #expect(HouseRules.complaints(about: SwiftText(text)) == complaints)
  }

  @Test func aMissingFileOfALanguageIsFound() {
    let files: [String: Set<String>] = [
      "vi": ["language.txt", "phone/home.txt"], "en": ["language.txt"], "hi": ["language.txt", "course.txt"],
    ]
    #expect(
      HouseRules.complaints(aboutLanguages: files) == [
        "en lacks course.txt", "en lacks phone/home.txt", "hi lacks phone/home.txt", "vi lacks course.txt",
      ])
    #expect(HouseRules.complaints(aboutLanguages: [:]) == [])
    #expect(HouseRules.complaints(aboutLanguages: ["vi": ["language.txt"], "en": ["language.txt"]]) == [])
  }
}
