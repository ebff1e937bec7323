import Feedback
import Testing
import Trainer

@Suite struct TranscriptLineTests {
  private func line(
    _ spans: [Utterance.Span], _ interruption: Utterance.Interruption = .queue, pan: Double = 0,
    group: Utterance.Group? = nil
  ) -> String {
    // A phone names some signs, unless a test says otherwise.
    let spans = spans.map { span in
      var span = span
      if span.punctuation == .none { span.punctuation = .some }
      return span
    }
    let utterance = Utterance(spans, by: .phone, in: Language("en"), interruption, pan: pan, group: group)
    return SessionEvent.hear(.say(utterance)).transcriptLine
  }

  @Test func whatIsAsUsualIsNotTold() {
    #expect(line([.init("50 percent")]) == "say en phone queue \"50 percent\"")
  }

  @Test func anEventHasOneLine() {
    #expect(line([.init("tea\nrice\r\n")]) == "say en phone queue \"tea\\nrice\\n\"")
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

  @Test func whatIsUsualDependsOnWhoSpeaks() {
    func line(_ speaker: Speaker, _ punctuation: Punctuation) -> String {
      let utterance = Utterance([.init("a & b", punctuation: punctuation)], by: speaker, in: Language("en"), .queue)
      return SessionEvent.hear(.say(utterance)).transcriptLine
    }
    #expect(line(.trainer, .none) == "say en trainer queue \"a & b\"")
    #expect(line(.trainer, .some) == "say en trainer queue punctuation=some \"a & b\"")
    #expect(line(.phone, .some) == "say en phone queue \"a & b\"")
    #expect(line(.phone, .none) == "say en phone queue punctuation=none \"a & b\"")
  }

  @Test func whatMadeRoomIsTold() {
    #expect(Displacement.groups([.slider]).events.map(\.transcriptLine) == ["replace slider"])
    #expect(Displacement.waiting.events.map(\.transcriptLine) == ["drop"])
    #expect(Displacement.all.events.map(\.transcriptLine) == ["cut"])
    #expect(Displacement.nothing.events.isEmpty)
  }
}
