import Foundation
import Glibc
import Testing
import Trainer

@testable import Records

@Suite struct ClockTests {
  @Test func aClockOfBeforeTheReleaseOrBeforeTheLastEventIsNotBelieved() {
    let now = WallClock.release + 86_400_000
    #expect(WallClock.isTrusted(now, after: nil))
    #expect(WallClock.isTrusted(now, after: now - 1))
    #expect(WallClock.isTrusted(now, after: now + WallClock.tolerance), "clocks of two PCs differ a little")
    #expect(!WallClock.isTrusted(now, after: now + WallClock.tolerance + 1))
    #expect(!WallClock.isTrusted(WallClock.release - 1, after: nil))
    for moment in [Int64.min, -1, 0, 1_262_304_000_000] { #expect(!WallClock.isTrusted(moment, after: .max)) }
    #expect(WallClock.isTrusted(WallClock.now(), after: nil), "this PC")
  }

  @Test func aSittingHasADayWhereTheClockIsRight() throws {
    let clock = StandingClock(WallClock.release + 10 * 86_400_000)
    let folder = try Folder()
    let store = try folder.open(clock: clock.read)
    let today = try store.sitting()
    #expect(today.day == WallClock.localDay(of: clock.read()))
    #expect(today.boot.count == 36)
    try store.append(.sittingBegun(sitting: today), learner: store.thisPC)
    #expect(!(try store.sitting().isApart(from: today)))
    clock.set(WallClock.release + 11 * 86_400_000)
    #expect(try store.sitting().isApart(from: today))
    // The battery is dead: the PC starts in 2010, after the last event by the log's own clock.
    clock.set(1_262_304_000_000)
    let lost = try store.sitting()
    #expect(lost.day == nil)
    #expect(lost.boot == today.boot)
    #expect(!lost.isApart(from: today), "the same start of the PC")
    #expect(lost.isApart(from: Sitting(day: nil, boot: "another")))
  }

  /// Days are those of the place: in Hanoi it is tomorrow already when it is evening in Greenwich.
  @Test func daysAreThoseOfThePlace() async {
    await #expect(processExitsWith: .success) {
      let day: Int64 = 20_000
      let evening = day * 86_400_000 + 20 * 3_600_000
      for (zone, expected) in [("UTC0", 0), ("ICT-7", 1), ("IST-5:30", 1), ("EST5", 0), ("HST+21", -1)] {
        setenv("TZ", zone, 1)
        guard WallClock.localDay(of: evening) == Int(day) + expected else { exit(1) }
      }
      setenv("TZ", "UTC0", 1)
      guard WallClock.localDay(of: -1_000) == -1, WallClock.localDay(of: 0) == 0 else { exit(2) }
      exit(0)
    }
  }
}
