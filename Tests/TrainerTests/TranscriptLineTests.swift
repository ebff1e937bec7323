import Feedback
import Testing
import Trainer

@Suite struct TranscriptLineTests {
  private func line(
    _ spans: [Utterance.Span], _ interruption: Utterance.Interruption = .queue, pan: Double = 0,
    group: Utterance.Group? = nil
  ) -> String {
    let utterance = Utterance(spans, by: .phone, in: Language("en"), interruption, pan: pan, group: group)
    return SessionEvent.hear(.say(utterance)).transcriptLine
  }

  @Test func whatIsAsUsualIsNotTold() {
    #expect(line([.init("50 percent")]) == "say en phone queue \"50 percent\"")
  }

  @Test func panAndGroupComeAfterTheRule() {
    #expect(line([.init("Clock")], .flush, pan: -0.5) == "say en phone flush pan=-0.5 \"Clock\"")
    #expect(line([.init("50 percent")], group: .slider) == "say en phone queue group=slider \"50 percent\"")
    #expect(
      line([.init("A", isSpelled: true, capitals: .pitch)], pan: 0.25, group: .slider)
        == "say en phone queue pan=0.25 group=slider spelled capitals=pitch \"A\"")
  }

  @Test func namedSignsAreToldWithTheirSpan() {
    #expect(
      line([.init("Code: "), .init("a*b", punctuation: .most)])
        == "say en phone queue \"Code: [punctuation=most: a*b]\"")
  }

  @Test func whatMadeRoomIsTold() {
    #expect(Displacement.groups([.slider]).events.map(\.transcriptLine) == ["replace slider"])
    #expect(Displacement.waiting.events.map(\.transcriptLine) == ["drop"])
    #expect(Displacement.all.events.map(\.transcriptLine) == ["cut"])
    #expect(Displacement.nothing.events.isEmpty)
  }
}
