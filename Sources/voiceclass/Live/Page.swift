import Terminal
import Trainer

/// Where a session is read along: the screen of a terminal, a window, or plain lines.
struct Page {
  private let kind: Kind

  private enum Kind {
    case screen(any Front, Memory)
    case plain(PlainOutput)
  }

  /// What the screen showed last, so that a message leaves the rest as it was, and the message stays.
  private final class Memory {
    var screen = ScreenText()
    var said: [String] = []
    var message: String?
    var report: [String] = []
  }

  /// For large letters in a terminal.
  private let fonts: [BitmapFont]

  /// The screen of a terminal, or a window.
  /// - Parameter fonts: Those for large letters; without any, all letters are the terminal's.
  init(_ front: any Front, fonts: [BitmapFont] = []) {
    kind = .screen(front, Memory())
    self.fonts = fonts
  }

  /// A line for each thing said.
  init(plain output: PlainOutput) {
    kind = .plain(output)
    fonts = []
  }

  /// Shows where the session is, and what is being said.
  func show(_ display: Display, said: [String]) {
    switch kind {
    case .screen(let front, let memory):
      if !said.isEmpty { memory.said = said }
      memory.screen = ScreenText(
        place: display.place, focus: display.focus, name: display.name, caret: display.caret, hint: display.hint)
      Self.paint(memory, on: front)
    case .plain(let output): said.forEach { output.say($0) }
    }
  }

  /// Shows a sentence about the PC, until another one or `nil` takes its place.
  func show(_ message: String?) {
    switch kind {
    case .screen(let front, let memory):
      memory.message = message
      Self.paint(memory, on: front)
    case .plain(let output): if let message { output.say(message) }
    }
  }

  /// Lines about a text, which what is shown next has with it, until others or none take their place.
  func add(report: [String]) {
    switch kind {
    case .screen(_, let memory): memory.report = report
    case .plain(let output): report.forEach { output.say($0) }
    }
  }

  /// The sentence about the PC in other words; what is shown next has them.
  func reword(_ message: String?) { if case .screen(_, let memory) = kind { memory.message = message } }

  /// Shows all in these colours from now on; plain lines have none.
  func wear(_ colours: ScreenColours) {
    if case .screen(let front, _) = kind { front.wear(colours) }
  }

  /// Writes all so large from now on; plain lines are as they are.
  func write(_ letters: ScreenLetters) {
    if case .screen(let front, _) = kind { front.write(with: letters == .large ? fonts : []) }
  }

  private static func paint(_ memory: Memory, on front: any Front) {
    // Before what is said, which a low window must not lose for it: without sound, the screen is the lesson.
    memory.screen.said = [memory.message].compactMap { $0 } + memory.said + memory.report
    front.show(memory.screen)
  }
}

extension TerminalColours {
  /// The terminal's own name for what a learner chooses.
  init(_ colours: ScreenColours) {
    self =
      switch colours {
      case .system: .own
      case .lightOnDark: .whiteOnBlack
      case .darkOnLight: .blackOnWhite
      case .yellowOnBlack: .yellowOnBlack
      case .yellowOnBlue: .yellowOnBlue
      }
  }
}
