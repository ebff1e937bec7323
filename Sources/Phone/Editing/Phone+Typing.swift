import Feedback

/// The edit box that is being edited.
extension Phone {
  /// Whether the item in focus is an edit box that is being edited, so that keys type.
  public var isTyping: Bool { false }

  mutating func beginTyping() -> [Change] { [.nothing(.notOnThisPhone)] }
  mutating func endTyping() -> [Change] { [.nothing(.notTyping)] }
  mutating func stopTyping() { state.editing = nil }
  mutating func edit(_ gesture: Gesture) -> [Change] { [.nothing(.notTyping)] }
}
