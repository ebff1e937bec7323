import Foundation
import Support
import Testing

/// What `voiceclass check` finds by ear, with the real engine.
@Suite struct HearingTests {
  private let program: Program
  private let lessons: String

  init() throws {
    program = try Program()
    lessons = try program.folder.copy("Lessons", as: "work/Lessons")
  }

  /// Puts a line into a lesson behind the first that begins so; answers its number.
  @discardableResult
  private func put(_ line: String, into file: String, behind begin: String) throws -> Int {
    let path = "\(lessons)/\(file)"
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let index = try #require(lines.firstIndex { $0.hasPrefix(begin) })
    lines.insert(line, at: index + 1)
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return index + 2
  }

  private func rows(_ arguments: String...) throws -> [CheckTests.Row] {
    let outcome = try program.run(["check", "--format", "json"] + arguments)
    #expect(outcome.ending == .exit(0))
    return try JSONDecoder().decode([CheckTests.Row].self, from: Data(outcome.output.utf8))
  }

  private static let long = [
    "en": "Say: " + String(repeating: "You will go on in a moment, only listen. ", count: 12),
    "vi": "Nói: " + String(repeating: "Chỉ một lát nữa thôi, xin hãy nghe tiếp. ", count: 12),
    "hi": "बोलें: " + String(repeating: "बस थोड़ी देर और, कृपया सुनते रहिए। ", count: 12),
  ]

  @Test(arguments: ["en", "vi", "hi"]) func narrationThatIsTooLongIsTold(_ language: String) throws {
    let file = "\(language)/01-keyboard/first-keys.txt"
    let text = try #require(Self.long[language])
    let keyword = String(text.prefix { $0 != ":" })
    let line = try put(text, into: file, behind: keyword) - 1
    let found = try rows("Lessons/\(language)/01-keyboard")
    #expect(found.map(\.problem) == ["problem-narration-too-long"])
    let row = try #require(found.first)
    // At the first thing that is said of the stretch, not at the one that is too long by itself.
    #expect(row.line == line && row.file == "Lessons/\(file)" && row.severity == "warning")
    let seconds = try #require(row.details["seconds"].flatMap { Int($0) })
    #expect((35...90).contains(seconds) && row.sentence.contains("\(seconds)") && row.sentence.contains("20"))
    #expect(try rows("--quick", "Lessons/\(language)").isEmpty)
  }

  /// A tale that is there to be stopped may be as long as it likes.
  @Test func aTaleToBeStoppedIsNotCounted() throws {
    let outcome = try program.run("check", "Lessons/en/01-keyboard")
    #expect(outcome.output == "" && outcome.errors == "There are no mistakes.\n")
  }

  @Test(arguments: [
    ("vi", "Nói: Hãy mở Settings rồi đọc QWX.", ["word-of-another-language Settings", "word-spelled-out QWX"]),
    ("vi", "Nói: Hãy mở [en: Settings] rồi đọc [spell: QWX].", []),
    ("vi", "Nói: Đọc số 1/2/3-4.", ["number-unclear 1/2/3-4"]),
    ("hi", "बोलें: स्\u{200D}वाइप कीजिए।", ["word-with-joiner स्\u{200D}वाइप"]),
    // Known by the table, by its marks, or as a code.
    ("vi", "Nói: Mã OTP của Zalo là AB12. ĐÀ NẴNG, Bấm Enter.", []),
    ("hi", "बोलें: Settings खोलिए, और QWX सुनिए।", ["word-of-another-language Settings", "word-spelled-out QWX"]),
    ("hi", "बोलें: [en: Settings] में OTP, और Nguyễn को कॉल।", []),
    (
      "en", "Say: Type pwd, ask the XKCD, and try LibreOffice.",
      ["word-cut-apart LibreOffice", "word-spelled-out XKCD", "word-spelled-out pwd"]
    ),
    ("en", "Say: Rhythm and [spell: XKCD], OTP, U.S.A., WARNING, Nguyễn, a well-known X-ray.", []),
  ])
  func wordsThatAreNotSaidAsTheyAreMeantAreTold(_ language: String, _ text: String, _ expected: [String]) throws {
    let file = "\(language)/02-phone/next-previous.txt"
    let keyword = String(text.prefix { $0 != ":" })
    let line = try put(text, into: file, behind: keyword)
    let found = try rows("Lessons/\(file)").filter { $0.problem != "problem-narration-too-long" }
    #expect(found.map { "\($0.problem.dropFirst(8)) \($0.details["written"] ?? "")" }.sorted() == expected)
    for row in found {
      let written = try #require(row.details["written"])
      let place = try #require(text.range(of: written))
      #expect(row.line == line && row.severity == "warning")
      #expect(row.column == text.distance(from: text.startIndex, to: place.lowerBound) + 1)
      #expect(row.endColumn == row.column + written.count)
    }
  }

  /// A line in `pronunciations.txt` mends it, and a word is told once a file.
  @Test func aPronunciationMendsIt() throws {
    try put("Nói: Mở Settings, rồi Settings, rồi lại Settings.", into: "vi/02-phone/next-previous.txt", behind: "Nói")
    #expect(try rows("Lessons/vi/02-phone").count { $0.problem == "problem-word-of-another-language" } == 1)
    try put("Word: Settings = xét tinh", into: "vi/pronunciations.txt", behind: "Word: OTP")
    #expect(try rows("Lessons/vi/02-phone").allSatisfy { $0.problem == "problem-narration-too-long" })
  }

  @Test func anExerciseWithoutHintIsTold() throws {
    let path = "\(lessons)/en/02-phone/next-previous.txt"
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let practise = try #require(lines.firstIndex { $0.hasPrefix("Practise:") })
    let end = try #require(lines[practise...].firstIndex { $0.isEmpty })
    lines.replaceSubrange(practise..<end, with: lines[practise..<end].filter { !$0.hasPrefix("Hint:") })
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let found = try rows("--quick", "Lessons")
    #expect(found.map(\.problem) == ["problem-missing-hint"])
    #expect(found.first?.line == practise + 1 && found.first?.file == "Lessons/en/02-phone/next-previous.txt")
  }

  @Test func soundsAreHeldAgainstTheirList() throws {
    let audio = try program.folder.copy("Audio", as: "work/Audio")
    try FileManager.default.moveItem(atPath: "\(audio)/edge.wav", toPath: "\(audio)/egde.wav")
    let outcome = try program.run("check", "--quick", "--audio", "Audio", "--lessons", "Lessons")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors == "1 mistake and 1 warning in 2 files.\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(/^Audio\/cues\.txt:\d+:7: error: The sound edge\.wav of the cue “edge”/) == true)
    #expect(lines.last?.hasPrefix("Audio/egde.wav:1:1: warning: No cue uses the sound egde.wav") == true)
  }
}
