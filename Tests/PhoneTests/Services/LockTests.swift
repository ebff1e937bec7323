import Feedback
import Testing

@testable import Phone

@Suite struct LockTests {
  private func locked(at address: ScreenAddress = ServicePhone.dial) throws -> Phone {
    var phone = try ServicePhone.make()
    phone.show(address)
    _ = phone.perform(.powerKey)
    _ = phone.perform(.powerKey)
    return phone
  }

  @Test func thePowerKeyTurnsTheScreenOffAndLocks() throws {
    var phone = try ServicePhone.make()
    #expect(phone.perform(.powerKey) == [.screen(isOn: false)])
    #expect(phone.perform(.swipeRight) == [.nothing(.screenOff)])
    #expect(phone.perform(.volumeUpKey) == [.volume("media volume", percent: 60)])
    #expect(
      phone.perform(.powerKey) == [
        .screen(isOn: true), .opened(.screen(ServicePhone.lock)), .focused(0, from: .elsewhere),
      ])
    #expect(phone.isLocked)
  }

  @Test func withoutTheScreenLockItOnlyGoesDark() throws {
    var phone = try ServicePhone.make(values: ["screen lock": .isOn(false)])
    _ = phone.perform(.powerKey)
    #expect(phone.perform(.powerKey).contains(.opened(.screen(ServicePhone.home))) && !phone.isLocked)
  }

  @Test(arguments: [
    Gesture.swipeDownThenLeft, .swipeUpThenLeft, .swipeRightThenDown, .swipeLeftThenUp, .swipeDownThenRight,
  ])
  func nothingLeadsPastTheLock(_ gesture: Gesture) throws {
    var phone = try locked()
    #expect(phone.perform(gesture) == [.nothing(.locked)])
    #expect(phone.isLockScreenInFront)
  }

  @Test func thePINOpensItAndWhatLayBeneathIsThere() throws {
    var phone = try locked()
    #expect(
      phone.activate("Unlock") == [
        .activated("Unlock"), .wrongField(name: "PIN", .other), .focused(0, from: .sameScreen(container: nil)),
      ])
    phone.set("lock pin", to: .text("1234"))
    let changes = phone.activate("Unlock")
    #expect(changes.contains(.unlocked) && changes.contains(.opened(.screen(ServicePhone.dial))))
    #expect(phone.place == ServicePhone.dial && !phone.isLocked)
    _ = phone.perform(.powerKey)
    _ = phone.perform(.powerKey)
    #expect(phone.state.values["lock pin"] == .text(""), "nobody finds the PIN still written")
  }

  @Test func callsComeOverTheLockAndLeaveItBehind() throws {
    var phone = try ServicePhone.make()
    _ = phone.perform(.powerKey)
    #expect(phone.happen(.lanCalls).contains(.screen(isOn: true)))
    #expect(phone.place == ServicePhone.incoming)
    _ = phone.perform(.twoFingerDoubleTap)
    #expect(phone.place == ServicePhone.call && phone.isLocked)
    _ = phone.perform(.twoFingerDoubleTap)
    #expect(phone.isLockScreenInFront)
  }

  @Test func theLockGoesBeneathACall() throws {
    var phone = try ServicePhone.make()
    _ = phone.happen(.lanCalls)
    _ = phone.perform(.twoFingerDoubleTap)
    _ = phone.perform(.powerKey)
    #expect(phone.perform(.powerKey).contains(.opened(.screen(ServicePhone.call))))
    _ = phone.activate("End call")
    #expect(phone.isLockScreenInFront && phone.isLocked)
  }

  @Test func emergencyCallsAreMadeFromTheLock() throws {
    var phone = try locked()
    #expect(phone.activate("Emergency").contains(.call(.dialling("115"))))
    _ = phone.perform(.swipeUpThenLeft)
    #expect(phone.isLockScreenInFront)
  }

  @Test func aTaskCanBeginLocked() throws {
    var phone = try ServicePhone.make()
    phone.set("locked", to: .isOn(true))
    #expect(phone.isLockScreenInFront)
    phone.show(ServicePhone.home)
    #expect(phone.isLockScreenInFront)
    phone.set("locked", to: .isOn(false))
    #expect(phone.place == ServicePhone.home)
    phone.show(ServicePhone.lock)
    #expect(phone.isLocked)
    #expect(try ServicePhone.make(values: ["locked": .isOn(true)]).isLockScreenInFront)
  }

  @Test func theLockStaysHoweverDeepTheScreensLie() throws {
    var phone = try ServicePhone.make()
    for _ in 1...30 { _ = phone.open(ServicePhone.dial, about: nil) }
    _ = phone.perform(.powerKey)
    _ = phone.perform(.powerKey)
    for _ in 1...30 { _ = phone.open(ServicePhone.dial, about: nil) }
    #expect(phone.state.stack.count == PhoneState.deepestStack && phone.hasScreen(of: "lock"))
    _ = phone.perform(.swipeUpThenLeft)
    #expect(phone.isLockScreenInFront)
  }

  @Test func aPhoneWithoutALockScreenIsNeverLocked() throws {
    var phone = try SmallPhone.make()
    phone.set("locked", to: .isOn(true))
    #expect(!phone.isLocked)
    #expect(phone.perform(.hideScreen) == [.screenHidden(true)])
    #expect(phone.perform(.hideScreen) == [.screenHidden(false)])
  }
}
