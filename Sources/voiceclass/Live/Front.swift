import Keys
import Terminal
import Trainer

/// Where a learner sits: her keys come from it, and a screen is shown on it. A terminal or a window.
protocol Front: AnyObject {
  /// Waits for something to happen, for so many milliseconds at most; `nil` waits for ever.
  func nextEvent(timeoutMilliseconds timeout: Int?) -> Terminal.Event

  /// Wakes `nextEvent`, from any thread.
  var wake: @Sendable () -> Void { get }

  /// What the keyboard can tell.
  var keyboardLevel: KeyboardLevel { get }

  /// Shows where the session is.
  func show(_ screen: ScreenText)

  /// Shows all in these colours from now on.
  func wear(_ colours: ScreenColours)

  /// Writes names with the largest of these fonts that fits from now on; without any, with its own letters.
  func write(with fonts: [BitmapFont])

  /// Gives it back as it was. A second call does nothing.
  func close()
}

extension Terminal: Front {
  var wake: @Sendable () -> Void { { [waker] in waker.wake() } }

  func wear(_ colours: ScreenColours) { wear(TerminalColours(colours)) }
}
