import Feedback
import Keys
import LessonText

/// Says what a learner does before she does it, in few words: a key with its gesture the first time in a task, then the
/// key alone, then that it is the same again. What she types is heard by itself.
struct DeedTeller {
  private var step = -1
  private var last: Key?
  private var isTyping = false
  /// What was told with its gesture in this task.
  private var gestures: Set<Command> = []

  /// A pause longer than this is told, in milliseconds.
  private static let longWait = 2_000

  /// What is said of a deed; `nil` for nothing.
  mutating func sentence(for deed: Deed, in outlook: Outlook) -> MarkedText? {
    if outlook.step != step { (step, last, isTyping, gestures) = (outlook.step, nil, false, []) }
    switch deed {
    case .press(let key), .interrupt(let key, _): return sentence(for: key, outlook)
    case .wait(let milliseconds):
      guard milliseconds > Self.longWait else { return nil }
      last = nil
      return outlook.scene.words[.waits]
    case .listen, .ponder, .giveUp: return nil
    }
  }

  private mutating func sentence(for key: Key, _ outlook: Outlook) -> MarkedText? {
    guard key.phase != .release else { return nil }
    let words = outlook.scene.words
    let command = outlook.cover == nil ? KeyBinding.command(for: key, in: outlook.place, outlook.keymap) : nil
    defer { last = key }
    if outlook.takesText, key.typed != nil, command == nil || command?.gesture == nil {
      defer { isTyping = true }
      return isTyping ? nil : words[.types]
    }
    isTyping = false
    if key == last { return words[.again] }
    guard outlook.place.isOnPhone, let command, gestures.insert(command).inserted,
      let gesture = command.gesture.flatMap({ words.gestureName($0) })
    else { return words[.presses, ["key": words.keyName(key)]] }
    let both = words.pack.phrases[.keyAndGesture, ["key": words.keyName(key), "gesture": gesture]]
    return words[.presses, ["key": both]]
  }
}

extension Outlook {
  /// Whether letters are typed here.
  fileprivate var takesText: Bool { [.editing, .answer, .drill].contains(place) }
}
