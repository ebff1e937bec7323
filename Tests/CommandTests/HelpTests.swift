import Support
import Testing

/// What the program says of itself. It is read aloud, so it is read by somebody before it is taken for good.
@Suite struct HelpTests {
  static let commands = [
    "learn", "phone", "check", "preview", "lessons", "voices", "doctor", "cues", "keys", "print", "explain", "new",
    "pack",
    "install", "export", "report", "learners", "learners list", "learners rename", "learners merge", "learners part",
    "learners export", "learners forget", "class", "class list", "class help", "class today", "class plan", "class add",
    "class put", "class report", "records", "records exchange", "records sync", "records name", "records xapi", "kiosk",
    "kiosk enable",
    "kiosk disable", "kiosk status",
  ]

  @Test(arguments: [""] + commands) func helpIsAsWritten(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let name = (["help"] + words).joined(separator: "-")
    let outcome = try Program().run(words + ["--help"])
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors == "")
    let verdict = try GoldenText("Tests/CommandTests/Golden/\(name).txt").compare(outcome.output)
    #expect(verdict == .same, "\(name)")
  }

  /// Each option says what it is for, and nothing is wider than a line of a terminal, but for the line of usage.
  @Test(arguments: commands) func everyOptionIsExplained(_ command: String) throws {
    let lines = try Program().run(command.split(separator: " ").map(String.init) + ["--help"]).output.split(
      separator: "\n")
    for line in lines where !line.hasPrefix("USAGE") { #expect(line.count <= 80, "\(line)") }
    let options = lines.filter { $0.hasPrefix("  -") }
    #expect(
      options.count
        >= (command.hasPrefix("learners") || ["records", "records name", "kiosk"].contains(command) ? 1 : 2))
    for (option, next) in zip(lines, lines.dropFirst() + [""]) where option.hasPrefix("  --") {
      let hasHelp = option.dropFirst(26).contains { $0.isLetter } || next.hasPrefix(String(repeating: " ", count: 26))
      #expect(hasHelp, "\(option)")
    }
  }

  @Test func theVersionIsANumber() throws {
    let outcome = try Program().run("--version")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }
}
