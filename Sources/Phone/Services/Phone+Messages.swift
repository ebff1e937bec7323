import Feedback

/// Messages out and in, and notifications.
extension Phone {
  mutating func send(_ text: String, to number: String, _ depth: Int) -> [Change] { [] }
  mutating func receive(_ text: String, from number: String, _ depth: Int) -> [Change] { [] }
  mutating func notify(_ text: NotificationText, about subject: Subject?) -> [Change] { [] }
}
