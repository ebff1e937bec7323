import Feedback
import Keys
import LessonText
import Phone
import Support
import Testing

@testable import Trainer

@Suite struct PhoneInHandTests {
  private let pack: LanguagePack

  init() throws { pack = try #require(ShippedLibrary.library[Language("en")]) }

  private func take(_ gestures: [Gesture], with hand: inout PhoneInHand) {
    for gesture in gestures { _ = hand.perform(gesture, on: pack.phone) }
  }

  @Test func whatMovesOnlyTheFocusIsNotTakenBack() {
    var hand = PhoneInHand(Phone(pack.phone).state)
    take([.swipeRight, .lastItem, .swipeRight, .swipeDownThenUp, .swipeDown, .touch(.down), .lift], with: &hand)
    take([.swipeUpThenLeft, .deleteBefore, .twoFingerTap, .doubleTapAndHold], with: &hand)
    let isTaken = hand.undo()
    #expect(!isTaken)
  }

  @Test func whateverElseChangesThePhoneIsTakenBackExactly() {
    for gesture: Gesture in [.volumeDownKey, .hideScreen, .swipeDownThenRight, .powerKey, .threeFingerDoubleTap] {
      var hand = PhoneInHand(Phone(pack.phone).state)
      let before = hand.state
      take([gesture], with: &hand)
      #expect(hand.state != before)
      let isTaken = hand.undo()
      #expect(isTaken && hand.state == before, "\(gesture)")
    }
  }

  /// Not every event is noticed at once; who chose one in the list is never left in silence.
  @Test func everyEventIsAnswered() throws {
    for event in pack.phone.events {
      var trainer = Trainer(ShippedLibrary.library, Profile(), language: Language("en"))
      _ = trainer.begin(.phone)
      let reply = trainer.go(to: .event(event.source))
      #expect(!reply.utterances.isEmpty, "\(event.name.plain)")
    }
  }

  /// A call rings on at a moment of the phone's clock; who takes back what she did takes the clock back too.
  @Test func timeTakenBackIsWaitedForAnew() throws {
    var trainer = Trainer(ShippedLibrary.library, Profile(), language: Language("en"))
    _ = trainer.begin(.phone)
    let call = try #require(pack.phone.events.first { $0.name.plain == "Anna calls" }?.source)
    _ = trainer.onPhone { $0.happen(call, on: $1) }
    #expect(trainer.phoneWake() == [.wakePhone(afterMilliseconds: 3_000)])
    _ = trainer.onPhone { $0.perform(.volumeDownKey, on: $1) }
    #expect(trainer.phoneWake() == [])
    #expect(trainer.handle(.timePassed(milliseconds: 2_000)) == [])
    let key = try #require(Key(name: "Ctrl+z"))
    #expect(trainer.handle(.key(key)).contains(.wakePhone(afterMilliseconds: 3_000)))
  }
}
