import Support
import Testing

@Suite struct GoldenSessionTests {
  @Test(arguments: try GoldenSession.trials())
  func soundsAsWritten(_ session: GoldenSession, _ way: GoldenSession.Way) throws {
    let heard = try session.play(way)
    if way == .straight {
      let wasAccepted = try session.leaveForReview(heard)
      // A run that rewrites what it should compare with proves nothing.
      #expect(!wasAccepted, "\(session.name) was accepted now. Read the difference, then run the test again.")
      guard !wasAccepted else { return }
    }
    let difference = zip(heard, session.expected).enumerated().first { $0.element.0 != $0.element.1 }
    let place = difference?.offset ?? min(heard.count, session.expected.count)
    let isEqual = heard == session.expected
    #expect(isEqual, "they part in line \(place + 1): \(heard.dropFirst(place).first ?? "the end")")
  }
}
