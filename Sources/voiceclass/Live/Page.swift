import Terminal
import Trainer

/// Where a session is read along: the screen of a terminal, or plain lines.
struct Page {
  private let kind: Kind

  private enum Kind {
    case screen(Terminal, Memory)
    case plain(PlainOutput)
  }

  /// What the screen showed last, so that a message leaves the rest as it was.
  private final class Memory {
    var screen = ScreenText()
  }

  /// The screen of a terminal.
  init(_ terminal: Terminal) { kind = .screen(terminal, Memory()) }

  /// A line for each thing said.
  init(plain output: PlainOutput) { kind = .plain(output) }

  /// Shows where the session is, and what is being said.
  func show(_ display: Display, said: [String]) {
    switch kind {
    case .screen(let terminal, let memory):
      memory.screen = ScreenText(
        place: display.place, focus: display.focus, hint: display.hint,
        said: said.isEmpty ? memory.screen.said : said)
      terminal.show(memory.screen)
    case .plain(let output): said.forEach { output.say($0) }
    }
  }

  /// Shows a sentence about the PC.
  func show(_ message: String) {
    switch kind {
    case .screen(let terminal, let memory):
      memory.screen.said.append(message)
      terminal.show(memory.screen)
    case .plain(let output): output.say(message)
    }
  }
}
