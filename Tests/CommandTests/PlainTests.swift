import Foundation
import Support
import Testing

/// `--plain`: for pipes, and for screen readers that read lines.
@Suite struct PlainTests {
  private let program: Program
  private let window: TerminalWindow
  private let output: String

  init() throws {
    program = try Program()
    window = try TerminalWindow()
    output = program.folder("work/output")
  }

  private func start(_ arguments: String...) throws -> ChildProcess {
    try program.start(
      ["learn", "--plain", "--guest"] + arguments, input: .file(window.path), output: .file(output),
      errors: .file(window.path))
  }

  private var lines: [String] {
    ((try? String(contentsOfFile: output, encoding: .utf8)) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .dropLast().map { String($0) }
  }

  private func prints(_ line: String) -> Bool { Patience.waits { lines.contains(line) } }

  @Test func everythingSaidIsALineAndNothingElseIsPrinted() throws {
    let child = try start("--language", "en", "--sound", "none", "--transcript", "heard")
    #expect(prints("Next lesson: Hear it again, or stop it, 1 of 9"))
    window.type(TypedKey.right)
    #expect(prints("All lessons, 2 of 9"))
    window.type(TypedKey.f7)
    window.type(TypedKey.f2)
    #expect(prints("F2: gives a hint."))
    window.type(TypedKey.escape)
    #expect(prints("Input help is off."))
    window.type("q")
    #expect(prints("q has no use here. For help, press F1."))
    window.type(TypedKey.escape)
    #expect(
      prints(
        "Do you want to leave VoiceClass? To leave, press Enter, or Escape once more. To stay, press an arrow key."))
    window.type(TypedKey.enter)
    #expect(child.wait(seconds: 20) == .exit(0))
    #expect(lines.last == "Goodbye, until next time.")
    let heard = try String(contentsOfFile: program.folder("work/heard"), encoding: .utf8).split(separator: "\n")
    let said = heard.filter { $0.hasPrefix("say ") }.map { line in
      String(line.drop { $0 != "\"" }.dropFirst().dropLast()).replacing(#/\[spelled: (.)\]/#) { $0.output.1 }
    }
    #expect(lines == said)
    #expect(heard.contains("cue focus-actionable") && heard.contains("key F7"))
    #expect(heard.last == "leave")
    window.read()
    #expect(window.screen.lines == [] && window.screen.faults == [], "the terminal itself is left alone")
  }

  @Test func soundThatIsMissingIsALineOnce() throws {
    let child = try start("--language", "hi")
    #expect(Patience.waits { lines.contains { $0.hasPrefix("मुख्य मेन्यू") } })
    window.type(TypedKey.right)
    #expect(Patience.waits { lines.last?.hasPrefix("सभी पाठ") == true })
    child.send(15)
    #expect(child.wait(seconds: 20) == .exit(0))
    let plain = try program.run("learn", "--guest", "--language", "hi", "--keys", "Right", "--transcript", "-").output
    #expect(lines.count == plain.split(separator: "\n").count { $0.hasPrefix("say ") } + 1)
  }
}
