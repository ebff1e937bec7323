import Foundation
import Keys
import Synchronization
import Window

/// A window for tests: it shows what is asked for on standard input, and prints what it hears of the keyboard.
///
/// A line of input is a word and its arguments, with tabs between: `show NAME DETAILS HINT SAID`, `wear COLOURS`, `can
/// TEXT`, `quit`. Each is answered by a line when it is done. Its own arguments: `WIDTH HEIGHT`, or `full`, and then the
/// folders of fonts, if not the usual ones.
@main struct WindowProbe {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    var appearance = Window.Appearance(isFullScreen: arguments.first == "full")
    for size in [\Window.Appearance.width, \.height] where !appearance.isFullScreen {
      if let pixels = arguments.popFirst().flatMap({ Int($0) }) { appearance[keyPath: size] = pixels }
    }
    if appearance.isFullScreen { arguments.removeFirst() }
    if !arguments.isEmpty { appearance.fontFolders = Array(arguments) }
    do throws(Window.Failure) {
      let window = try Window(appearance)
      tell("ready")
      run(window)
      window.close()
      tell("closed")
    } catch { tell("failed \(error)") }
  }

  private static func run(_ window: Window) {
    let input = Input(waker: window.waker)
    Thread.detachNewThread { input.read() }
    while true {
      switch window.nextEvent(timeoutMilliseconds: nil) {
      case .key(let key): tell("key \(key.phase) \(key.name) \(key.physical.map { String($0) } ?? "-")")
      case .resized: tell("resized")
      case .woken: for line in input.take() { guard carryOut(line, window) else { return } }
      case .timedOut: break
      case .terminationAsked:
        tell("asked to end")
        return
      case .gone: return
      }
    }
  }

  /// Prints a line at once.
  private static func tell(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// `false` when it is over.
  private static func carryOut(_ line: String, _ window: Window) -> Bool {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    switch parts.first {
    case "show":
      let texts = parts.dropFirst() + ["", "", "", "", ""]
      let start = texts.startIndex
      window.show(
        WindowText(
          name: texts[start], caret: Int(texts[start + 4]), details: texts[start + 1], hint: texts[start + 2],
          said: texts[start + 3].isEmpty ? [] : [texts[start + 3]]))
      tell("shown")
    case "wear":
      let colours = WindowColours.allCases.first { "\($0)" == parts.last }
      colours.map { window.wear($0) }
      tell(colours == nil ? "no such colours" : "worn")
    case "can": tell(window.canShow(parts.last ?? "") ? "yes" : "no")
    default: return false
    }
    return true
  }
}

/// Lines that come in on a thread of their own.
final class Input: Sendable {
  private let lines = Mutex<[String]>([])
  private let waker: WindowWaker

  init(waker: WindowWaker) { self.waker = waker }

  func read() {
    while let line = readLine() {
      lines.withLock { $0.append(line) }
      waker.wake()
    }
  }

  func take() -> [String] {
    lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }
}
