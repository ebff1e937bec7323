import Feedback
import Keys
import LessonText
import Support
import Testing

@testable import Trainer

/// Records that go from PC to PC by a stick, from the menu.
@Suite struct RecordsExchangeTests {
  private let lan = LearnerCard(id: "1", name: "Lan")

  private func trainer(learner: LearnerCard? = nil) -> Trainer {
    var trainer = Trainer(
      ShippedLibrary.library, Profile(), language: Language("en"), learner: learner,
      learners: learner.map { [$0] } ?? [])
    _ = trainer.begin(.menu)
    return trainer
  }

  private func said(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.text } else { nil } }
  }

  private var exchange: RecordsExchange {
    var exchange = RecordsExchange()
    exchange.arrivals = [
      .init(pc: "PC 1", events: 20, day: "2026-05-31"), .init(pc: "PC 4", events: 3, day: "2026-06-01"),
    ]
    exchange.gaps = [.init(pc: "PC 2", events: 12)]
    exchange.writing = .done(events: 7)
    return exchange
  }

  @Test(arguments: ["en", "vi", "hi"]) func theMenuHasIt(_ language: String) throws {
    var keyed = KeyedTrainer(in: language)
    let words = keyed.trainer.words
    #expect(try keyed.press("Down", until: words[LearnerSentence.menuHelp.key].plain))
    try keyed.press("Enter")
    #expect(try keyed.press("Down", until: words[ExchangeSentence.menu.key].plain))
    try keyed.press("Enter")
    #expect(keyed.effects.contains(.exchangeRecords))
    #expect(keyed.said == [words[ExchangeSentence.begins.key].plain], "a stick may be slow")
    #expect(said(keyed.trainer.handle(.recordsExchanged(.noStick))) == [words[ExchangeSentence.noStick.key].plain])
    // She is where she was, and may do it again.
    try keyed.press("Enter")
    #expect(keyed.effects.contains(.exchangeRecords))
  }

  @Test func whatCameIsTold() {
    var trainer = self.trainer(learner: lan)
    var profile = Profile()
    profile.finishedLessons = ["first-keys"]
    let minh = LearnerCard(id: "2", name: "Minh")
    let effects = trainer.handle(.recordsExchanged(.done(exchange, learners: [minh, lan], profile: profile)))
    #expect(
      said(effects) == [
        "From PC 1: 20 new entries, up to 2026-05-31.", "From PC 4: 3 new entries, up to 2026-06-01.",
        "Of PC 2, 12 entries are missing. Bring records together at that PC once more, and then here.",
        "7 entries of this PC are there now.", "You may take the stick out.",
      ])
    #expect(!effects.contains(.hear(.play(Cue(.failed)))))
    #expect(trainer.state.learners == [minh, lan])
    #expect(trainer.state.profile.finishedLessons == ["first-keys"])
    #expect(said(trainer.handle(.key(Key(.space)))) == said(effects), "and Space says it again")
  }

  @Test func aGuestStaysAGuest() {
    var trainer = self.trainer()
    var profile = Profile()
    profile.finishedLessons = ["first-keys"]
    _ = trainer.handle(.recordsExchanged(.done(exchange, learners: [lan], profile: profile)))
    #expect(trainer.state.learner == nil && trainer.state.profile.finishedLessons.isEmpty)
    #expect(trainer.state.learners == [lan])
  }

  @Test func whatIsWrongHasItsWayOut() {
    var trainer = self.trainer(learner: lan)
    #expect(said(trainer.handle(.recordsExchanged(.noStick))).first?.hasPrefix("There is no stick here.") == true)
    #expect(trainer.handle(.recordsExchanged(.noStick)).contains(.hear(.play(Cue(.failed)))))
    #expect(said(trainer.handle(.recordsExchanged(.unreadable))).count == 1)
    for writing in [RecordsExchange.Writing.full, .refused(events: 0), .refused(events: 3)] {
      var exchange = RecordsExchange()
      exchange.writing = writing
      (exchange.damaged, exchange.doubles) = (1, 2)
      let told = said(trainer.handle(.recordsExchanged(.done(exchange, learners: [lan], profile: Profile()))))
      #expect(told.count == 5)
      #expect(told.first == "Nothing new came from other PCs.")
    }
  }

  @Test(arguments: ["en", "vi", "hi"]) func oneIsToldAsOne(_ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    func told(_ count: Int) -> [String] {
      var exchange = RecordsExchange()
      exchange.arrivals = [.init(pc: "PC 1", events: count, day: "2026-05-31")]
      exchange.gaps = [.init(pc: "PC 2", events: count)]
      (exchange.damaged, exchange.doubles, exchange.writing) = (count, count, .done(events: count))
      return exchange.sentences(in: pack).map(\.plain)
    }
    #expect(told(1).count == 6)
    for (one, several) in zip(told(1).dropLast(), told(2)) {
      #expect(one.contains("1") && several.contains("2"))
      // In Vietnamese a noun is the same for one and for many.
      if language == "en" { #expect(one.replacing("1", with: "2") != several, "\(one)") }
    }
  }

  @Test func whatCanNotBeTakenOutIsNotSaidToBe() throws {
    let pack = try #require(ShippedLibrary.library[Language("en")])
    let out = pack.phrases[ExchangeSentence.takeOut.key].plain
    #expect(RecordsExchange().sentences(in: pack).map(\.plain).contains(out))
    #expect(!RecordsExchange().sentences(in: pack, onStick: false).map(\.plain).contains(out))
    var exchange = exchange
    exchange.writing = .takenOut
    #expect(!exchange.isWhole)
    #expect(
      exchange.sentences(in: pack).map(\.plain) == [
        "From PC 1: 20 new entries, up to 2026-05-31.", "From PC 4: 3 new entries, up to 2026-06-01.",
        "The stick was taken out too early. Plug it in again: nothing is lost.",
      ])
    exchange.writing = .refused(events: 0)
    #expect(exchange.sentences(in: pack).contains { $0.plain.hasPrefix("Nothing of this PC could be written there.") })
  }

  // MARK: A stick that is noticed

  @Test(arguments: ["en", "vi", "hi"]) func aStickIsNoticedAtAMenu(_ language: String) throws {
    var keyed = KeyedTrainer(in: language)
    let effects = keyed.trainer.handle(.stickPlugged)
    #expect(said(effects) == [keyed.trainer.words[ExchangeSentence.noticed.key].plain])
    #expect(effects.contains(.exchangeRecords))
    // Once for each time.
    try keyed.press("Down")
    #expect(!keyed.effects.contains(.exchangeRecords))
  }

  @Test func aLessonIsNotInterruptedAndTheStickWaitsForTheMenu() throws {
    var trainer = self.trainer(learner: lan)
    _ = trainer.begin(.lesson("first-keys"))
    #expect(trainer.handle(.stickPlugged).isEmpty)
    #expect(!trainer.handle(.speechFinished).contains(.exchangeRecords))
    #expect(!trainer.handle(.key(Key(.right))).contains(.exchangeRecords))
    let left = trainer.handle(.key(Key(.escape)))
    let noticed = trainer.words[ExchangeSentence.noticed.key].plain
    #expect(left.contains(.exchangeRecords) && said(left).last == noticed)
    #expect(!trainer.handle(.key(Key(.down))).contains(.exchangeRecords))
  }

  @Test func aStickThatWasTakenOutMeanwhileIsNotWaitedFor() throws {
    var trainer = self.trainer(learner: lan)
    _ = trainer.begin(.lesson("first-keys"))
    _ = trainer.handle(.stickPlugged)
    #expect(trainer.handle(.stickRemoved).isEmpty)
    #expect(!trainer.handle(.key(Key(.escape))).contains(.exchangeRecords))
  }

  @Test func aStickThatIsThereFromTheFirstIsSeenToBehindTheGreeting() throws {
    var trainer = self.trainer(learner: lan)
    trainer.expectStick()
    let effects = trainer.begin(.menu)
    let noticed = trainer.words[ExchangeSentence.noticed.key].plain
    #expect(effects.contains(.exchangeRecords))
    #expect(said(effects).last == noticed && said(effects).count > 1)
    var other = self.trainer(learner: lan)
    other.expectStick()
    #expect(!other.begin(.lesson("first-keys")).contains(.exchangeRecords))
    #expect(other.handle(.key(Key(.escape))).contains(.exchangeRecords))
  }

  @Test(arguments: ["en", "vi", "hi"]) func whatCameOfItCutsNothing(_ language: String) throws {
    var keyed = KeyedTrainer(in: language)
    for outcome in [ExchangeOutcome.noStick, .done(RecordsExchange(), learners: [lan], profile: Profile())] {
      let effects = keyed.trainer.handle(.recordsExchanged(outcome))
      let ways = effects.compactMap { effect -> Utterance.Interruption? in
        if case .hear(.say(let utterance)) = effect { utterance.interruption } else { nil }
      }
      #expect(!ways.isEmpty && ways.allSatisfy { $0 == .queue })
    }
  }

  @Test func whatLiesOverAMenuIsNotInterruptedEither() throws {
    var keyed = KeyedTrainer(in: "en")
    try keyed.press("Tab")
    #expect(keyed.trainer.handle(.stickPlugged).isEmpty)
    try keyed.press("Escape")
    #expect(keyed.effects.contains(.exchangeRecords))
  }
}
