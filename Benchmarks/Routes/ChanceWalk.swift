import LessonText
import Phone
import Support
import Trainer

/// States of a phone to which chance leads from one it starts at: gestures, typing, time, and what the apps let happen. At
/// a trap the exercise begins anew, as in a session.
struct ChanceWalk {
  private let start: Phone
  private let exercise: Exercise
  private let events: [StepSource]
  private var dice: SplitMix

  private static let gestures = Command.allCases.compactMap(\.gesture)
  private static let typed = Array("aeiouydwszfjrxmnhklvp 0123456789.,")

  init(_ exercise: Exercise, from start: Phone, seed: UInt64) {
    self.start = start
    self.exercise = exercise
    events = start.model.events.map(\.source)
    dice = SplitMix(seed: seed)
  }

  /// The next one.
  mutating func next(atMost longest: Int) -> Phone {
    var phone = start
    var watch = ChanceGuard(for: exercise, on: start)
    for _ in 0..<Int.random(in: 1...longest, using: &dice) {
      let changes = step(&phone)
      guard watch.springs(by: changes, on: phone) else { continue }
      phone = start
      watch = ChanceGuard(for: exercise, on: start)
    }
    return phone
  }

  private mutating func step(_ phone: inout Phone) -> [Change] {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<2: return phone.pass(milliseconds: Int.random(in: 0...20_000, using: &dice))
    case 2..<4 where !events.isEmpty:
      return phone.happen(events[Int.random(in: 0..<events.count, using: &dice)])
    case 4..<14: return phone.perform(.type(Self.typed[Int.random(in: 0..<Self.typed.count, using: &dice)]))
    case 14..<80:
      let common: [Gesture] = [.swipeRight, .swipeRight, .swipeLeft, .doubleTap, .doubleTap, .swipeDownThenLeft]
      return phone.perform(common[Int.random(in: 0..<common.count, using: &dice)])
    default: return phone.perform(Self.gestures[Int.random(in: 0..<Self.gestures.count, using: &dice)])
    }
  }
}
