import Feedback
import LessonText
import Support
import Testing

@testable import Trainer

/// What is told when records are put together with those on a server.
@Suite struct ServerExchangeTests {
  private let lan = LearnerCard(id: "1", name: "Lan")
  private let minh = LearnerCard(id: "2", name: "Minh")

  private func trainer() -> Trainer {
    var trainer = Trainer(
      ShippedLibrary.library, Profile(), language: Language("en"), learner: lan, learners: [lan])
    _ = trainer.begin(.menu)
    return trainer
  }

  private func said(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .hear(.say(let utterance)) = $0 { utterance.text } else { nil } }
  }

  private func told(_ exchange: ServerExchange, stick: RecordsExchange? = nil) -> [Effect] {
    var trainer = trainer()
    return trainer.handle(
      .recordsExchanged(.synchronised(exchange, stick: stick, learners: [minh, lan], profile: Profile())))
  }

  private var exchange: ServerExchange {
    var exchange = ServerExchange()
    exchange.arrivals = [.init(pc: "PC 1", events: 20, day: "2026-05-31")]
    exchange.gaps = [.init(pc: "PC 2", events: 12)]
    exchange.written = 7
    return exchange
  }

  @Test func whatCameAndWentIsTold() {
    let effects = told(exchange)
    #expect(
      said(effects) == [
        "From PC 1: 20 new entries, up to 2026-05-31.", "7 entries of this PC are there now.",
        "Of PC 2, 12 entries are missing. Bring records together at that PC once more, and then here.",
      ])
    #expect(!effects.contains(.hear(.play(Cue(.failed)))))
  }

  @Test func theStickIsToldAfterTheServer() {
    let sentences = said(told(exchange, stick: RecordsExchange()))
    #expect(sentences.count > 4)
    #expect(sentences.prefix(3) == said(told(exchange))[...])
  }

  @Test func whoComesFromElsewhereMayBeChosen() {
    var trainer = trainer()
    _ = trainer.handle(
      .recordsExchanged(.synchronised(exchange, stick: nil, learners: [minh, lan], profile: Profile())))
    #expect(trainer.state.learners == [minh, lan])
  }

  @Test(
    arguments: [.noLibrary, .away, .broke, .refused, .notReady, .newer, .rejected] as [ServerExchange.Trouble],
    ["en", "vi", "hi"])
  func eachTroubleHasASentence(_ trouble: ServerExchange.Trouble, _ language: String) throws {
    let pack = try #require(ShippedLibrary.library[Language(language)])
    var exchange = ServerExchange()
    exchange.trouble = trouble
    #expect(exchange.sentences(in: pack) == [pack.phrases[trouble.sentence.key]])
    #expect(!exchange.isWhole)
    // What came before is told first.
    exchange.written = 3
    #expect(exchange.sentences(in: pack).count == 2)
  }

  @Test func troubleHasItsSound() {
    var exchange = ServerExchange()
    exchange.trouble = .away
    #expect(told(exchange).contains(.hear(.play(Cue(.failed)))))
  }

  @Test func whatComesByItselfSaysNothing() throws {
    var trainer = trainer()
    #expect(trainer.handle(.learnersChanged([minh, lan])).isEmpty)
    #expect(trainer.state.learners == [minh, lan])
  }

  @Test func theListThatSomebodyWalksThroughStandsStill() throws {
    var keyed = KeyedTrainer(in: "en")
    let words = keyed.trainer.words
    #expect(try keyed.press("Down", until: words[LearnerSentence.menuLearners.key].plain))
    try keyed.press("Enter")
    let before = keyed.trainer.state.learners
    #expect(keyed.trainer.handle(.learnersChanged([minh, lan])).isEmpty)
    #expect(keyed.trainer.state.learners == before)
  }
}
