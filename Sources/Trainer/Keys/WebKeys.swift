public import Phone

/// TalkBack's single keys on web pages: one table for behaviour, names and pages.
public struct WebKey: Hashable, Sendable {
  /// What it goes to.
  public let element: WebElement
  /// The key; with Shift it goes back.
  public let key: Character
  /// What a US keyboard types when Shift is held: all that a plain terminal tells of it.
  public let shifted: Character
  /// The element's name in the names of commands: `next heading`.
  public let name: String

  private init(_ element: WebElement, _ key: Character, _ shifted: Character, _ name: String) {
    self.element = element
    self.key = key
    self.shifted = shifted
    self.name = name
  }

  /// The keys, headings first, since pages are mostly read by them.
  public static let all: [WebKey] =
    [
      WebKey(.heading, "h", "H", "heading"), WebKey(.link, "l", "L", "link"), WebKey(.button, "b", "B", "button"),
      WebKey(.control, "c", "C", "control"), WebKey(.landmark, "d", "D", "landmark"),
      WebKey(.editField, "e", "E", "edit field"), WebKey(.focusable, "f", "F", "focusable item"),
      WebKey(.graphic, "g", "G", "graphic"), WebKey(.list, "o", "O", "list"), WebKey(.listItem, "i", "I", "list item"),
      WebKey(.table, "t", "T", "table"), WebKey(.checkBox, "x", "X", "check box"),
      WebKey(.comboBox, "z", "Z", "combo box"),
    ]
    + zip(1..., "!@#$%^").map { level, sign in
      WebKey(.headingLevel(level), Character(String(level)), sign, "heading level \(level)")
    }
}
