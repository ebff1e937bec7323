import Sound
import Testing
import Trainer

@testable import voiceclass

@Suite struct SoundWatchTests {
  private var watch = SoundWatch()

  @Test mutating func whoBeginsWithSoundHearsNothingOfIt() {
    #expect(watch.take(.playing(sinkName: "one"), wasLost: false, isBeginning: true) == .rejoice)
    #expect(watch.take(.playing(sinkName: "one"), wasLost: false) == .nothing)
  }

  @Test mutating func anotherLoudspeakerIsGreeted() {
    _ = watch.take(.playing(sinkName: "one"), wasLost: false, isBeginning: true)
    #expect(watch.take(.playing(sinkName: "two"), wasLost: false) == .handle(.soundMoved))
  }

  @Test mutating func whatWasLostForAMomentIsSaidAgain() {
    _ = watch.take(.playing(sinkName: "one"), wasLost: false, isBeginning: true)
    #expect(watch.take(.playing(sinkName: "one"), wasLost: true) == .handle(.soundReturned))
  }

  @Test mutating func aSessionThatBeganUnheardIsSaidAgain() {
    #expect(watch.take(.connecting, wasLost: false, isBeginning: true) == .nothing)
    #expect(!watch.isHeard)
    #expect(watch.take(.playing(sinkName: "one"), wasLost: false) == .handle(.soundReturned))
    #expect(watch.isHeard)
  }

  @Test(arguments: [
    (SoundState.noServer, "no sound server"), (.notAnswering, "sound server hangs"), (.onlyDummySink, "no loudspeaker"),
    (.inaudible(sinkName: "one"), "sound muted"), (.suspended(sinkName: "one"), "sound suspended"),
  ]) func eachReasonHasItsSentence(state: SoundState, notice: String) {
    var watch = watch
    guard case .show(let shown) = watch.take(state, wasLost: true) else {
      Issue.record("nothing is shown")
      return
    }
    #expect(shown.rawValue == notice)
  }
}
