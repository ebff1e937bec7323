import Foundation
import Keys
import Terminal
import Trainer

/// What the terminal of this process told of itself.
struct TerminalLook {
  let level: KeyboardLevel
  let size: WindowSize

  /// How long a terminal may take to answer what its keyboard can tell, in seconds.
  private static let patience = 0.2

  /// Takes the terminal over for a moment, and gives it back; `nil` where there is none.
  static func taken() -> TerminalLook? {
    guard let terminal = try? Terminal.controlling() else { return nil }
    defer { terminal.close() }
    let end = Date(timeIntervalSinceNow: patience)
    while !terminal.isKeyboardLevelKnown, Date() < end { _ = terminal.nextEvent(timeoutMilliseconds: 20) }
    return TerminalLook(level: terminal.keyboardLevel, size: terminal.size)
  }
}

/// The way of a key to the program.
struct KeyboardSubject: Subject {
  /// `nil` without a terminal.
  let terminal: TerminalLook?

  func look() -> [Finding] {
    guard let terminal else { return [Finding(.noKeyboard)] }
    return [Finding(terminal.level == .plain ? .keyboard : .fullKeyboard)]
  }
}
