import Foundation

/// The built program, and what it is given: all lessons and one more, all cues without their sound, a home of its own.
struct Program {
  /// The folder of the project.
  let project: String
  /// A folder that goes when all is done.
  let folder: String
  private let path: String
  /// Where it keeps what it keeps.
  var home: String { "\(folder)/home" }

  init(path: String, project: String, folder: String) throws(Complaint) {
    (self.path, self.project, self.folder) = (path, project, folder)
    do {
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      try Self.copyLessons(from: project, to: "\(folder)/Lessons")
      try Self.copyCues(from: project, to: "\(folder)/Silent")
    } catch {
      throw Complaint("The lessons could not be copied: \(error.localizedDescription)")
    }
  }

  /// The command that starts a session at the keyboard, with all lessons and silent cues.
  func session(_ options: [String]) -> [String] {
    [path, "learn", "--lessons", "\(folder)/Lessons", "--audio", "\(folder)/Silent"] + options
  }

  /// Runs it to its end, with the lessons and cues of the project.
  func run(
    _ arguments: [String], mayFail: Bool = false
  ) throws(Complaint) -> (seconds: Double, mostMemory: Int) {
    let log = "\(folder)/run.log"
    let start = now()
    let child = try Child(
      [path] + arguments + ["--audio", "\(project)/Audio"],
      environment: Workplace.environment(home: home, server: nil), at: .output(log))
    let ending = child.wait()
    let seconds = Double(now() - start) / 1_000_000
    guard ending.code == 0 || mayFail && ending.code == 1 else {
      throw Complaint("voiceclass \(arguments.joined(separator: " ")) failed: \(ProcessFile.text(log))")
    }
    return (seconds, ending.mostMemory)
  }

  private static func copyLessons(from project: String, to lessons: String) throws {
    let files = FileManager.default
    try files.copyItem(atPath: "\(project)/Lessons", toPath: lessons)
    try files.copyItem(
      atPath: "\(project)/Benchmarks/measured-lesson.txt", toPath: "\(lessons)/en/01-keyboard/measured.txt")
    try files.copyItem(
      atPath: "\(project)/Benchmarks/measured-app.txt", toPath: "\(lessons)/en/phone/measured.txt")
    let course = try String(contentsOfFile: "\(lessons)/en/course.txt", encoding: .utf8)
    try (course + "\nModule: Measured\nLesson: measured\n")
      .write(toFile: "\(lessons)/en/course.txt", atomically: false, encoding: .utf8)
  }

  /// As many cues of the same length, but silent, so that the first sample is one of speech.
  private static func copyCues(from project: String, to audio: String) throws {
    let files = FileManager.default
    try files.copyItem(atPath: "\(project)/Audio", toPath: audio)
    for name in try files.contentsOfDirectory(atPath: audio) where name.hasSuffix(".wav") {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(audio)/\(name)"))
      guard bytes.count > 44 else { continue }
      bytes.replaceSubrange(44..<bytes.count, with: Data(count: bytes.count - 44))
      try bytes.write(to: URL(fileURLWithPath: "\(audio)/\(name)"))
    }
  }
}
