import Foundation

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
  /// A lesson in virtual time: how long it takes without a sound file and with one, and how long it sounds.
  var scriptSeconds: [Double?] = []
  var renderSeconds: [Double?] = []
  var soundSeconds = 0.0

  init(_ program: Program) throws(Complaint) {
    for count in [300, 1_000, 3_000, 10_000] { checks.append(try Self.check(program, lessons: count)) }
    for _ in 0..<5 { hearingSeconds.append(try program.run(["check", "\(program.project)/Lessons"]).seconds) }
    let keys = "\(program.project)/Tests/Transcripts/vi-wifi-and-data-right.keys"
    let sound = "\(program.folder)/session.wav"
    let lesson = [
      "learn", "--language", "vi", "--guest", "--lesson", "wifi-and-data", "--keys-file", keys, "--transcript",
      "\(program.folder)/session.transcript",
    ]
    for _ in 0..<10 {
      scriptSeconds.append(try program.run(lesson + ["--sound", "none"]).seconds)
      renderSeconds.append(try program.run(lesson + ["--sound", sound]).seconds)
    }
    let bytes = ((try? FileManager.default.attributesOfItem(atPath: sound))?[.size] as? Int) ?? 0
    // Two channels of 16 bits behind a header of 44 bytes.
    soundSeconds = Double(bytes - 44) / 4 / Double(Recorder.rate)
  }

  /// Copies the English lessons so many times under names of their own, and checks the texts of all.
  private static func check(_ program: Program, lessons count: Int) throws(Complaint) -> Check {
    let library = "\(program.folder)/library-\(count)"
    let files = FileManager.default
    defer { try? files.removeItem(atPath: library) }
    let modules = ["01-keyboard/first-keys", "02-phone/next-previous", "08-settings/wifi-and-data"]
    do {
      try files.copyItem(atPath: "\(program.project)/Lessons", toPath: library)
      let english = "\(library)/en"
      var texts: [(id: String, text: String)] = []
      for module in modules {
        let id = (module as NSString).lastPathComponent
        texts.append((id, try String(contentsOfFile: "\(english)/\(module).txt", encoding: .utf8)))
      }
      var course = try String(contentsOfFile: "\(english)/course.txt", encoding: .utf8)
      // A module has a folder of at most a hundred lessons.
      for number in 0..<count {
        let folder = "\(english)/\(100 + number / 100)-many"
        if number.isMultiple(of: 100) {
          try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
          course += "\nModule: Many \(number / 100)\n"
        }
        let (id, text) = texts[number % texts.count]
        let own = text.replacingOccurrences(of: "Id: \(id)\n", with: "Id: \(id)-\(number)\n")
        try own.write(toFile: "\(folder)/\(id)-\(number).txt", atomically: false, encoding: .utf8)
        course += "Lesson: \(id)-\(number)\n"
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
    return Check(lessons: count, bytes: bytes, seconds: run.seconds, mostMemory: run.mostMemory)
  }
}
