import Keys
import Terminal
import Trainer
import Window

/// A window with large type, where a learner sits.
final class WindowFront: Front {
  private let window: Window

  init(_ window: Window) { self.window = window }

  var wake: @Sendable () -> Void { { [waker = window.waker] in waker.wake() } }

  var keyboardLevel: KeyboardLevel { window.keyboardLevel }

  func nextEvent(timeoutMilliseconds timeout: Int?) -> Terminal.Event {
    switch window.nextEvent(timeoutMilliseconds: timeout) {
    case .key(let key): .key(key)
    case .resized: .resized
    case .woken: .woken
    case .timedOut: .timedOut
    case .terminationAsked: .terminationAsked
    case .gone: .gone
    }
  }

  func show(_ screen: ScreenText) {
    window.show(
      WindowText(
        focus: screen.focus, name: screen.name, caret: screen.caret, hint: screen.hint, said: screen.said))
  }

  func wear(_ colours: ScreenColours) { window.wear(WindowColours(colours)) }

  /// A window is written in large letters of its own, whatever a learner chose for terminals.
  func write(with fonts: [BitmapFont]) {}

  func close() { window.close() }
}

extension WindowColours {
  /// The window's own name for what a learner chooses.
  fileprivate init(_ colours: ScreenColours) {
    self =
      switch colours {
      case .system: .whiteOnBlack
      case .lightOnDark: .whiteOnBlack
      case .darkOnLight: .blackOnWhite
      case .yellowOnBlack: .yellowOnBlack
      case .yellowOnBlue: .yellowOnBlue
      }
  }
}

extension Window.Failure {
  /// What the learner is told of it, in her language.
  var notice: Notice {
    switch self {
    case .noLibrary, .noFont: .noWindow
    case .noDesktop: .noDesktop
    }
  }

  /// What is wrong, and the way out, for whoever started it.
  var sentence: String {
    switch self {
    case .noLibrary(let package):
      "Large type needs the package \(package.rawValue). Install \(Window.Package.list), then start voiceclass again."
    case .noFont:
      "No font here has the letters. Install the package \(Window.Package.fonts.rawValue), then start voiceclass again."
    case .noDesktop: "There is no desktop here for a window. Start voiceclass on a desktop, or leave out --window."
    }
  }
}

extension Window.Package {
  /// All of them, as they are read in a sentence.
  fileprivate static var list: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
