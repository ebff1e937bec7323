import Testing

@testable import voiceclass

/// When a sound server that hangs is restarted.
@Suite struct HangingWatchTests {
  private var watch = HangingWatch()

  @Test mutating func oneThatHangsForGoodIsRestartedOnceAMinute() {
    #expect(watch.hangs(at: 0) == 10)
    #expect(watch.look(at: 10) == .restart(lookAgain: 60))
    #expect(watch.look(at: 70) == .restart(lookAgain: 60))
    watch.answers()
    #expect(watch.look(at: 130) == .nothing)
  }

  @Test mutating func oneThatIsSlowNowAndThenIsLeftAlone() {
    #expect(watch.hangs(at: 0) == 10)
    for second in 1..<10 {
      watch.answers()
      // One look is enough, however often it begins.
      #expect(watch.hangs(at: Double(second)) == nil)
    }
    #expect(watch.look(at: 10) == .lookAgain(after: 9))
    watch.answers()
    #expect(watch.look(at: 19) == .nothing)
    #expect(watch.hangs(at: 20) == 10)
  }

  @Test mutating func oneThatHasJustBeenStartedIsGivenAMinute() {
    watch.begins(at: 0)
    #expect(watch.hangs(at: 5) == 55)
    watch.answers()
    #expect(watch.look(at: 60) == .nothing)
    #expect(watch.hangs(at: 61) == 10)
    #expect(watch.look(at: 71) == .restart(lookAgain: 60))
    // While it comes back it may hang for a while again.
    watch.answers()
    #expect(watch.hangs(at: 80) == nil)
    #expect(watch.look(at: 131) == .restart(lookAgain: 60))
  }
}
