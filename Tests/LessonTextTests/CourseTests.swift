import Feedback
import LessonText
import Testing

@Suite struct CourseTests {
  private let path = "en/course.txt"

  @Test func wrongCoursesAreTold() throws {
    let head = "Course: C\nModule: M\n"
    try expect(
      in: head + "Lesson: first\nLesson: second\nLesson: «secnd»", at: path, .unknownLesson,
      ["written": "secnd", "meant": "“second”"])
    try expect(
      in: head + "Lesson: first\nLesson: second\nLesson: «first»", at: path, .lessonListedTwice, ["written": "first"])
    try expect(
      in: "Course: C\n«Lesson»: first\nModule: M\nLesson: first\nLesson: second", at: path, .keywordInWrongPlace,
      ["written": "Lesson", "after": "“Module:”"])
    try expect(in: "«Module: M»\nLesson: first\nLesson: second", at: path, .missingLine, ["keyword": "Course"])
  }

  @Test func aModuleNamesWhatComesUnannounced() throws {
    var files = try SmallLibrary.files()
    files.files["en/pieces/calls.txt"] = Array(
      "Piece: calls\nSay: Nobody hears this.\nPractise: Go home.\nGoal: screen is Home\nHint: A.\nHint: B.".utf8)
    files.files[path] = Array("Course: C\nModule: M\nLesson: first\nSurprises: calls\nModule: N\nLesson: second".utf8)
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics == [])
    let modules = try #require(loaded.library?[Language("en")]?.course.modules)
    #expect(modules.map { $0.surprises?.id } == ["calls", nil])
    #expect(modules[0].surprises?.exercises.map(\.instruction) == [MarkedText("Go home.")])
  }

  @Test func wrongSurprisesAreTold() throws {
    let head = "Course: C\nModule: M\nLesson: first\nLesson: second\n"
    try expect(in: head + "Surprises: «cals»", at: path, .unknownPiece, ["written": "cals"])
    try expect(
      in: "Course: C\n«Surprises»: calls\nModule: M\nLesson: first\nLesson: second", at: path, .keywordInWrongPlace,
      ["written": "Surprises", "after": "“Module:”"])
  }

  @Test func withoutAPlanTheLessonsComeAsTheirFilesDo() throws {
    var files = try SmallLibrary.files()
    files.files[path] = nil
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics.map(\.problem) == [.missingFile])
    let course = try #require(loaded.library?[Language("en")]?.course)
    #expect(course.modules == [Course.Module(title: MarkedText("The phone"), lessons: ["first", "second"])])
  }

  @Test func aRingOfNeedsIsToldOnceHoweverLong() throws {
    var files = try SmallLibrary.files()
    let count = 3000
    for number in 0..<count {
      let text =
        "Lesson: L\nId: l\(number)\nModule: M\nLevel: 1\nMinutes: 5\nNeeds: l\((number + 1) % count)\nObjective: O\nSay: Hi."
      files.files["en/02-ring/l\(number).txt"] = Array(text.utf8)
    }
    let rings = SmallLibrary.load(files).diagnostics.filter { $0.problem == .needsRing }
    #expect(rings.count == 1)
    #expect(rings.first?.details["ring"]?.split(separator: ", ").count == 9)
  }

  @Test func whatIsWrongIsToldInTheOrderOfFilesAndLinesAndAlwaysTheSame() throws {
    var files = try SmallLibrary.files()
    for path in ["vi/01-first/first.txt", "en/01-first/second.txt", "en/01-first/first.txt", "en/course.txt"] {
      files.files[path]? += Array("\nGoal: x\nButton: y\nGoal: z\nMinutes: 5".utf8)
    }
    let told = SmallLibrary.load(files).diagnostics
    let order = told.map { ($0.place.file, $0.place.line) }
    #expect(order.map(\.0) == order.map(\.0).sorted())
    for (one, next) in zip(order, order.dropFirst()) where one.0 == next.0 { #expect(one.1 <= next.1) }
    for _ in 0..<5 { #expect(SmallLibrary.load(files).diagnostics == told) }
  }
}
