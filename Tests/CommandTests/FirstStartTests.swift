import Support
import Testing

/// Somebody of whom nothing is known, and who knows nothing yet.
@Suite struct FirstStartTests {
  /// What is said after the key of this number, counted from 0, as `language: words`.
  private func said(_ keys: String, after key: Int) throws -> [String] {
    let outcome = try Program().run("learn", "--guest", "--keys", keys, "--transcript", "-")
    #expect(outcome.ending == .exit(0))
    let parts = outcome.output.split(separator: "\n").split { $0.hasPrefix("key ") }
    let lines = try #require(parts.dropFirst(key + 1).first).filter { $0.hasPrefix("say ") }
    return lines.map { line in
      let words = line.split(separator: " ", maxSplits: 4)
      return "\(words[1]): \(words.last ?? "")"
    }
  }

  @Test func escapeAsksBeforeLeavingInTheLanguageInFocus() throws {
    #expect(
      try said("Right Escape", after: 1) == [
        "en: \"Do you want to leave VoiceClass? To leave, press Enter, or Escape once more. "
          + "To stay, press an arrow key.\""
      ])
    #expect(try said("Escape", after: 0).first?.hasPrefix("vi: ") == true)
    let leaving = try Program().run("learn", "--keys", "Right Escape Enter Right", "--transcript", "-")
    #expect(leaving.output.hasSuffix("say en trainer flush \"Goodbye, until next time.\"\nleave\n"))
  }

  @Test func whoStaysIsInvitedAgain() throws {
    let said = try said("Right Escape Down", after: 2)
    #expect(said.count == 2)
    #expect(said.last == "en: \"To learn in English, press the number 2, or press Enter now.\"")
  }

  @Test func helpSpeaksTheLanguageInFocusAndTheInvitationsGoOn() throws {
    let said = try said("Left F1 wait:180s", after: 1)
    let (help, after) = (said.prefix { $0.hasPrefix("hi: ") }, said.drop { $0.hasPrefix("hi: ") })
    #expect(help.count > 5)
    #expect(after.contains { $0.hasPrefix("vi: ") } && after.contains { $0.hasPrefix("en: ") })
  }

  /// Three rounds, and then silence.
  @Test func theInvitationsComeToAnEnd() throws {
    let outcome = try Program().run("learn", "--guest", "--keys", "wait:600s", "--transcript", "-")
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("say ") } == 9)
  }

  @Test func theWelcomeIsHeardOnce() throws {
    let said = try said("2", after: 0)
    #expect(said.count { $0.contains("Welcome to VoiceClass.") } == 1)
    #expect(said.allSatisfy { $0.hasPrefix("en: ") })
    let later = try self.said("2 F8 2", after: 2)
    #expect(!later.contains { $0.contains("Welcome") })
  }
}
