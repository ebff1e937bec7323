import Feedback
import Testing

@Suite struct MarkedTextTests {
  private let english = Utterance.Span("Settings", language: Language("en"))

  @Test func detailsAreFilledInAndCommandsStayOpen() {
    let text = MarkedText([.words(Utterance.Span("Press ")), .command("next item"), .detail("count")])
    let filled = text.filled(with: ["count": MarkedText(" 3 times")])
    #expect(filled.plain == "Press next item 3 times")
    #expect(filled.commandNames == ["next item"])
    #expect(filled.naming { _ in MarkedText("Right") }.plain == "Press Right 3 times")
  }

  @Test func aDetailThatIsNotGivenLeavesNothing() {
    #expect(MarkedText([.detail("count")]).filled(with: [:]).isEmpty)
  }

  @Test(arguments: [
    ("What is this?", "Lesson: What is this?"), ("He said a.m.", "Lesson: He said a.m."), ("Tea", "Lesson: Tea."),
  ]) func aSentenceThatEndsByItselfGetsNoFullStop(_ title: String, _ said: String) {
    let text = MarkedText([.words(Utterance.Span("Lesson: ")), .detail("title"), .words(Utterance.Span("."))])
    #expect(text.filled(with: ["title": MarkedText(title)]).plain == said)
  }

  @Test func aSpelledMarkIsNoEndOfASentence() {
    let text = MarkedText([.detail("key"), .words(Utterance.Span("."))])
    let mark = MarkedText([.words(Utterance.Span("?", isSpelled: true))])
    #expect(text.filled(with: ["key": mark]).plain == "?.")
  }

  @Test func neighboursInOneMannerAreOneSpan() {
    let text = MarkedText("Open ") + MarkedText("the ") + MarkedText([.words(english)]) + MarkedText(".")
    #expect(text.spans == [Utterance.Span("Open the "), english, Utterance.Span(".")])
  }

  @Test func emptyTextsAreLeftOutOfARow() {
    #expect(MarkedText.joined([MarkedText(""), MarkedText("on"), MarkedText("Wi-Fi")], by: ", ").plain == "on, Wi-Fi")
  }

  @Test func aMissingSentenceIsHeardAsItsKey() {
    let phrases = Phrases(Language("en"), [:])
    #expect(phrases[PhraseKey("role button")].plain == "role button")
  }
}
