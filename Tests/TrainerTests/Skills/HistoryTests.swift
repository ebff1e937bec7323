import Foundation
import Testing

@testable import Trainer

/// What is mastered, and when it comes again.
@Suite struct HistoryTests {
  private let id = TaskID("a", 1)

  private func history(_ profile: Profile) throws -> TaskHistory { try #require(profile.tasks[id]) }

  @Test func threeTimesOnOneDayIsNotMastered() throws {
    var profile = Profile()
    profile.begin(day: 10)
    for _ in 0..<5 { profile.done("a", 1) }
    #expect(try !history(profile).isMastered)
    // Another start of the PC on the same day is no other day.
    profile.begin(day: 10, boot: "b")
    profile.done("a", 1)
    #expect(try !history(profile).isMastered)
    profile.begin(day: 11)
    profile.done("a", 1)
    #expect(try history(profile).isMastered)
    #expect(try history(profile).state(on: profile.attendance) == .sure)
  }

  @Test func withoutAClockStartsOfThePCCount() throws {
    var profile = Profile()
    profile.begin(day: nil, boot: "a")
    profile.done("a", 1)
    profile.done("a", 1)
    profile.begin(day: nil, boot: "a")
    profile.done("a", 1)
    #expect(try !history(profile).isMastered)
    profile.begin(day: nil, boot: "b")
    profile.done("a", 1)
    #expect(try history(profile).isMastered)
  }

  @Test func aGuestMastersNothing() throws {
    var profile = Profile()
    for _ in 0..<9 { profile.done("a", 1) }
    #expect(try !history(profile).isMastered)
  }

  @Test func helpDoesNotCount() throws {
    var profile = Profile()
    for day in 1...6 {
      profile.begin(day: day)
      profile.done("a", 1, hints: day.isMultiple(of: 2) ? 1 : 0, wasShown: !day.isMultiple(of: 2))
    }
    #expect(try history(profile).clean == 0)
    // Nor does what was done after a trap.
    profile.take(.trapMet(lesson: "a", task: 1))
    profile.done("a", 1)
    #expect(try history(profile).clean == 0)
    profile.done("a", 1)
    #expect(try history(profile).clean == 1)
  }

  private func mastered() -> Profile {
    var profile = Profile()
    profile.begin(day: 1)
    profile.done("a", 1)
    profile.done("a", 1)
    profile.begin(day: 2)
    profile.done("a", 1)
    return profile
  }

  @Test func eachTimeItComesLater() throws {
    var profile = mastered()
    var day = 2
    for days in [1, 3, 7, 16, 35, 90, 90] {
      profile.begin(day: day + days - 1, boot: "b")
      if days > 1 { #expect(try !history(profile).isDue(on: profile.attendance), "\(days)") }
      day += days
      profile.begin(day: day)
      #expect(try history(profile).isDue(on: profile.attendance), "\(days)")
      profile.done("a", 1)
    }
  }

  @Test func withoutAClockSittingsAreCounted() throws {
    var profile = Profile()
    var boot = 0
    func begin(_ profile: inout Profile) {
      boot += 1
      profile.begin(day: nil, boot: "\(boot)")
    }
    begin(&profile)
    profile.done("a", 1)
    profile.done("a", 1)
    begin(&profile)
    profile.done("a", 1)
    for sittings in [1, 2, 3, 5, 8, 13] {
      for number in 1...sittings {
        begin(&profile)
        #expect(try history(profile).isDue(on: profile.attendance) == (number == sittings), "\(sittings)")
      }
      profile.done("a", 1)
    }
  }

  @Test func aClockThatWasSetBackCountsNoDays() throws {
    var profile = mastered()
    profile.begin(day: 0, boot: "x")
    #expect(try history(profile).isDue(on: profile.attendance))
  }

  @Test func aMissGoesBackTwoAndAHintOne() throws {
    var profile = mastered()
    for day in [3, 6, 13, 29] {
      profile.begin(day: day)
      profile.done("a", 1)
    }
    #expect(try history(profile).place == 4)
    profile.begin(day: 64)
    profile.done("a", 1, hints: 1)
    #expect(try history(profile).place == 3)
    #expect(try history(profile).state(on: profile.attendance) == .sure)
    profile.take(.taskSkipped(lesson: "a", task: 1, occasion: .warmUp))
    #expect(try history(profile).place == 1)
    #expect(try history(profile).state(on: profile.attendance) == .rusty)
    // However often it is missed in a sitting, that is one step back.
    profile.take(all: .trapMet(lesson: "a", task: 1), .trapMet(lesson: "a", task: 1))
    #expect(try history(profile).place == 1)
    profile.begin(day: 65)
    profile.done("a", 1, hints: 4)
    #expect(try history(profile).place == 0)
    profile.done("a", 1)
    #expect(try history(profile).state(on: profile.attendance) == .sure)
  }

  @Test func whatWasNotMetForLongIsRusty() throws {
    var profile = mastered()
    #expect(try history(profile).state(on: profile.attendance) == .sure)
    profile.begin(day: 3)
    #expect(try history(profile).state(on: profile.attendance) == .sure)
    profile.begin(day: 4)
    #expect(try history(profile).state(on: profile.attendance) == .rusty)
  }

  @Test func theStateOfASkillIsThatOfItsTasks() {
    #expect(SkillState(of: [.new, .new]) == .new)
    #expect(SkillState(of: [.sure, .new]) == .learning)
    #expect(SkillState(of: [.sure, .rusty]) == .rusty)
    #expect(SkillState(of: [.sure, .sure]) == .sure)
  }

  @Test func whatAnOlderVersionKeptIsRead() throws {
    let old = #"{"done":3,"skipped":1,"trapped":0,"clean":2,"hints":4,"mistakes":{"direction":2}}"#
    let history = try JSONDecoder().decode(TaskHistory.self, from: Data(old.utf8))
    #expect((history.done, history.skipped, history.clean, history.hints) == (3, 1, 2, 4))
    #expect(history.mistakes == [.direction: 2])
    let profile = try JSONDecoder().decode(Profile.self, from: Data(#"{"language":"vi","sittings":2}"#.utf8))
    #expect(profile.language == "vi" && profile.sittings == 2 && profile.shownAt.isEmpty)
  }

  @Test func whatIsKeptIsReadAgain() throws {
    var profile = mastered()
    profile.take(all: .moduleShown(module: "m"), .trapMet(lesson: "a", task: 1))
    profile.begin(day: 40)
    let kept = try JSONEncoder().encode(profile)
    #expect(try JSONDecoder().decode(Profile.self, from: kept) == profile)
  }
}
