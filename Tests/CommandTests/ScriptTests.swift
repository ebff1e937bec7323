import Foundation
import Glibc
import LessonText
import Support
import Testing

/// Sessions from a script of keys, in processes of their own.
@Suite struct ScriptTests {
  /// Golden sessions in which nothing depends on how long a voice takes: no waiting, no key that interrupts, and no
  /// lesson of the later parts of the course, where calls and messages come by themselves.
  static let timeless =
    (try? names().filter { name in
      guard !isLater(name) else { return false }
      let keys = (try? String(contentsOfFile: keysPath(name), encoding: .utf8)) ?? "wait:"
      // Where the phone's clock is read out, it may be a minute later with the program's own voice.
      let heard = (try? String(contentsOfFile: "\(folder)/\(name).expected", encoding: .utf8)) ?? ""
      let tellsTime = ["2 March", "ngày 2 tháng 3", "2 मार्च"].contains { heard.contains($0) }
      return !keys.contains("wait:") && !keys.contains("~") && !keys.hasPrefix("# new") && !tellsTime
    }) ?? []

  private static func isLater(_ name: String) -> Bool {
    let modules = ShippedLibrary.library.packs.first?.course.modules.dropFirst(2) ?? []
    let later = modules.flatMap { $0.lessons + [$0.exam].compactMap { $0 } }.filter { $0 != "wifi-and-data" }
    return later.contains { name.dropFirst(3).hasPrefix("\($0)-") }
  }

  private static let folder = "\(ShippedLibrary.projectFolder)/Tests/Transcripts"
  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".keys") }.sorted()
      .map { String($0.dropLast(".keys".count)) }
  }
  private static func keysPath(_ name: String) -> String { "\(folder)/\(name).keys" }

  /// What starts a golden session: its first line says it.
  private static func arguments(_ name: String) throws -> [String] {
    let first = try String(contentsOfFile: keysPath(name), encoding: .utf8).prefix { $0 != "\n" }
    let words = first.split(separator: " ").dropFirst().map { String($0) }
    let isOnPhone = words.count > 1 && words[1] == "phone"
    return [isOnPhone ? "phone" : "learn", "--guest", "--keys-file", keysPath(name), "--language", words[0]]
      + (words.count > 1 && !isOnPhone ? ["--lesson", words[1]] : [])
  }

  @Test func thereAreSuchSessionsInAllLanguages() {
    for language in ["vi", "en", "hi"] { #expect(Self.timeless.contains("\(language)-wifi-and-data-right")) }
  }

  @Test(arguments: timeless) func theProgramSaysWhatTheGoldenSessionSays(_ name: String) throws {
    let outcome = try Program().run(try Self.arguments(name) + ["--transcript", "-"])
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    let heard = outcome.output.split(separator: "\n")
    let expected = try String(contentsOfFile: "\(Self.folder)/\(name).expected", encoding: .utf8)
      .split(separator: "\n")
    let difference = zip(heard, expected).first { $0.0 != $0.1 }
    #expect(heard == expected, "\(difference.map { "\($0.0)" } ?? "one goes on")")
  }

  /// Waits and interruptions included.
  @Test(arguments: [
    "vi-wifi-and-data-right", "en-wifi-and-data-right", "hi-wifi-and-data-right", "vi-first-keys-clumsy",
  ])
  func twoRunsAreTheSameByteForByte(_ name: String) throws {
    let program = try Program()
    var transcripts: [String] = []
    var sounds: [Data?] = []
    for sound in ["one.wav", "other.wav"] {
      let outcome = try program.run(try Self.arguments(name) + ["--transcript", "-", "--sound", sound])
      #expect(outcome.ending == .exit(0))
      transcripts.append(outcome.output)
      sounds.append(FileManager.default.contents(atPath: program.folder("work/\(sound)")))
    }
    let (one, other) = (try #require(sounds[0]), try #require(sounds[1]))
    #expect(transcripts[0] == transcripts[1])
    #expect(!transcripts[0].isEmpty)
    #expect(one.count > 2_000_000, "more than twenty seconds of stereo")
    let isSame = one == other
    #expect(isSame)
    // Nothing but these two was left.
    #expect(program.folder.files(below: "work") == ["one.wav", "other.wav"])
  }

  @Test func aTranscriptInAFileIsTheSame() throws {
    let program = try Program()
    let arguments = try Self.arguments("hi-wifi-and-data-right")
    let printed = try program.run(arguments + ["--transcript", "-"]).output
    let quiet = try program.run(arguments + ["--transcript", "heard.txt"])
    #expect(quiet.output == "")
    #expect(try String(contentsOfFile: program.folder("work/heard.txt"), encoding: .utf8) == printed)
  }

  @Test func aSessionThatCannotBeWrittenIsSaid() throws {
    // A device that takes nothing, as a full disk does, and stays what it is.
    let arguments = ["learn", "--guest", "--language", "en", "--keys", "Right", "--transcript", "/dev/full"]
    let outcome = try Program().run(arguments)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.errors.count { $0 == "\n" } == 1, "\(outcome.errors)")
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func scriptsOfAnyLengthAndKindAreTaken() throws {
    let program = try Program()
    let keys = Array(repeating: "Right ~Left F9 Tab q \"xin chào\" Alt+Ctrl+H F24 ~Space", count: 60)
      .joined(separator: "\n")
    let outcome = try program.run("learn", "--guest", "--language", "vi", "--keys", keys, "--transcript", "-")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("key ") } > 60)
  }
}
