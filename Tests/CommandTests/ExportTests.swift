import Foundation
import Support
import Testing

/// Lessons as sound, made by the built program with the real engine.
@Suite struct ExportTests {
  private let program: Program

  init() throws { program = try Program() }

  private func export(_ arguments: String...) throws -> Program.Outcome { try program.run(["export"] + arguments) }

  private func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: program.folder("work/\(name)")) }

  private var files: [String] { program.folder.files(below: "work") }

  @Test func aLessonIsHeardFromItsBeginningToItsEnd() throws {
    let outcome = try export("first-keys", "--language", "en", "--rate", "300", "--to", "a.wav")
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("a.wav is made: “Hear it again, or stop it”, "))
    #expect(files == ["a.wav", "a.wav.cue"])
    let sound = try WaveSamples(program.folder("work/a.wav"))
    let pairs = zip(sound.left, sound.right)
    // Nothing is clipped, and speech is as loud as it is made.
    let loudest = pairs.reduce(0) { max($0, abs($1.0), abs($1.1)) }
    #expect((8_000..<32_700).contains(loudest), "\(loudest)")
    let silences = silences(in: sound)
    // One question, and so one pause to think; nothing else is silent for long.
    let thinking = silences.filter { $0 > 3 * WaveSamples.rate }
    #expect(thinking.count == 1)
    #expect(thinking.allSatisfy { (39...52).contains($0 * 10 / WaveSamples.rate) }, "\(thinking)")
    let share = Double(silences.reduce(0, +)) / Double(sound.left.count)
    #expect((0.05...0.4).contains(share), "\(share)")

    let again = try export("first-keys", "--language", "en", "--rate", "300", "--to", "b.wav")
    #expect(again.ending == .exit(0))
    #expect(bytes("a.wav") == bytes("b.wav"))
    let sheet = String(decoding: bytes("a.wav.cue") ?? Data(), as: UTF8.self)
    #expect(sheet.hasPrefix("TITLE \"Hear it again, or stop it\"\nFILE \"a.wav\" WAVE\n  TRACK 01 AUDIO\n"))
    #expect(sheet.contains("    TITLE \"1. Press Space once\"\n"))

    // What is there is not replaced by mistake.
    let refused = try export("first-keys", "--language", "en", "--to", "a.wav")
    #expect(refused.ending == .exit(1))
    #expect(refused.errors == "a.wav is there already. Give another name with --to, or replace it with --force.\n")
    #expect(bytes("a.wav") == bytes("b.wav"))
  }

  /// Lengths of all stretches of at least a tenth of a second in which nothing is heard, in frames.
  private func silences(in sound: WaveSamples) -> [Int] {
    var (lengths, length, index) = ([Int](), 0, 0)
    while index < sound.left.count {
      if abs(sound.left[index]) < 64, abs(sound.right[index]) < 64 {
        length += 1
      } else {
        if length > WaveSamples.rate / 10 { lengths.append(length) }
        length = 0
      }
      index += 1
    }
    return lengths
  }

  @Test func aPartOfTheCourseIsAFolderWithAPlaylist() throws {
    let outcome = try export("--module", "3", "--language", "vi", "--rate", "440", "--to", "card")
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("card holds “Đọc bằng tai”: 4 lessons, "))
    let names = ["01-stop-and-continue", "02-reading-controls", "03-spell-a-word", "04-adjust-values"]
    #expect(files == names.map { "card/\($0).mp3" } + ["card/playlist.m3u8"])
    let lines = String(decoding: bytes("card/playlist.m3u8") ?? Data(), as: UTF8.self).split(separator: "\n")
    try #require(lines.count == 2 + 2 * names.count)
    #expect(lines[0] == "#EXTM3U" && lines[1] == "#PLAYLIST:Đọc bằng tai")
    for (number, name) in names.enumerated() {
      let (told, file) = (lines[2 + 2 * number], lines[3 + 2 * number])
      #expect(told.hasPrefix("#EXTINF:") && file == "\(name).mp3")
      #expect(bytes("card/\(name).mp3")?.starts(with: Data("ID3".utf8)) == true)
      let seconds = try #require(Int(told.dropFirst(8).prefix { $0.isNumber }))
      // 64 kbit a second.
      #expect(abs((bytes("card/\(name).mp3")?.count ?? 0) / 8_000 - seconds) <= 2)
    }
  }

  @Test func whoStopsItFindsNothing() throws {
    // Hours long, so that it is still being written whenever a busy PC comes to look.
    let said = (1...2_000).map { "Say: Sentence number \($0) of a lesson that goes on and on, all through the day." }
    let head = """
      Lesson: A long day
      Id: long-day
      Module: Days
      Level: 1
      Minutes: 120
      Objective: You can wait.


      """
    let lesson = head + said.joined(separator: "\n") + "\n"
    _ = try program.folder.copy("Lessons/en", as: "work/en")
    try lesson.write(toFile: program.folder("work/en/01-keyboard/long-day.txt"), atomically: true, encoding: .utf8)
    let child = try program.start(
      ["export", "long-day", "--lessons", ".", "--rate", "80", "--to", "a.opus"],
      output: .file(program.folder("output")),
      errors: .file(program.folder("errors")))
    #expect(Patience.waits { files.contains { $0.hasSuffix(".part") } })
    kill(child.pid, SIGINT)
    #expect(child.wait() == .exit(1))
    #expect(files.filter { !$0.hasPrefix("en/") } == [])
    let told = try String(contentsOfFile: program.folder("errors"), encoding: .utf8)
    #expect(told == "Stopped. What was begun is gone, and what was finished before is whole.\n")
  }

  @Test(arguments: [
    (["no-such-lesson", "--language", "en", "--to", "a.wav"], "voiceclass lessons"),
    (["first-keys", "--to", "a.wav"], "vi, en, hi"),
    (["first-keys", "--language", "xx", "--to", "a.wav"], "vi, en, hi"),
    (["first-keys", "--language", "en", "--voice", "Nobody", "--to", "a.wav"], "Annie, Linda, Steph"),
    (["first-keys", "--language", "en", "--to", "none/a.wav"], "The folder of none/a.wav"),
    (["first-keys", "--language", "en", "--to", "/sys/a.wav"], "/sys/a.wav"),
    (["--module", "99", "--language", "en", "--to", "card"], "1, Keys and listening; 2, The phone in your hands"),
    (["--module", "1", "--language", "en", "--to", "/proc/none/card"], "--to"),
  ])
  func whatCanNotBeWrittenIsSaidInOneLine(_ arguments: [String], _ hint: String) throws {
    let outcome = try program.run(["export"] + arguments)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1 && outcome.errors.count < 600, "\(outcome.errors)")
    #expect(files == [])
  }

  @Test(arguments: [
    ["first-keys"], ["--to", "a.wav"], ["first-keys", "--module", "1", "--to", "a.wav"],
    ["first-keys", "--to", "a.ogg"], ["first-keys", "--to", "folder"], ["--module", "1", "--to", "a.m4a"],
    ["first-keys", "--rate", "20", "--to", "a.wav"], ["first-keys", "--format", "mp3", "--to", "a.wav"],
  ])
  func wrongUsageEndsWith64(_ arguments: [String]) throws {
    let outcome = try program.run(["export"] + arguments)
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(files == [])
  }
}
