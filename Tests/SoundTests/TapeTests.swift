import Mixer
import Testing

@testable import Sound

/// At 1,000 frames a second a frame is a millisecond: the lead is 200 frames, the margins are 1 and 3.
@Suite struct TapeTests {
  private var tape = Tape(rate: SampleRate(framesPerSecond: 1_000))

  @Test func aTapeThatStandsHasNothingAhead() {
    #expect(tape.isStill)
    #expect(tape.cuttable(at: 99) == .zero)
    #expect(tape.playedOut(at: 99, padding: .zero) == 0)
  }

  @Test mutating func itIsWrittenAheadAsTheEarMoves() {
    tape.start(at: 0, isMeasured: true)
    #expect(tape.wanted(at: 0) == FrameCount(200))
    #expect(tape.place(FrameCount(200), at: 0) == Tape.Place(offset: 0, isLate: false))
    #expect(tape.wanted(at: 50_000) == FrameCount(50))
    #expect(tape.cuttable(at: 50_000) == FrameCount(149))
    #expect(tape.joinable(at: 50_000) == FrameCount(147))
    #expect(tape.playedOut(at: 50_000, padding: FrameCount(100)) == 50_000)
    #expect(tape.playedOut(at: 150_000, padding: FrameCount(100)) == 0)
  }

  @Test mutating func whatIsTakenBackIsWrittenOverToItsEnd() {
    tape.start(at: 0, isMeasured: true)
    _ = tape.place(FrameCount(200), at: 0)
    tape.takeBack(FrameCount(150))
    #expect(tape.place(FrameCount(20), at: 1_000) == Tape.Place(offset: -150, isLate: false))
    // The ear is at 1, the lead goes to 201.
    #expect(tape.wanted(at: 1_000) == FrameCount(131))
    tape.takeBack(FrameCount(20))
    #expect(tape.place(FrameCount(5), at: 1_000) == Tape.Place(offset: -20, isLate: false))
  }

  @Test mutating func whatTheSinkSaysCounts() {
    tape.start(at: 0, isMeasured: false)
    _ = tape.place(FrameCount(200), at: 0)
    #expect(tape.playedOut(at: 300_000, padding: .zero) == nil)
    tape.measure(ahead: 180, fixed: 30, at: 100_000)
    #expect(tape.playedOut(at: 100_000, padding: .zero) == 180_000)
    #expect(tape.cuttable(at: 110_000) == FrameCount(180 - 10 - 30 - 1))
    // What it holds itself comes on top of the lead.
    #expect(tape.wanted(at: 110_000) == FrameCount(200 + 30 - 170))
  }

  @Test mutating func aSlowServerIsGivenMoreTime() {
    tape.start(at: 0, isMeasured: false)
    _ = tape.place(FrameCount(200), at: 0)
    tape.measure(ahead: 200, fixed: 0, at: 0, took: 8_000)
    #expect(tape.cuttable(at: 0) == FrameCount(200 - 8))
    #expect(tape.joinable(at: 0) == FrameCount(200 - 12))
    // But not for ever, nor without end.
    tape.measure(ahead: 200, fixed: 0, at: 0, took: 90_000)
    #expect(tape.joinable(at: 0) == FrameCount(200 - 20))
    for _ in 1...80 { tape.measure(ahead: 200, fixed: 0, at: 0, took: 200) }
    #expect(tape.joinable(at: 0) == FrameCount(200 - 3))
  }

  @Test mutating func aSinkThatRanDryIsWrittenWhereItIs() {
    tape.start(at: 0, isMeasured: true)
    _ = tape.place(FrameCount(200), at: 0)
    #expect(tape.place(FrameCount(10), at: 500_000).isLate)
    #expect(tape.head == 513)
  }

  @Test mutating func withoutItsSinkItRunsOn() {
    tape.start(at: 0, isMeasured: false)
    _ = tape.place(FrameCount(200), at: 0)
    tape.loseSink(at: 50_000)
    #expect(tape.playedOut(at: 100_000, padding: .zero) == 100_000)
    tape.stop()
    #expect(tape.isStill)
    #expect(tape.place(FrameCount(1), at: 0) == Tape.Place(offset: 0, isLate: false))
  }
}
