import Phone

/// A line of the trainer's own that is typed into, with the typing method of the language.
struct TypedLine: Hashable, Sendable, Codable {
  private(set) var text = ""
  private var composer: Composer

  /// Longer than anything that is asked for.
  static let longest = 200

  /// An empty line.
  init(_ method: TypingMethod) { composer = method.composer }

  /// Types a key, and tells what is read out; empty where nothing was typed.
  mutating func type(_ key: Character) -> String {
    guard text.count < Self.longest else { return "" }
    let edit = composer.press(key, before: text)
    text = edit.applied(to: text)
    return edit.heard
  }

  /// Begins another word, where a word stands: so that each is typed as a word of its own.
  mutating func separate() { if text.last?.isLetter == true { _ = type(" ") } }

  /// Deletes to the left, and tells what is gone; empty where nothing is.
  mutating func delete() -> String {
    let edit = composer.delete(before: text)
    text = edit.applied(to: text)
    return edit.heard
  }
}
