import Keys
import Phone

extension Key {
  /// What the key is to the phone: its command's gesture, or a character that types where an edit box is being edited,
  /// and jumps elsewhere; `nil` where it is nothing.
  /// - Parameter byPlace: Whether it counts where it lies, as the dots of braille do: they are under the same fingers on a
  ///   Hindi board.
  func gesture(_ command: Command?, isTyping: Bool, byPlace: Bool = false) -> Gesture? {
    if let command { return command.gesture }
    let typed = byPlace ? typedByPlace : typed
    switch (isTyping, phase) {
    case (true, .release): return typed.map { .letGo($0) }
    case (true, .press), (true, .repeated): return typed.map { .type($0) }
    case (false, .release): return nil
    case (false, .press), (false, .repeated): return letter.map { .jump($0) }
    }
  }

  /// The letter or digit it types: on the phone it jumps to the next item that starts with it.
  var letter: Character? { typed.flatMap { $0.isLetter || $0.isNumber ? $0 : nil } }
}
