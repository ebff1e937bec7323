import Feedback
import Glibc
import Support
import Testing

@testable import Speech

/// Engines that end or hang in the middle of a lesson; the processes are real.
@Suite struct EngineLossTests {
  /// The engine speaks the same words a little differently each time.
  private static let variation = 1_500

  private static let plain = try? OwnEngine().say().frames

  private func expectWhole(_ said: (outcome: Synthesizer.Outcome, frames: Int), _ place: SourceLocation) throws {
    #expect(said.outcome == .finished, sourceLocation: place)
    let plain = try #require(Self.plain)
    #expect(plain > 22_050 * 5 && abs(said.frames - plain) < Self.variation, "\(said), \(plain)", sourceLocation: place)
  }

  @Test func oneEndedInSilenceIsReplaced() throws {
    let engine = try OwnEngine()
    let first = engine.speaking
    kill(first, SIGKILL)
    #expect(Patience.waits { !OwnEngine.isThere(first) }, "it is buried before anybody asks")
    try expectWhole(engine.say(), #_sourceLocation)
    #expect(engine.speaking != first)
    #expect(engine.synthesizer.history.ends == 1)
  }

  /// Nothing is said twice, and nothing is left out: another one goes on where it was.
  @Test func oneEndedFromOutsideGoesOnAtTheSameSample() throws {
    let engine = try OwnEngine()
    let said = try engine.say { if $0 == 3 { kill(engine.speaking, SIGKILL) } }
    try expectWhole(said, #_sourceLocation)
    let history = engine.synthesizer.history
    #expect((history.ends, history.faults, history.plainer) == (1, 0, 0))
  }

  @Test func aTextThatEndsItIsSaidInAPlainerForm() throws {
    let engine = try OwnEngine()
    let said = try engine.say { if $0 == 3 { kill(engine.speaking, SIGSEGV) } }
    let plain = try #require(Self.plain)
    #expect(said.outcome == .finished)
    #expect(said.frames > plain, "what was heard of it, and then all of it")
    let history = engine.synthesizer.history
    #expect((history.ends, history.faults, history.plainer) == (0, 1, 1))
    // Once may be chance: the next time it is said as it is written.
    try expectWhole(engine.say(), #_sourceLocation)
    #expect(engine.synthesizer.history.plainer == 1)
  }

  /// As it is written, and in its plainer form; the rest of the utterance is said.
  @Test func aTextThatEndsItAgainAndAgainIsNotTriedAgain() throws {
    let engine = try OwnEngine()
    for _ in 1...2 {
      let said = try engine.say { _ in kill(engine.speaking, SIGABRT) }
      #expect(said.outcome == .partly)
    }
    let history = engine.synthesizer.history
    #expect((history.faults, history.unspeakable) == (4, 2))
    let pid = engine.speaking
    let said = try engine.say { _ in Issue.record("It is tried again.") }
    #expect(said.outcome == .partly && said.frames == 0)
    #expect(engine.speaking == pid)
    let rest = try engine.say(OwnEngine.sentence + ". Đúng rồi.")
    #expect(rest.outcome == .finished, "with a mark behind it, it is another clause")
  }

  @Test func oneThatStandsStillIsReplaced() throws {
    let engine = try OwnEngine()
    let first = engine.speaking
    let said = try engine.say { if $0 == 3 { kill(first, SIGSTOP) } }
    try expectWhole(said, #_sourceLocation)
    let history = engine.synthesizer.history
    #expect((history.hangs, history.faults, history.plainer) == (1, 0, 0))
    #expect(Patience.waits { !OwnEngine.isThere(first) })
  }

  /// A process that really works and says nothing.
  @Test func oneThatWorksWithoutASoundIsToldFromOneThatWaits() throws {
    let busy = try ChildProcess(["/bin/sh", "-c", "while :; do :; done"], environment: [], in: "/")
    var watch = EngineWatch(busy.pid, lossesInARow: 4)
    var loss: EngineLoss?
    #expect(
      Patience.waits {
        loss = watch.hang()
        if loss == .standstill { watch.sawLife() }
        return loss == .fault
      })
    busy.end()
    let idle = try ChildProcess(["/bin/cat"], environment: [], in: "/")
    watch = EngineWatch(idle.pid, lossesInARow: 0)
    #expect(
      Patience.waits {
        loss = watch.hang()
        return loss != nil
      })
    #expect(loss == .standstill)
  }

  /// A key comes soon after: the loss counts as made good all the same.
  @Test func manyThatAreEndedAndThenCutAreNoReasonToGiveUp() throws {
    let engine = try OwnEngine()
    for _ in 1...20 {
      var isEnded = false
      let outcome = try engine.synthesizer.speak(
        OwnEngine.utterance(), wordsAMinute: 175, languages: ShippedLanguages.all
      ) { _ in
        defer { isEnded = true }
        if !isEnded { kill(engine.speaking, SIGKILL) }
        return !isEnded
      }
      #expect(outcome == .cut)
    }
    // The engine in this process would not tell of its ends, nor be one that can be ended.
    let before = engine.synthesizer.history.ends
    kill(engine.speaking, SIGKILL)
    try expectWhole(engine.say(), #_sourceLocation)
    #expect(engine.synthesizer.history.ends > before)
  }

  /// At chance moments, in silence and in the middle, fifty times in a row, and with the one that makes the others.
  @Test func fiftyInARowLeaveNothingUnsaid() throws {
    let engine = try OwnEngine()
    var chance = SplitMix(seed: 5)
    for number in 1...50 {
      let moment = Int.random(in: 0...12, using: &chance)
      if moment == 0 { kill(engine.speaking, SIGKILL) }
      if number % 10 == 0, let host = engine.process.host { kill(host, SIGKILL) }
      try expectWhole(engine.say { if $0 == moment { kill(engine.speaking, SIGKILL) } }, #_sourceLocation)
    }
    #expect(engine.synthesizer.history.ends >= 45)
    #expect(engine.synthesizer.history.plainer == 0)
  }

  @Test func phonemesAreToldByTheNextOne() throws {
    let engine = try OwnEngine()
    let clause = Clause(text: "mở cài đặt", manner: .init(language: ShippedLanguages.vi), ending: .stop)
    let before = try engine.synthesizer.phonemes(of: clause, ShippedLanguages.all)
    kill(engine.speaking, SIGKILL)
    #expect(try engine.synthesizer.phonemes(of: clause, ShippedLanguages.all) == before)
    #expect(before.contains("k'a"), "\(before)")
  }

  @Test func voicesAreThoseOfTheEngine() throws {
    let engine = try OwnEngine()
    #expect(engine.synthesizer.voices().contains { $0.name == "Annie" && $0.kind == .variant })
    #expect(engine.synthesizer.sampleRate == 22_050)
    let nobody = SpokenLanguage(ShippedLanguages.vi, phone: .init("nobody"), trainer: .init("vi", variant: "nobody"))
    #expect(throws: Synthesizer.Failure.noSuchVoice("nobody")) {
      try engine.synthesizer.prepare([ShippedLanguages.vi: nobody])
    }
    #expect(throws: Synthesizer.Failure.alreadyStarted) { try Synthesizer(in: engine.process) }
  }
}
