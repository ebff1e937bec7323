import Foundation

/// The built program, and what it is given: all lessons and one more, all cues without their sound, an empty home.
struct Program {
  /// The folder of the project.
  let project: String
  /// A folder that goes when all is done.
  let folder: String
  private let path: String
  private let environment: [String]

  init(path: String, project: String, folder: String) throws(Complaint) {
    (self.path, self.project, self.folder) = (path, project, folder)
    environment = SoundServer.environment(folder: folder, home: "\(folder)/home")
    do {
      try FileManager.default.createDirectory(atPath: "\(folder)/home", withIntermediateDirectories: true)
      try Self.copyLessons(from: project, to: "\(folder)/Lessons")
      try Self.copyCues(from: project, to: "\(folder)/Silent", silencing: true)
      try Self.copyCues(from: project, to: "\(folder)/Audio", silencing: false)
    } catch {
      throw Complaint("The lessons could not be copied: \(error.localizedDescription)")
    }
  }

  /// Starts a session at the keyboard, with cues that sound or with silent ones.
  func start(_ options: [String], cuesSound: Bool = false) throws(Complaint) -> Learner {
    let audio = "\(folder)/\(cuesSound ? "Audio" : "Silent")"
    return try Learner(
      [path, "learn", "--lessons", "\(folder)/Lessons", "--audio", audio] + options, environment: environment)
  }

  /// Runs it to its end, with the lessons and cues of the project.
  func run(
    _ arguments: [String], mayFail: Bool = false
  ) throws(Complaint) -> (seconds: Double, mostMemory: Int) {
    let log = "\(folder)/run.log"
    let start = now()
    let child = try Child(
      [path] + arguments + ["--audio", "\(project)/Audio"], environment: environment, at: .output(log))
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
      atPath: "\(project)/Benchmarks/measured.txt", toPath: "\(lessons)/en/01-keyboard/measured.txt")
    let course = try String(contentsOfFile: "\(lessons)/en/course.txt", encoding: .utf8)
    try (course + "\nModule: Measured\nLesson: measured\n")
      .write(toFile: "\(lessons)/en/course.txt", atomically: false, encoding: .utf8)
  }

  /// The same cues, or as long ones that are silent; and a silent one of nine seconds, which the lesson plays.
  private static func copyCues(from project: String, to audio: String, silencing: Bool) throws {
    let files = FileManager.default
    try files.copyItem(atPath: "\(project)/Audio", toPath: audio)
    for name in try files.contentsOfDirectory(atPath: audio) where silencing && name.hasSuffix(".wav") {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(audio)/\(name)"))
      guard bytes.count > 44 else { continue }
      bytes.replaceSubrange(44..<bytes.count, with: Data(count: bytes.count - 44))
      try bytes.write(to: URL(fileURLWithPath: "\(audio)/\(name)"))
    }
    let frames = 9 * Recorder.rate
    var header = Data("RIFF".utf8) + Self.bytes(36 + frames * 2) + Data("WAVEfmt ".utf8) + Self.bytes(16)
    // Whole numbers, one channel, the rate, bytes a second, bytes a frame, bits.
    header += Self.bytes(1 | 1 << 16) + Self.bytes(Recorder.rate) + Self.bytes(Recorder.rate * 2)
    header += Self.bytes(2 | 16 << 16) + Data("data".utf8) + Self.bytes(frames * 2)
    try (header + Data(count: frames * 2)).write(to: URL(fileURLWithPath: "\(audio)/pause.wav"))
    let list = try String(contentsOfFile: "\(audio)/cues.txt", encoding: .utf8)
    try (list + "\nCue: pause\nFile: pause.wav\nMeaning: Nothing, for nine seconds.\n")
      .write(toFile: "\(audio)/cues.txt", atomically: false, encoding: .utf8)
  }

  private static func bytes(_ number: Int) -> Data {
    withUnsafeBytes(of: UInt32(number).littleEndian) { Data($0) }
  }
}
