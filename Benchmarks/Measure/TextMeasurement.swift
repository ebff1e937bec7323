import Feedback
import Foundation
import LessonText
import Support

/// How fast texts are checked, and how fast a lesson is played from a script of keys.
struct TextMeasurement {
  /// A library of many lessons, checked.
  struct Check {
    var lessons: Int
    var bytes: Int
    var seconds: Double
    var mostMemory: Int
  }
  var checks: [Check] = []
  /// The shipped lessons, checked with all that is heard of them.
  var hearingSeconds: [Double?] = []
  /// A lesson in virtual time, without a sound file.
  var scriptSeconds: [Double?] = []

  init(_ program: Program) throws(Complaint) {
    let lessons = try Self.lessons(10_000)
    for count in [300, 1_000, 3_000, 10_000] { checks.append(try Self.check(program, lessons.prefix(count))) }
    for _ in 0..<5 { hearingSeconds.append(try program.run(["check", "\(program.project)/Lessons"]).seconds) }
    let keys = "\(program.project)/Tests/Transcripts/vi-wifi-and-data-right.keys"
    let lesson = [
      "learn", "--language", "vi", "--guest", "--lesson", "wifi-and-data", "--keys-file", keys, "--transcript",
      "\(program.folder)/session.transcript", "--sound", "none",
    ]
    for _ in 0..<10 { scriptSeconds.append(try program.run(lesson).seconds) }
  }

  /// Lessons by chance, of everything that lessons can hold: tasks with all that can be asked for, happen or be a trap,
  /// questions that lead elsewhere, typing, names.
  private static func lessons(_ count: Int) throws(Complaint) -> [String] {
    guard let pack = ShippedLibrary.library[Language("en")] else {
      throw Complaint("The English lessons could not be read.")
    }
    let printer = LessonPrinter(pack)
    var generator = LessonGenerator(pack, seed: 2026, isPlain: true)
    return (0..<count).map { number in
      var lesson = generator.lesson(steps: 4...9)
      lesson.id = "measured-\(number)"
      lesson.needs = []
      return printer.text(of: lesson) + "\nSay: [name: measured] is somebody you know.\n"
    }
  }

  /// Copies all lessons, puts these beside the English ones, and checks all.
  private static func check(_ program: Program, _ lessons: ArraySlice<String>) throws(Complaint) -> Check {
    let library = "\(program.folder)/library-\(lessons.count)"
    let files = FileManager.default
    defer { try? files.removeItem(atPath: library) }
    do {
      try files.copyItem(atPath: "\(program.project)/Lessons", toPath: library)
      let english = "\(library)/en"
      let names = (try? String(contentsOfFile: "\(english)/names.txt", encoding: .utf8)) ?? ""
      try (names + "\nName: measured = Lan\n").write(toFile: "\(english)/names.txt", atomically: false, encoding: .utf8)
      var course = try String(contentsOfFile: "\(english)/course.txt", encoding: .utf8)
      // A module has a folder of at most a hundred lessons.
      for (number, lesson) in lessons.enumerated() {
        let folder = "\(english)/\(100 + number / 100)-many"
        if number.isMultiple(of: 100) {
          try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
          course += "\nModule: Many \(number / 100)\n"
        }
        try lesson.write(toFile: "\(folder)/measured-\(number).txt", atomically: false, encoding: .utf8)
        course += "Lesson: measured-\(number)\n"
      }
      try course.write(toFile: "\(english)/course.txt", atomically: false, encoding: .utf8)
    } catch {
      throw Complaint("The library to check could not be written: \(error.localizedDescription)")
    }
    var bytes = 0
    for case let path as String in files.enumerator(atPath: library) ?? .init() {
      bytes += ((try? files.attributesOfItem(atPath: "\(library)/\(path)"))?[.size] as? Int) ?? 0
    }
    let run = try program.run(["check", "--quick", library], mayFail: true)
    return Check(lessons: lessons.count, bytes: bytes, seconds: run.seconds, mostMemory: run.mostMemory)
  }
}
