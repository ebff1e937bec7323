import Feedback

/// What steps do with values: set, type, reckon, check.
extension Phone {
  mutating func set(_ name: String, _ text: String) -> [Change] { [] }
  mutating func type(_ text: String, into name: String) -> [Change] { [] }
  mutating func deleteLast(of name: String) -> [Change] { [] }
  mutating func calculate(_ sum: String, into name: String) -> [Change] { [] }
  mutating func copy(_ text: String) -> [Change] { [] }
  mutating func check() -> [Change] { [] }
}
