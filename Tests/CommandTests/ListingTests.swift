import Foundation
import Support
import Testing

/// The commands that print what is there.
@Suite struct ListingTests {
  @Test(arguments: ["lessons", "voices"]) func whatIsThereIsListed(_ command: String) throws {
    let outcome = try Program().run(command)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    #expect(try GoldenText("Tests/CommandTests/Golden/\(command).txt").compare(outcome.output) == .same)
  }

  @Test func lessonsOfOneLanguageAreListedAlone() throws {
    let program = try Program()
    let (all, own) = (try program.run("lessons"), try program.run("lessons", "--language", "hi"))
    #expect(own.ending == .exit(0))
    #expect(own.output.hasPrefix("हिंदी, hi.\n"))
    #expect(all.output.hasSuffix(own.output))
    #expect(all.output != own.output)
  }

  @Test func allVoicesOfTheEngineAreListed() throws {
    let lines = try Program().run("voices", "--all").output.split(separator: "\n")
    for name in ["vi: ", "en: ", "hi: "] { #expect(lines.contains { $0.hasPrefix(name) }) }
    #expect(lines.contains("Annie: a manner for any voice"))
  }

  @Test(arguments: ["vi", "en", "hi"]) func keysAreListedInEachLanguage(_ language: String) throws {
    let outcome = try Program().run("keys", "--language", language)
    #expect(outcome.ending == .exit(0))
    for key in ["Enter", "Escape", "Backspace", "F1", "F7"] { #expect(outcome.output.contains(key), "\(key)") }
    if language == "en" {
      let page = try String(contentsOfFile: "\(ShippedLibrary.projectFolder)/docs/keys.md", encoding: .utf8)
      #expect(outcome.output == page)
    }
  }

  @Test func cuesAreMadeByteForByte() throws {
    let program = try Program()
    let audio = try program.folder.copy("Audio", as: "Audio")
    let waves = program.folder.files(below: "Audio").filter { $0.hasSuffix(".wav") }
    #expect(waves.count >= 17)
    for wave in waves { try FileManager.default.removeItem(atPath: "\(audio)/\(wave)") }
    let outcome = try program.run("cues", "--audio", audio)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output == "\(waves.count) cues were made in \(audio).\n")
    #expect(program.folder.files(below: "Audio").filter { $0.hasSuffix(".wav") } == waves)
    for wave in waves {
      let made = FileManager.default.contents(atPath: "\(audio)/\(wave)")
      let shipped = FileManager.default.contents(atPath: "\(ShippedLibrary.projectFolder)/Audio/\(wave)")
      #expect(made == shipped, "\(wave)")
    }
  }

  /// Found from anywhere, since the lessons lie beside the program or above it.
  @Test func lessonsAreFoundFromAnyFolderAndByTheirPath() throws {
    let program = try Program()
    _ = try program.folder.copy("Lessons/hi", as: "work/hi")
    let outcome = try program.run("lessons", "--lessons", ".")
    #expect(outcome.output == (try program.run("lessons", "--language", "hi").output))
  }
}
