import Foundation
import Support
import Testing

/// `voiceclass check`, as an instructor runs it.
@Suite struct CheckTests {
  /// A row of the JSON form, as another program reads it.
  struct Row: Decodable, Hashable {
    var file: String
    var line: Int
    var column: Int
    var endColumn: Int
    var severity: String
    var problem: String
    var sentence: String
    var language: String
    var details: [String: String]
    var mend: String?
  }

  private let program: Program
  private let lessons: String
  private var vietnamese: String { "\(lessons)/vi" }

  init() throws {
    program = try Program()
    lessons = try program.folder.copy("Lessons", as: "work/Lessons")
  }

  /// Said where nothing is wrong: to somebody who listens, silence could mean anything.
  private static let praise = "There are no mistakes.\n"

  /// How the planted mistakes are counted below a folder of the lessons.
  private static func summary(below part: String = "") -> String {
    let found = PlantedMistake.all.filter { "vi/\($0.file)".hasPrefix(part) }
    let files = Set(found.map(\.file)).count
    guard !found.isEmpty else { return praise }
    return "\(found.count) mistake\(found.count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s").\n"
  }

  private func plantAll() throws { for mistake in PlantedMistake.all { try mistake.plant(in: vietnamese) } }

  @Test func shippedLessonsHaveNoMistakes() throws {
    // With a way for each task and the length of all that is told: that takes minutes, so it is done once.
    let whole = try program.run(["check"], seconds: 900)
    #expect(whole.ending == .exit(0))
    #expect(whole.output == "" && whole.errors == Self.praise)
    for arguments in [[], ["Lessons"], [lessons], ["--lessons", "Lessons"]] {
      let outcome = try program.run(["check", "--quick"] + arguments)
      #expect(outcome.ending == .exit(0))
      #expect(outcome.output == "" && outcome.errors == Self.praise)
    }
    #expect(try program.run("check", "--quick", "--format", "json").output == "[]\n")
  }

  @Test func everyMistakeIsNamedAtItsPlaceInTheLanguageOfItsFile() throws {
    try plantAll()
    let outcome = try program.run("check", "--quick", "Lessons")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors == Self.summary())
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == PlantedMistake.all.count, "\(outcome.output)")
    for mistake in PlantedMistake.all {
      let place = try mistake.place(in: vietnamese)
      let start = "Lessons/vi/\(mistake.file):\(place.line):\(place.column): lỗi: "
      let found = lines.filter { $0.hasPrefix(start) }
      #expect(found.count == 1, "\(start)")
      // What is wrong, and what to do instead.
      #expect(found.first?.dropFirst(start.count).contains(". ") == true, "\(start)")
    }
  }

  @Test func theOtherFormSaysTheSame() throws {
    try plantAll()
    let text = try program.run("check", "--quick", "Lessons").output.split(separator: "\n").map { String($0) }
    let outcome = try program.run("check", "--quick", "Lessons", "--format", "json")
    #expect(outcome.ending == .exit(1))
    let rows = try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
    #expect(rows.map { "\($0.file):\($0.line):\($0.column): lỗi: \($0.sentence)" } == text)
    for mistake in PlantedMistake.all {
      let place = try mistake.place(in: vietnamese)
      let row = try #require(rows.first { $0.problem == "problem-\(mistake.problem)" })
      #expect((row.line, row.column) == place)
      #expect(row.file == "Lessons/vi/\(mistake.file)")
      #expect(row.language == "vi" && row.severity == "error")
      #expect(row.mend == (mistake.problem == "unknown-keyword" ? "Gợi ý" : nil))
      #expect(row.endColumn > row.column)
    }
  }

  /// However the place is written, the same is found in it.
  @Test(arguments: [
    ("vi", "Lessons/"), ("vi", "Lessons//vi"), ("vi", "Lessons/vi/"), ("vi", "./Lessons/vi"),
    ("vi", "Lessons/en/../vi/."), ("vi/phone", "Lessons/vi/phone"), ("vi/phone", "Lessons/vi/phone/"),
    ("vi/phone/settings.txt", "Lessons/vi/phone/settings.txt"), ("vi/course.txt", "Lessons/vi/phone/../course.txt"),
    ("en", "Lessons/en"),
  ])
  func pathsAreTakenAsTheyAreTyped(_ part: String, _ path: String) throws {
    try plantAll()
    let count = PlantedMistake.all.count { "vi/\($0.file)".hasPrefix(part) }
    for path in [path, "\(program.folder("work"))/\(path)"] {
      let outcome = try program.run("check", "--quick", path)
      #expect(outcome.output.count { $0 == "\n" } == count, "\(path)")
      #expect(outcome.ending == .exit(count > 0 ? 1 : 0))
      #expect(outcome.errors == Self.summary(below: part))
    }
  }

  /// An instructor works in the folder of the lessons, and names what lies there.
  @Test(arguments: [
    ("Lessons", ".", "vi/"), ("Lessons", "vi", "vi/"), ("Lessons/vi", ".", "vi/"), ("Lessons/vi", "phone", "vi/phone"),
    ("Lessons/vi", "course.txt", "vi/course.txt"), ("Lessons/vi/phone", "settings.txt", "vi/phone/settings.txt"),
    ("Lessons/vi/phone", ".", "vi/phone"), ("Lessons/vi/phone", "..", "vi/"), ("Lessons/vi/phone", "../..", "vi/"),
    ("Lessons/vi/phone", "../../en", "en/"),
  ])
  func itRunsInAnyFolderOfTheLessons(_ folder: String, _ path: String, _ part: String) throws {
    try plantAll()
    let (output, errors) = (program.folder("output"), program.folder("errors"))
    let child = try ChildProcess(
      [Program.path, "check", "--quick", path], environment: program.environment.map { "\($0.key)=\($0.value)" },
      in: "\(program.folder("work"))/\(folder)", output: .file(output), errors: .file(errors))
    let count = PlantedMistake.all.count { "vi/\($0.file)".hasPrefix(part) }
    #expect(child.wait() == .exit(count > 0 ? 1 : 0))
    #expect(try String(contentsOfFile: output, encoding: .utf8).count { $0 == "\n" } == count)
    #expect(try String(contentsOfFile: errors, encoding: .utf8) == Self.summary(below: part))
  }

  /// What is found in several folders of lessons is one document, each in the language of its own folder.
  @Test func severalFoldersOfLessonsAreOneDocument() throws {
    let other = try program.folder.copy("Lessons", as: "work/Other")
    try plantAll()
    for mistake in PlantedMistake.all.prefix(2) { try mistake.plant(in: "\(other)/vi") }
    let outcome = try program.run("check", "--quick", "--format", "json", "Lessons/vi", "Other/vi", "Lessons/hi")
    let rows = try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
    #expect(rows.count == PlantedMistake.all.count + 2)
    #expect(rows.allSatisfy { $0.language == "vi" })
    #expect(rows.count { $0.file.hasPrefix("Other/") } == 2)
    #expect(outcome.errors == "\(rows.count) mistakes in \(Set(rows.map(\.file)).count) files.\n")
  }

  /// Every row has every key, whatever it tells.
  @Test func theKeysOfTheDocumentAreAlwaysTheSame() throws {
    try plantAll()
    let outcome = try program.run("check", "--quick", "--format", "json", "Lessons")
    let rows = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(rows.count == PlantedMistake.all.count)
    let keys: Set = [
      "file", "line", "column", "endColumn", "severity", "problem", "sentence", "language", "details", "mend",
    ]
    for row in rows { #expect(Set(row.keys) == keys) }
  }

  @Test func aWrongCallIsTold() throws {
    for arguments in [["check", "--format", "xml"], ["check", "--no-such-thing"]] {
      #expect(try program.run(arguments).ending == .exit(64))
    }
  }

  @Test func severalPathsAreCheckedTogether() throws {
    try plantAll()
    let outcome = try program.run(
      "check", "--quick", "Lessons/vi/course.txt", "Lessons/vi/phone/settings.txt", "Lessons/hi")
    #expect(outcome.output.split(separator: "\n").count == 3)
  }

  /// Bytes that are no text: an error with its place, and no crash.
  @Test(arguments: ["vi/01-keyboard/first-keys.txt", "hi/phone/settings.txt", "en/phrases.txt", "vi/course.txt"])
  func bytesThatAreNoTextAreNamed(_ file: String) throws {
    var bytes: [UInt8] = []
    var seed: UInt32 = 20_261_126
    for _ in 0..<4_000 {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      bytes.append(UInt8(truncatingIfNeeded: seed >> 24))
    }
    #expect(FileManager.default.createFile(atPath: "\(lessons)/\(file)", contents: Data(bytes)))
    let outcome = try program.run("check", "--quick", "Lessons")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.wholeMatch(of: /\d+ mistakes?( and \d+ warnings?)? in \d+ files?\.\n/) != nil)
    #expect(outcome.output.contains("Lessons/\(file):1:"))
    #expect(outcome.output.contains("UTF-8"))
    let rows = try JSONDecoder().decode(
      [Row].self, from: Data(try program.run("check", "--quick", "Lessons", "--format", "json").output.utf8))
    #expect(rows.contains { $0.problem == "problem-not-utf8" && $0.file == "Lessons/\(file)" })
  }

  @Test func aFolderWithoutLessonsIsSaid() throws {
    let empty = program.folder("work/empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    for arguments in [["check", "empty"], ["check", "--lessons", "empty"], ["check", "not-there"], ["check", ""]] {
      let outcome = try program.run(arguments)
      #expect(outcome.ending == .exit(1))
      #expect(outcome.output == "")
      #expect(outcome.errors.count { $0 == "\n" } == 1, "\(arguments)")
    }
  }

  /// What is missing of a language is named; what is there of it is checked all the same.
  @Test func aLanguageWithHolesIsNamed() throws {
    try FileManager.default.removeItem(atPath: "\(vietnamese)/course.txt")
    try FileManager.default.removeItem(atPath: "\(vietnamese)/phone")
    let outcome = try program.run("check", "Lessons/vi")
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output.contains("course.txt"))
    #expect(outcome.errors.contains(/^\d+ mistakes/))
    // The other languages can be learnt meanwhile.
    let lessonsLeft = try program.run("lessons", "--lessons", "Lessons")
    #expect(lessonsLeft.ending == .exit(0))
    #expect(!lessonsLeft.output.contains(", vi."))
    #expect(lessonsLeft.output.contains(", hi."))
  }
}
