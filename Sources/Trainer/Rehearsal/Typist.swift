import LessonText
import Phone

/// What is typed next to write a text into the edit box in hand, from whatever stands there.
enum Typist {
  /// The next key; `nil` where no box is in hand, all of it stands there, or something else does.
  static func next(_ text: String, on phone: Phone) -> Character? {
    guard let (method, held) = hand(phone) else { return nil }
    return next(text, after: held, method)
  }

  /// The next key after what has been written; `nil` where that is no beginning of the text, or all of it.
  static func next(_ text: String, after held: String, _ method: TypingMethod) -> Character? {
    guard held != text, let keys = method.keys(for: text), let done = method.count(of: keys, thatWrote: held),
      keys.indices.contains(done)
    else { return nil }
    return keys[done]
  }

  /// The next key of a drill; `nil` where no key leads on any more.
  static func next(_ drill: Drill, _ practice: DrillPractice, _ scene: LessonScene) -> Character? {
    DrillGuide(target: drill.text, method: scene.typingMethod(of: drill)).way(from: practice.line)?.first
  }

  /// How many characters at the end of the box in hand must go before the text can be typed on; `nil` where no box is.
  static func wrongCharacters(_ text: String, on phone: Phone) -> Int? {
    guard let (method, held) = hand(phone), let keys = method.keys(for: text) else { return nil }
    return (0...held.count).first { method.count(of: keys, thatWrote: String(held.dropLast($0))) != nil }
  }

  private static func hand(_ phone: Phone) -> (method: TypingMethod, held: String)? {
    guard let held = phone.textInHand, let box = phone.focused, let method = phone.typingMethod(into: box) else {
      return nil
    }
    return (method, held)
  }
}
