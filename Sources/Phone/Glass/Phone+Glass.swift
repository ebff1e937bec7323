import Feedback

/// What lies where on the glass, and the finger that explores it.
extension Phone {
  mutating func touch(_ direction: Gesture.Direction) -> [Change] { [.nothing(.nothingThere)] }
  mutating func lift() -> [Change] { [.nothing(.notTouching)] }
  mutating func step(to direction: Gesture.Direction) -> [Change] { [.nothing(.nothingThere)] }
  mutating func switchWindow() -> [Change] { [.nothing(.noWindow)] }
}
