import Feedback
import Testing

@testable import Phone

@Suite struct TimeTests {
  @Test(arguments: [
    (0, 2001, 1, 1), (9191, 2026, 3, 2), (58, 2001, 2, 28), (59, 2001, 3, 1), (1154, 2004, 2, 29), (-1, 2000, 12, 31),
    (-307, 2000, 2, 28 + 1), (36_217, 2100, 2, 28), (36_218, 2100, 3, 1), (-730_791, 0, 3, 1), (-730_792, 0, 2, 29),
  ])
  func daysHaveDates(_ day: Int, _ year: Int, _ month: Int, _ dayOfMonth: Int) {
    let date = Calendar.date(of: day)
    #expect(date == (year, month, dayOfMonth))
  }

  @Test func fourHundredYearsGoDayByDay() {
    var before = Calendar.date(of: -1)
    for day in 0..<146_097 {
      let now = Calendar.date(of: day)
      let isNextDay = now.day == before.day + 1 && now.month == before.month && now.year == before.year
      let isNewMonth = now.day == 1 && before.day >= 28 && now.month == before.month % 12 + 1
      guard isNextDay || isNewMonth else {
        Issue.record("\(before) is followed by \(now)")
        return
      }
      before = now
    }
    #expect(before == (2400, 12, 31))
  }

  @Test func theDayPassesMidnight() throws {
    var phone = try ServicePhone.make()
    #expect(phone.known("time") == "8:30" && phone.known("date") == "Monday, 2 March 2026")
    _ = phone.pass(seconds: 15 * 3600 + 30 * 60)
    #expect(phone.known("time") == "0:00" && phone.known("date") == "Tuesday, 3 March 2026")
    #expect(phone.known("weekday") == "Tuesday")
  }

  @Test func timesBeforeAndAfterNoonHaveTheirOwnForms() {
    let calendar = Calendar(
      startMinute: 0, morning: ServicePhone.template("{hour}:{minute} am"),
      afternoon: ServicePhone.template("{hour}:{minute} pm"))
    #expect(calendar.timeText(at: 0) == "12:00 am")
    #expect(calendar.timeText(at: 12 * 3_600_000) == "12:00 pm")
    #expect(calendar.timeText(at: 13 * 3_600_000 + 5 * 60_000) == "1:05 pm")
  }

  @Test func aPageLoadsAndThenHasTheFocus() throws {
    var phone = try ServicePhone.make(at: ServicePhone.home, on: "Page")
    #expect(
      phone.perform(.doubleTap) == [
        .activated("Page"), .opened(.screen(ServicePhone.page)), .loading, .focused(0, from: .elsewhere),
      ])
    #expect(phone.focused?.role == .progressBar && phone.nextMoment == 4000)
    #expect(phone.pass(seconds: 4) == [.loaded, .focused(0, from: .elsewhere)])
    #expect(phone.focused?.role == .heading && phone.nextMoment == nil)
  }

  @Test func aSlowNetworkTakesFourTimesAsLong() throws {
    var phone = try ServicePhone.make(at: ServicePhone.home, on: "Page", values: ["network speed": .text("slow")])
    _ = phone.perform(.doubleTap)
    #expect(phone.nextMoment == 16_000)
  }

  @Test func aPageOpenedAnewLoadsFromTheBeginning() throws {
    var phone = try ServicePhone.make(at: ServicePhone.home, on: "Page")
    _ = phone.perform(.doubleTap)
    _ = phone.pass(seconds: 3)
    _ = phone.perform(.swipeDownThenLeft)
    _ = phone.perform(.doubleTap)
    #expect(phone.pass(seconds: 3).isEmpty && phone.front.isLoading)
    #expect(phone.pass(seconds: 1).first == .loaded)
  }

  @Test func stepsGoOnAfterTheirTimeAlsoWhenTheScreenHasGone() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(
        .messageReceived, [Step(.wait(seconds: 2)), Step(.say("One")), Step(.wait(seconds: 2)), Step(.say("Two"))])
    ])
    _ = phone.happen(.lanWrites)
    #expect(phone.pass(seconds: 1).isEmpty && phone.nextMoment == 1000)
    #expect(phone.pass(seconds: 1) == [.toast("One")])
    #expect(phone.pass(seconds: 60) == [.toast("Two")])
  }

  @Test func aDayOfStepsThatStartThemselvesAnewEndsQuickly() throws {
    var phone = try ServicePhone.make(handlers: [
      App.Handler(.messageReceived, [Step(.wait(seconds: 1)), Step(.receive("Again", from: "BANK"))])
    ])
    _ = phone.happen(.bankWrites)
    #expect(!phone.pass(seconds: 86_400).isEmpty)
    #expect(phone.state.clock == 86_400_000)
    #expect(phone.records(of: "messages").count <= 200 && phone.state.pending.count <= 100)
    #expect(phone.nextMoment != nil, "it goes on in the next stretch")
    #expect(!phone.pass(seconds: 1).isEmpty)
  }

  @Test func eventsAndScreensThatCauseOneAnotherComeToAnEnd() throws {
    let here = ScreenAddress(app: "home", screen: "Home")
    let model = try PhoneModel(apps: [
      App(
        id: "home", name: "Home",
        screens: [
          Screen(
            title: "Home", elements: [Element(.button, "Go", steps: [Step(.perform(.doubleTap)), Step(.open(here))])],
            openingSteps: [Step(.open(here)), Step(.open(here))])
        ],
        handlers: (1...9).map { _ in App.Handler(.messageReceived, [Step(.receive("x", from: "B"))]) },
        events: [App.Event("Go", [Step(.receive("x", from: "B"))])])
    ])
    var phone = Phone(model)
    #expect(!phone.perform(.doubleTap).isEmpty && !phone.happen(.event(app: "home", 0)).isEmpty)
    #expect(phone.running == Phone.Running() && phone.state.stack.count <= PhoneState.deepestStack)
  }

  @Test func theClockNeverOverflows() throws {
    var phone = try ServicePhone.make()
    for _ in 1...3 { _ = phone.pass(milliseconds: .max) }
    #expect(phone.pass(milliseconds: .min).isEmpty && phone.known("date") != nil)
  }

  @Test func whatThePhoneKnowsHasNames() throws {
    var phone = try ServicePhone.make()
    #expect(phone.known("online") == "on" && phone.known("number of contacts") == "2")
    phone.set("airplane mode", to: .isOn(true))
    #expect(phone.known("online") == "off" && phone.known("call name") == "" && phone.known("nonsense") == nil)
    _ = phone.happen(.news)
    #expect(phone.known("notification count") == "1" && phone.known("number of nothing") == "0")
  }
}
