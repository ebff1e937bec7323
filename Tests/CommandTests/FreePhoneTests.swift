import Support
import Testing

/// `voiceclass phone`: the phone, without a lesson.
@Suite struct FreePhoneTests {
  @Test(arguments: ["vi", "en", "hi"]) func itStartsOnThePhoneAndEscapePutsItDown(_ language: String) throws {
    let program = try Program()
    let arguments = ["phone", "--guest", "--language", language, "--keys", "Right Enter Escape", "--transcript", "-"]
    let outcome = try program.run(arguments)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    let parts = outcome.output.split(separator: "\n").split { $0.hasPrefix("key ") }
    try #require(parts.count == 4)
    #expect(parts[0].contains { $0.hasPrefix("say \(language) phone ") }, "the phone speaks at once")
    #expect(parts[1].allSatisfy { $0.hasPrefix("cue ") || $0.hasPrefix("say \(language) phone ") })
    #expect(parts[2].first == "cue new-window", "an app opens")
    #expect(parts[3].first?.hasPrefix("say \(language) trainer flush ") == true, "it is said that the phone is left")
    #expect(try program.run(arguments).output == outcome.output)
    #expect(program.folder.files(below: "home") == [])
  }
}
