import Keys
import Testing

@testable import Trainer

/// From one key to another under the fingers.
@Suite struct KeyDistanceTests {
  @Test(arguments: [
    ("g", "f", KeyDistance.Side.left, 1), ("d", "f", .right, 1), ("k", "f", .left, 4), ("G", "j", .right, 2),
    ("q", "p", .right, 9), ("1", "0", .right, 9),
  ]) func keysOfARowAreCounted(_ pressed: Character, _ wanted: Character, _ side: KeyDistance.Side, _ keys: Int) {
    let distance = KeyDistance(from: .character(pressed), to: .character(wanted))
    #expect(distance?.side == side && distance?.keys == keys)
  }

  @Test(arguments: [("t", "f"), ("f", "f"), ("F", "f"), ("ế", "f")])
  func otherRowsAndTheKeyItselfHaveNone(_ pressed: Character, _ wanted: Character) {
    #expect(KeyDistance(from: .character(pressed), to: .character(wanted)) == nil)
  }

  @Test func keysThatTypeNothingHaveNone() {
    #expect(KeyDistance(from: .enter, to: .character("f")) == nil)
    #expect(KeyDistance(from: .character("f"), to: .enter) == nil)
  }
}
