/// An edit box as a value: its text, its cursor, and what is selected.
///
/// Every operation tells what it did, and none can fail. Whatever is given, the text stays in NFC and within its
/// maximum length, and cursor and selection inside it.
public struct EditText: Hashable, Sendable, Codable {
  /// The text.
  public internal(set) var content: TextContent
  /// Where typing goes: a position in the text, 0 to `content.count`.
  public internal(set) var cursor: Int
  /// The end of the selection at which it began; the cursor is its other end. They are the same where nothing is
  /// selected.
  public internal(set) var anchor: Int
  /// Whether moving selects: TalkBack's selection mode.
  public internal(set) var isSelecting = false
  /// How many characters it may hold; `nil` for as many as one likes. Android counts UTF-16 units instead; in composed
  /// Vietnamese and in digits that is the same.
  public let maximumLength: Int?
  /// Whether the text is to be hidden.
  public let isPassword: Bool

  /// An edit box with its cursor at the end of its text. What does not fit into the maximum length is left out.
  public init(_ text: String = "", maximumLength: Int? = nil, isPassword: Bool = false) {
    let content = TextContent(text)
    let maximum = maximumLength.map { max(0, $0) }
    self.content = maximum.map { $0 < content.count ? TextContent(content[0..<$0]) : content } ?? content
    self.maximumLength = maximum
    self.isPassword = isPassword
    cursor = self.content.count
    anchor = cursor
  }

  /// The text.
  public var text: String { content.text }

  /// What is selected; `nil` where nothing is.
  public var selection: Range<Int>? { anchor == cursor ? nil : min(anchor, cursor)..<max(anchor, cursor) }

  /// The words that are selected; empty where nothing is.
  public var selectedText: String { selection.map { content[$0] } ?? "" }

  /// Whether there is room for no more.
  public var isFull: Bool { maximumLength.map { content.count >= $0 } ?? false }

  /// The edge at which the cursor stands, if any.
  public var edge: FieldEdge? { cursor == 0 ? .beginning : cursor == content.count ? .end : nil }

  /// Puts the cursor somewhere, with nothing selected and moving as moving.
  mutating func settle(at position: Int) {
    cursor = content.nearest(to: position)
    anchor = cursor
    isSelecting = false
  }

  /// Puts text in the place of a range, as much of it as there is room for, and the cursor behind it.
  ///
  /// - Returns: what was put in, in NFC; `nil`, with nothing changed, where there was no room for any of it.
  mutating func put(_ text: String, inPlaceOf range: Range<Int>) -> String? {
    var characters = Array(text.composed)
    let asked = characters.count
    var changed = content
    var position = changed.replace(range, with: text)
    while let maximumLength, changed.count > maximumLength {
      guard !characters.isEmpty else { return nil }
      characters.removeLast(min(characters.count, changed.count - maximumLength))
      changed = content
      position = changed.replace(range, with: String(characters))
    }
    guard asked == 0 || !characters.isEmpty else { return nil }
    content = changed
    settle(at: position)
    return String(characters)
  }
}
