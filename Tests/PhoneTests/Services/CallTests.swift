import Feedback
import Testing

@testable import Phone

@Suite struct CallTests {
  @Test func aCallRingsByNameWhateverBlanksItsNumberHas() throws {
    var phone = try ServicePhone.make()
    let changes = phone.happen(.lanCalls)
    #expect(changes.prefix(2) == [.cue(.ringing), .call(.rings("Lan"))])
    #expect(phone.place == ServicePhone.incoming)
    #expect(phone.state.call?.phase == .ringing)
    #expect(phone.text(named: "call state", about: nil) == "ringing")
  }

  @Test func twoFingersAnswerAndEndIt() throws {
    var phone = try ServicePhone.make()
    _ = phone.happen(.lanCalls)
    #expect(phone.perform(.twoFingerDoubleTap).first == .call(.answered("Lan")))
    #expect(phone.place == ServicePhone.call)
    _ = phone.pass(seconds: 65)
    #expect(phone.text(named: "call time", about: nil) == "1 5")
    #expect(phone.perform(.twoFingerDoubleTap).first == .call(.ended("Lan", seconds: 65)))
    #expect(phone.state.call == nil)
    #expect(phone.place == ServicePhone.home)
    #expect(phone.fields(of: "calls", "kind") == ["in"])
  }

  @Test func itRingsEveryThreeSecondsAndIsMissedAfterAMinute() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(.callMissed, [Step(.say(ServicePhone.template("Missed {name}")))])
    ])
    _ = phone.happen(.lanCalls)
    #expect(phone.nextMoment == 3000)
    var rings = 0
    for _ in 1...19 { rings += phone.pass(seconds: 3).count { $0 == .cue(.ringing) } }
    #expect(rings == 19)
    let end = phone.pass(seconds: 3)
    #expect(end.contains(.call(.missed("Lan"))) && end.toasts == ["Missed Lan"])
    #expect(phone.place == ServicePhone.home)
    #expect(phone.fields(of: "calls", "kind") == ["missed"])
    #expect(phone.fields(of: "notifications", "kind") == ["missed"])
    #expect(phone.fields(of: "notifications", "screen") == ["Log"])
  }

  @Test func refusingIsLogged() throws {
    var phone = try ServicePhone.make()
    _ = phone.happen(.strangerCalls)
    #expect(phone.activate("Refuse").contains(.call(.refused("024 1111"))))
    #expect(phone.fields(of: "calls", "kind") == ["refused"])
    #expect(phone.fields(of: "calls", "name") == ["024 1111"])
  }

  @Test func aBlockedNumberIsNotHeard() throws {
    var phone = try ServicePhone.make()
    #expect(phone.happen(.blockedCalls).isEmpty && phone.happen(.blockedWrites).isEmpty)
    #expect(phone.records(of: "calls").isEmpty && phone.records(of: "messages").isEmpty)
  }

  @Test func whoIsTalkingMissesTheSecondCall() throws {
    var phone = try ServicePhone.make()
    _ = phone.happen(.lanCalls)
    _ = phone.perform(.twoFingerDoubleTap)
    #expect(phone.happen(.strangerCalls).contains(.call(.missed("024 1111"))))
    #expect(phone.state.call?.name == "Lan" && phone.place == ServicePhone.call)
  }

  @Test func whoDoesNotWantToBeDisturbedFindsItLater() throws {
    var phone = try ServicePhone.make(values: ["do not disturb": .isOn(true)])
    #expect(phone.happen(.lanCalls).isEmpty && phone.happen(.news).isEmpty && phone.happen(.lanWrites).isEmpty)
    #expect(phone.fields(of: "calls", "kind") == ["missed"])
    #expect(phone.fields(of: "notifications", "category") == ["message", "news", "call"])
  }

  @Test func aCallMadeIsAnsweredAfterFourSeconds() throws {
    var phone = try ServicePhone.make(at: ServicePhone.dial, on: "Lan")
    let changes = phone.perform(.doubleTap)
    #expect(changes.prefix(2) == [.activated("Lan"), .call(.dialling("Lan"))])
    #expect(phone.pass(milliseconds: 3999).isEmpty && phone.nextMoment == 1)
    #expect(phone.pass(milliseconds: 1).contains(.call(.answered("Lan"))))
    #expect(phone.activate("End call").contains(.call(.ended("Lan", seconds: 0))))
    #expect(phone.fields(of: "calls", "kind") == ["out"])
  }

  @Test func whereNobodyAnswersTheNetworkGivesUp() throws {
    var phone = try ServicePhone.make(at: ServicePhone.dial, on: "Minh", values: ["call fails": .isOn(true)])
    _ = phone.perform(.doubleTap)
    #expect(phone.pass(seconds: 19).isEmpty)
    #expect(phone.pass(seconds: 1).first == .call(.ended("Minh", seconds: 0)))
    #expect(phone.place == ServicePhone.dial)
  }

  @Test(arguments: [
    ("", Change.Reason.noNumber), ("nobody", .noNumber), ("+", .noNumber), ("Lan 2", .noNumber),
  ])
  func whatIsNoNumberIsNotCalled(_ text: String, _ reason: Change.Reason) throws {
    var phone = try ServicePhone.make(at: ServicePhone.dial, on: "Call", values: ["dial": .text(text)])
    #expect(phone.perform(.doubleTap) == [.activated("Call"), .nothing(reason)])
    #expect(phone.state.values["dial"] == .text(text), "what can't be called stays written")
  }

  @Test(arguments: [("*101#", "*101#"), (" 0912-345 678 ", "Lan"), ("lan", "Lan"), ("+84 24", "+84 24")])
  func numbersAndNamesAreCalled(_ text: String, _ name: String) throws {
    var phone = try ServicePhone.make(at: ServicePhone.dial, on: "Call", values: ["dial": .text(text)])
    #expect(phone.perform(.doubleTap).contains(.call(.dialling(name))))
  }

  @Test func withoutNetworkOnlyEmergencyNumbersAreCalled() throws {
    var phone = try ServicePhone.make(
      at: ServicePhone.dial, on: "Call", values: ["dial": .text("024"), "airplane mode": .isOn(true)])
    #expect(phone.perform(.doubleTap).last == .nothing(.noNetwork))
    phone.set("dial", to: .text("115"))
    #expect(phone.perform(.doubleTap).contains(.call(.dialling("115"))))
    phone.show(ServicePhone.dial)
    phone.set("dial", to: .text("113"))
    #expect(phone.activate("Call").last == .nothing(.lineBusy))
  }

  @Test func keysAnswersAndHoldBelongToTheCall() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(.keySent, [Step(.callerSays(ServicePhone.template("You pressed {key}")))]),
      App.Handler(.replySaid, [Step(.callerSays(ServicePhone.template("You said {reply}")))]),
    ])
    _ = phone.happen(.lanCalls)
    _ = phone.activate("Answer")
    #expect(phone.activate("5") == [.activated("5"), .call(.keySent("5")), .call(.heard("You pressed 5"))])
    #expect(phone.activate("Say yes").contains(.call(.heard("You said Yes"))))
    #expect(phone.text(named: "call keys", about: nil) == "5")
    _ = phone.activate("Hold")
    #expect(phone.state.call?.phase == .held && phone.text(named: "call state", about: nil) == "held")
    #expect(!phone.activate("5").contains(.call(.heard("You pressed 5"))), "nobody is heard who is held")
    _ = phone.activate("Hold")
    _ = phone.activate("Speaker")
    #expect(phone.state.call?.phase == .talking && phone.isOn("speaker"))
    _ = phone.activate("End call")
    _ = phone.happen(.lanCalls)
    #expect(!phone.isOn("speaker"), "each call begins without the speaker")
  }

  @Test func whatWaitsForOneCallIsNotDoneInAnother() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(.callAnswered, [Step(.wait(seconds: 10)), Step(.callerSays("Your code, please"))])
    ])
    _ = phone.happen(.strangerCalls)
    _ = phone.perform(.twoFingerDoubleTap)
    _ = phone.perform(.twoFingerDoubleTap)
    _ = phone.happen(.lanCalls)
    _ = phone.perform(.twoFingerDoubleTap)
    #expect(phone.pass(seconds: 9).isEmpty)
    #expect(!phone.pass(milliseconds: 999).contains(.call(.heard("Your code, please"))))
    #expect(phone.pass(seconds: 5).count { $0 == .call(.heard("Your code, please")) } == 1)
  }

  @Test func withoutACallTheKeyPlaysAndPauses() throws {
    var phone = try ServicePhone.make()
    #expect(phone.perform(.twoFingerDoubleTap) == [.media(isPlaying: true)])
    #expect(phone.perform(.twoFingerDoubleTap) == [.media(isPlaying: false)])
    var small = try SmallPhone.make()
    #expect(small.perform(.twoFingerDoubleTap) == [.nothing(.noCall)])
  }
}
