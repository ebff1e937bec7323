import Feedback

/// The keys of the phone's case, the screen lock, the volumes.
extension Phone {
  var isScreenOn: Bool { true }
  var isLocked: Bool { false }
  var isLockScreenInFront: Bool { false }
  mutating func pressPower() -> [Change] { [.nothing(.notOnThisPhone)] }
  mutating func changeVolume(by direction: Int) -> [Change] { [.nothing(.notOnThisPhone)] }
  mutating func hideScreen() -> [Change] { [.nothing(.notOnThisPhone)] }
  mutating func lock() -> [Change] { [] }
  mutating func unlock(_ depth: Int) -> [Change] { [] }
}
