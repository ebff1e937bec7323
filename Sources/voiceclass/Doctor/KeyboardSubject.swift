import Foundation
import Keys
import Terminal
import Trainer

/// What the terminal of this process told of itself.
struct TerminalLook {
  let level: KeyboardLevel
  let size: WindowSize
  /// On a console without a desktop the layouts of keyboards are missing, so that only what a terminal sends is known.
  let lacksLayout: Bool

  /// How long a terminal may take to answer what its keyboard can tell, in seconds.
  private static let patience = 0.2

  /// Takes the terminal over for a moment, and gives it back; `nil` where there is none.
  static func taken() -> TerminalLook? {
    guard let (terminal, lacksLayout) = try? ThisKeyboard.terminal() else { return nil }
    defer { terminal.close() }
    let end = Date(timeIntervalSinceNow: patience)
    while !terminal.isKeyboardLevelKnown, Date() < end { _ = terminal.nextEvent(timeoutMilliseconds: 20) }
    return TerminalLook(level: terminal.keyboardLevel, size: terminal.size, lacksLayout: lacksLayout)
  }
}

/// The way of a key to the program.
struct KeyboardSubject: Subject {
  /// `nil` without a terminal.
  let terminal: TerminalLook?

  func look() -> [Finding] {
    guard let terminal else { return [Finding(.noKeyboard)] }
    let keys = Finding(terminal.level == .plain ? .keyboard : .fullKeyboard)
    return terminal.lacksLayout ? [keys, Finding(.noKeyLayouts)] : [keys]
  }
}
