import Feedback

/// Calls, from the first ring to the end.
extension Phone {
  mutating func call(_ number: String, _ depth: Int) -> [Change] { [] }
  mutating func ring(from number: String, _ depth: Int) -> [Change] { [] }
  mutating func answer(_ depth: Int) -> [Change] { [] }
  mutating func refuse(_ depth: Int) -> [Change] { [] }
  mutating func endCall(_ depth: Int) -> [Change] { [] }
  mutating func sendKey(_ key: String, _ depth: Int) -> [Change] { [] }
  mutating func reply(_ text: String, _ depth: Int) -> [Change] { [] }
  mutating func callerSays(_ text: String) -> [Change] { [] }
  mutating func controlMedia() -> [Change] { [.nothing(.noCall)] }
}
