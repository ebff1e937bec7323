import Testing

@testable import Trainer

/// What classes do on which day.
@Suite struct ClassPlanTests {
  private func plan(_ changes: ClassPlan.Change...) -> ClassPlan {
    changes.reduce(into: ClassPlan()) { $0.take($1) }
  }

  @Test func theLastWordOnADayCounts() {
    let plan = plan(
      .init(day: 10, lessons: ["a", "b"]), .init(day: 11, lessons: ["c"]), .init(day: 10, lessons: ["d"]))
    #expect(plan.lessons(on: 10, of: "") == ["d"])
    #expect(plan.days(from: 11, of: "") == [11])
    #expect(plan.lessons(on: 12, of: "").isEmpty)
  }

  @Test func aClassDoesItsOwnElseWhatEverybodyDoes() {
    var plan = plan(.init(day: 10, lessons: ["a"]), .init(className: "Tuesday", day: 10, lessons: ["b"]))
    #expect(plan.lessons(on: 10, of: "TUESDAY") == ["b"], "capitals make no other class")
    #expect(plan.lessons(on: 10, of: "Friday") == ["a"])
    #expect(plan.lessons(on: 10, of: "") == ["a"])
    plan.take(.init(className: "tuesday", day: 10, lessons: []))
    #expect(plan.lessons(on: 10, of: "Tuesday") == ["a"])
    #expect(plan == self.plan(.init(day: 10, lessons: ["a"])), "nothing is left of what was taken away")
  }

  @Test func whatIsBeyondTheBoundsIsLeftOut() {
    let many = (1...50).map { "lesson-\($0)" }
    let long = String(repeating: "x", count: 81)
    let change = ClassPlan.Change(
      className: String(repeating: "n", count: 999), day: .max, lessons: ["", long, "a", "a"] + many)
    #expect(change.lessons.count == ClassPlan.Change.mostLessons)
    #expect(change.lessons.prefix(2) == ["a", "lesson-1"])
    #expect(change.className.count == 60 && change.day == CivilDay.latest)
    #expect(ClassPlan.Change(day: -5, lessons: []).day == 0)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (11_016, "2000-02-29"), (20_785, "2026-11-28"), (20_789, "2026-12-02"), (47_847, "2101-01-01"),
  ]) func daysAreWrittenAndRead(_ number: Int, _ written: String) {
    #expect(CivilDay(number).written == written)
    if number < CivilDay.latest { #expect(CivilDay(written: written)?.number == number) }
  }

  @Test func eachDayComesBackAsItself() {
    for number in stride(from: 0, to: CivilDay.latest, by: 13) {
      #expect(CivilDay(written: CivilDay(number).written)?.number == number)
    }
    #expect(CivilDay(20_785).weekday == 5, "a Saturday")
  }

  @Test(arguments: ["", "2026-11-31", "2026-13-01", "26-11-28", "2026-1-028", "2026/11/28", "tomorrow", "２０２６-11-28"])
  func whatIsNoDayIsNone(_ written: String) { #expect(CivilDay(written: written) == nil) }
}
