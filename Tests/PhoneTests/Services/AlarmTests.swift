import Feedback
import Testing

@testable import Phone

@Suite struct AlarmTests {
  private func phone(_ alarms: [[String: String]], _ handlers: [App.Handler] = []) throws -> Phone {
    let records = alarms.enumerated().map { Record(id: 50 + $0, fields: $1) }
    return try ServicePhone.make(records: ["alarms": records], handlers: handlers)
  }

  @Test func anAlarmThatIsOnRingsOverEverything() throws {
    var phone = try phone(
      [["hour": "9", "minute": "00", "label": "Tea", "on": "on"]],
      [App.Handler(.alarmRings, [Step(.say(ServicePhone.template("Time for {label}")))])])
    _ = phone.perform(.powerKey)
    #expect(phone.nextMoment == 30 * 60_000)
    let changes = phone.pass(seconds: 30 * 60)
    #expect(changes.prefix(2) == [.cue(.ringing), .screen(isOn: true)])
    #expect(changes.toasts == ["Time for Tea"])
    #expect(phone.place == ServicePhone.ringing && phone.focused?.name.plain == "Tea")
    #expect(phone.isLocked && phone.text(named: "ringing", about: nil) == "alarm")
    let rings = phone.pass(seconds: 3600)
    #expect(rings.count { $0 == .cue(.ringing) } == 19, "every three seconds for a minute")
    #expect(phone.place == ServicePhone.ringing, "it waits for whoever comes late")
    _ = phone.activate("Stop")
    #expect(phone.place == ServicePhone.lock && phone.state.ringing == nil)
    #expect(phone.nextMoment == 23 * 3_600_000, "again tomorrow")
  }

  @Test func itCanBePutOff() throws {
    var phone = try phone([["hour": "9", "label": "Tea", "on": "on"]])
    _ = phone.pass(seconds: 1800)
    _ = phone.activate("Snooze")
    #expect(phone.place == ServicePhone.home && phone.nextMoment == 300_000)
    _ = phone.pass(seconds: 300)
    #expect(phone.place == ServicePhone.ringing && phone.focused?.name.plain == "Tea")
  }

  @Test func whoLeavesItsScreenHasStoppedIt() throws {
    var phone = try phone([["hour": "9", "on": "on"]])
    _ = phone.pass(seconds: 1800)
    _ = phone.perform(.swipeUpThenLeft)
    #expect(phone.state.ringing == nil && phone.pass(seconds: 30).isEmpty)
  }

  /// Where a task begins a week later, nothing rings any more, and what the task is about is in front.
  @Test func theAlarmsOfDaysThatHavePassedAreOver() throws {
    var phone = try phone([["hour": "9", "label": "Tea", "on": "on"]])
    let place = phone.place
    phone.settle(.daysPass(7))
    #expect(phone.state.ringing == nil && phone.place == place)
    #expect(phone.nextMoment == 1_800_000, "it rings again at nine")
  }

  @Test func anAlarmIsAwaitedOnlyWhileItIsOn() throws {
    var phone = try ServicePhone.make(at: ServicePhone.clock, on: "Tea")
    #expect(phone.nextMoment == nil, "it is off")
    _ = phone.perform(.doubleTap)
    #expect(phone.nextMoment == 1_800_000)
    _ = phone.perform(.doubleTap)
    #expect(phone.nextMoment == nil)
  }

  @Test(arguments: [
    (["hour": "7"], 22 * 60 + 30), (["hour": "8", "minute": "30"], 24 * 60), (["hour": "8", "minute": "31"], 1),
    (["hour": "9", "days": "Every day"], 30), (["hour": "9", "days": "Tuesday and Friday"], 24 * 60 + 30),
    (["hour": "8", "days": "monday"], 7 * 24 * 60 - 30),
  ])
  func itRingsAtTheNextTimeOnItsDays(_ fields: [String: String], _ minutes: Int) throws {
    #expect(try phone([fields.merging(["on": "on"]) { $1 }]).nextMoment == minutes * 60_000)
  }

  @Test(arguments: ["24", "-1", "", "x", "9:00"])
  func aTimeThatIsNoneNeverRings(_ hour: String) throws {
    #expect(try phone([["hour": hour, "on": "on"]]).nextMoment == nil)
  }

  @Test func theTimerRunsDown() throws {
    var phone = try ServicePhone.make(at: ServicePhone.clock, on: "Timer")
    _ = phone.perform(.doubleTap)
    #expect(phone.known("timer left") == "1 30")
    _ = phone.pass(milliseconds: 89_001)
    #expect(phone.known("timer left") == "1")
    #expect(phone.pass(seconds: 1).contains(.cue(.ringing)))
    #expect(phone.place == ServicePhone.ringing && phone.known("ringing") == "timer")
  }

  @Test(arguments: [("5:00", 300_000), ("1:00:00", 3_600_000), ("90", 90_000), ("0", nil), ("x", nil), ("-5", nil)])
  func aTimerTakesSecondsOrAClockTime(_ text: String, _ expected: Int?) throws {
    var phone = try ServicePhone.make()
    _ = phone.startTimer(text)
    #expect(phone.nextMoment == expected)
  }

  @Test func theVolumeKeysTurnWhatRings() throws {
    var phone = try phone([["hour": "9", "on": "on"]])
    #expect(phone.perform(.volumeUpKey) == [.volume("media volume", percent: 60)])
    _ = phone.pass(seconds: 1800)
    for _ in 1...5 { _ = phone.perform(.volumeDownKey) }
    #expect(phone.perform(.volumeDownKey) == [.nothing(.lowest)])
    #expect(phone.pass(seconds: 3).isEmpty, "an alarm without volume is silent")
    _ = phone.activate("Stop")
    _ = phone.happen(.lanCalls)
    #expect(phone.perform(.volumeUpKey) == [.volume("ring volume", percent: 100)])
    #expect(phone.perform(.volumeUpKey) == [.nothing(.highest)])
  }
}
