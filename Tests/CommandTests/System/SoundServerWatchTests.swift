import Testing

@testable import voiceclass

/// When a sound server that is gone or hangs is started anew.
@Suite struct SoundServerWatchTests {
  var watch = SoundServerWatch()

  /// What is done about it when somebody looks as often as was asked for, each with its moment.
  private mutating func done(since look: SoundServerWatch.Look?, at begin: Double, until end: Double) -> [String] {
    var (next, now, done) = (look, begin, [String]())
    while let look = next, now + look.seconds <= end {
      now += max(0, look.seconds)
      let (step, again) = watch.look(look, at: now)
      if step != .nothing { done.append("\(step) \(Int(now))") }
      next = again
    }
    return done
  }

  @Test mutating func oneThatIsGoneIsStartedAtOnceAndAgain() {
    let starts = done(since: watch.take(.gone, at: 100), at: 100, until: 140)
    #expect(starts == ["start 100", "start 115", "start 130"])
  }

  @Test mutating func oneThatHangsForGoodIsRestartedOnceAMinute() {
    let restarts = done(since: watch.take(.hangs, at: 0), at: 0, until: 135)
    #expect(restarts == ["restart 10", "restart 70", "restart 130"])
  }

  @Test mutating func oneThatIsSlowNowAndThenIsLeftAlone() throws {
    var looks: [SoundServerWatch.Look] = []
    for second in 0..<30 {
      let look = watch.take(.hangs, at: Double(second))
      looks.append(try #require(look))
      let again = watch.take(.hangs, at: Double(second) + 0.2)
      let after = watch.take(.answers, at: Double(second) + 0.5)
      #expect(again == nil && after == nil)
    }
    let last = watch.take(.hangs, at: 40)
    for (second, look) in looks.enumerated() {
      let (step, next) = watch.look(look, at: 40 + Double(second))
      #expect(step == .nothing && next == nil)
    }
    let restarts = done(since: last, at: 40, until: 60)
    #expect(restarts == ["restart 50"])
  }

  @Test mutating func oneThatHasJustBeenStartedIsGivenAMinute() {
    let starts = done(since: watch.take(.gone, at: 0), at: 0, until: 5)
    #expect(starts == ["start 0"])
    let restarts = done(since: watch.take(.hangs, at: 5), at: 5, until: 100)
    #expect(restarts == ["restart 60"])
    // What is restarted is gone for a moment, and nobody starts it beside that.
    let later = done(since: watch.take(.gone, at: 61), at: 61, until: 80)
    #expect(later == ["start 75"])
  }
}
