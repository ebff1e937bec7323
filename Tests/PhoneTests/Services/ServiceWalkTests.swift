import Feedback
import Testing

@testable import Phone

@Suite struct ServiceWalkTests {
  private static let gestures: [Gesture] = [
    .swipeRight, .swipeRight, .swipeRight, .swipeLeft, .swipeUp, .swipeDown, .swipeDownThenUp, .doubleTap, .doubleTap,
    .doubleTap, .doubleTap, .doubleTapAndHold, .swipeDownThenLeft, .swipeUpThenLeft, .swipeLeftThenUp,
    .swipeRightThenDown, .swipeDownThenRight, .swipeLeftThenDown, .swipeRightThenUp, .twoFingerTap,
    .twoFingerDoubleTap, .twoFingerTripleTap, .readFromTop, .twoFingerSwipeUp, .twoFingerSwipeLeft,
    .fourFingerSwipeRight, .firstItem, .lastItem, .customActions, .powerKey, .volumeUpKey, .volumeDownKey,
    .repeatPhrase, .spellPhrase, .copyPhrase, .earlierPhrase, .laterPhrase, .hideScreen, .twoFingerSwipeFromTop,
    .jump("p"), .jump("s"), .jump("m"), .jump("c"), .jump("t"), .jump("u"), .languages, .type("1"), .type("2"),
    .type("3"), .type("4"), .enter,
  ]

  /// Chance leads through everything: no gesture without an answer, a focus that is there, nothing that grows, and
  /// whatever was done is undone by putting the state back.
  @Test func fiftyThousandTurnsOfChance() throws {
    var dice = FixedDice(seed: 2026)
    var phone = try ServicePhone.make(handlers: [
      App.Handler(.callEnded, [Step(.wait(seconds: 5)), Step(.receive("How was it?", from: "Lan"))]),
      App.Handler(.callAnswered, [Step(.wait(seconds: 2)), Step(.callerSays("Hello?"))]),
      App.Handler(.unlocked, [Step(.set("lock pin", to: "1234"))]),
    ])
    var met: Set<ScreenAddress> = []
    for turn in 1...50_000 {
      let before = phone
      switch Int.random(in: 0..<20, using: &dice) {
      case 0: _ = phone.happen(ServicePhone.Happening.allCases.randomElement(using: &dice) ?? .news)
      case 1: _ = phone.pass(milliseconds: Int.random(in: 0...40_000, using: &dice))
      case 2: _ = phone.readFurther()
      // Chance alone would hardly ever find its way out of the dark and through the lock.
      case 3 where !phone.isScreenOn: _ = phone.perform(.powerKey)
      case 3 where phone.isLockScreenInFront:
        phone.set("lock pin", to: .text("1234"))
        _ = phone.activate("Unlock")
      case 4 where turn % 50 == 0: _ = phone.pass(seconds: Int.random(in: 0...86_400, using: &dice))
      default:
        guard let gesture = Self.gestures.randomElement(using: &dice) else { return }
        let changes = phone.perform(gesture)
        guard !changes.isEmpty else {
          Issue.record("turn \(turn): no answer to \(gesture) at \(before.front)")
          return
        }
      }
      phone.keep(phrase: [Utterance.Span("turn \(turn)")])
      guard let problem = problem(in: phone, isThorough: turn % 20 == 0) else {
        if let place = phone.place { met.insert(place) }
        if turn % 20 == 0, Phone(phone.model, before.state) != before || Phone(phone.model, phone.state) != phone {
          Issue.record("turn \(turn): the state alone makes another phone")
          return
        }
        continue
      }
      Issue.record("turn \(turn): \(problem)")
      return
    }
    let all = Set(
      phone.model.apps.values.flatMap { app in app.screens.map { ServicePhone.address(app.id, $0.title.plain) } })
    #expect(all.subtracting(met).isEmpty, "chance comes everywhere")
  }

  private func problem(in phone: Phone, isThorough: Bool) -> String? {
    let state = phone.state
    if !phone.elements.contains(where: { $0.key == phone.front.focus }) { return "no focus at \(phone.front)" }
    if state.records.all.values.contains(where: { $0.count > Collections.mostRecords }) { return "too many records" }
    if state.pending.count > PhoneState.mostPending { return "too much waits" }
    if state.stack.count > PhoneState.deepestStack { return "too deep" }
    if state.lately.count > 20 || state.recents.count > 8 { return "too much kept" }
    if phone.running != Phone.Running() { return "steps that go on" }
    guard isThorough else { return nil }
    if state.values.all.count > 60 || state.errors.count > 20 { return "too many values" }
    if state.values.all.values.contains(where: { $0.text.count > Phone.longestText }) { return "too long a text" }
    if phone.isLocked != phone.hasScreen(of: "lock") { return "a lock without its screen, or the other way round" }
    if state.call == nil, phone.hasScreen(of: "call") { return "a call's screen without a call" }
    return nil
  }
}
