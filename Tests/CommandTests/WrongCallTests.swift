import Support
import Testing

/// Wrong calls: one sentence that says what is wrong and what to do, and an exit code that tells.
@Suite struct WrongCallTests {
  @Test(arguments: [
    ["bogus"], ["learn", "--bogus"], ["learn", "extra"], ["lessons", "extra"], ["check", "--format", "xml"],
    ["learn", "--speech", "maybe"], ["learn", "--language"], ["learn", "--guest", "--learner", "Lan"],
    ["learn", "--keys", "Right", "--keys-file", "keys"], ["learn", "--sound", "out.mp3", "--keys", "Right"],
    ["learn", "--sound", "out.wav"], ["learn", "--transcript", "-"], ["doctor", "--silent=yes"],
    ["preview"], ["preview", "a.txt", "--lesson", "b"], ["preview", "a.txt", "--learner", "Lan"],
    ["preview", "a.txt", "--watch", "--keys", "Right"], ["preview", "a.txt", "--line", "0"],
    ["kiosk", "bogus"], ["kiosk", "enable", "--root"],
  ])
  func wrongUsageEndsWith64(_ arguments: [String]) throws {
    let program = try Program()
    let outcome = try program.run(arguments)
    #expect(outcome.ending == .exit(64))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains("--help"), "the way out")
    #expect(program.folder.files(below: "home") == [])
  }

  @Test(arguments: [
    (["learn", "--language", "xx", "--keys", ""], "vi, en, hi"),
    (["learn", "--language", "vi", "--lesson", "nope", "--keys", ""], "voiceclass lessons"),
    (["learn", "--keys", "Right Rihgt"], "Rihgt"), (["learn", "--keys", "wait:soon"], "wait:2s"),
    (["learn", "--keys", "Right\n\"abc"], "line 2"), (["learn", "--keys-file", "/nonexistent/keys"], "--keys-file"),
    (["learn", "--keys-file", "/"], "--keys-file"),
    (["learn", "--language", "vi", "--keys", "", "--transcript", "/nonexistent/text"], "a folder of your own"),
    (["learn", "--language", "vi", "--keys", "", "--sound", "/nonexistent/a.wav"], "--sound"),
    (["learn", "--lessons", "/nonexistent", "--keys", ""], "voiceclass check"),
    (["learn", "--audio", "/nonexistent", "--keys", ""], "--audio"),
    (["lessons", "--language", "xx"], "vi, en, hi"), (["keys", "--language", "xx"], "vi, en, hi"),
    (["cues", "--audio", "/nonexistent"], "--audio"), (["check", "/nonexistent"], "/nonexistent"),
    (["check", "/usr"], "folder of lessons"), (["check", "--lessons", "/nonexistent"], "/nonexistent"),
    (["preview", "/nonexistent", "--keys", ""], "/nonexistent"), (["preview", "/usr", "--keys", ""], "/usr"),
    (["preview", "/etc/passwd", "--keys", ""], "folder of lessons"),
  ])
  func whatIsNotThereIsSaidInOneLine(_ arguments: [String], _ hint: String) throws {
    let program = try Program()
    let outcome = try program.run(arguments)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    expectSentence(outcome.errors)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test(arguments: [[], ["learn"], ["learn", "--plain"], ["learn", "--language", "vi", "--sound", "none"]])
  func withoutAKeyboardThereIsAWayOut(_ arguments: [String]) throws {
    let outcome = try Program().run(arguments)
    #expect(outcome.ending == .exit(1))
    #expect(outcome.output == "")
    expectSentence(outcome.errors)
    #expect(outcome.errors.contains("--keys"))
  }

  /// One line, of two or three plain sentences at most: what is wrong, and what to do.
  private func expectSentence(_ text: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(text.hasSuffix("\n") && text.count { $0 == "\n" } == 1, "\(text)", sourceLocation: place)
    #expect(text.first?.isUppercase == true || text.first == "/", "\(text)", sourceLocation: place)
    #expect(text.count > 40 && text.count < 240, "\(text)", sourceLocation: place)
  }
}
