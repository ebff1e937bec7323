import Feedback
import LessonText
import Support
import Testing

@testable import Phone

/// What a hand would feel is heard as a hum, as long as the phone's own switch is on.
@Suite struct VibrationTests {
  @Test func aCallVibratesEvenWhereTheRingWasTurnedDown() throws {
    var phone = try ServicePhone.make()
    phone.set("vibrate", to: .isOn(true))
    #expect(phone.happen(.lanCalls).prefix(2) == [.cue(.ringing), .cue(.vibrationLong)])
    phone = try ServicePhone.make()
    phone.set("vibrate", to: .isOn(true))
    phone.set("ring volume", to: .percent(0))
    let changes = phone.happen(.lanCalls)
    #expect(changes.first == .cue(.vibrationLong) && !changes.contains(.cue(.ringing)))
    phone.set("vibrate", to: .isOn(false))
    #expect(!phone.pass(seconds: 9).contains(.cue(.vibrationLong)))
  }

  @Test(arguments: [true, false]) func aMessageAndALongPressHumOnlyWhileTheSwitchIsOn(_ isOn: Bool) throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let reader = ScreenReader(
      pack.phrases,
      keys: ScreenReader.HintKeys(
        activate: "Enter", up: "Up", down: "Down", longPress: "Hold", actions: "Menu", nextPage: "Next",
        previousPage: "Previous", answer: "Answer"),
      spoken: pack.language.spoken)
    var phone = try ServicePhone.make()
    phone.set("vibrate", to: .isOn(isOn))
    func cues(_ changes: [Change]) -> [CueName] {
      reader.respond(to: changes, on: phone).feedback.compactMap {
        if case .play(let cue) = $0 { cue.name } else { nil }
      }
    }
    #expect(cues([.heldDown("Lan")]) == [.activated] + (isOn ? [.vibration] : []))
    #expect(cues(phone.happen(.lanWrites)) == [.message] + (isOn ? [.vibration] : []))
  }
}
