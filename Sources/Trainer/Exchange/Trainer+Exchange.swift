import Feedback
import LessonText

/// Records that go from PC to PC by a stick, from the menu.
extension Trainer {
  /// Has it done. A stick may be slow, so that it has begun is said first.
  func exchangeRecords() -> Reply {
    var reply = self.reply
    reply.say(words[ExchangeSentence.begins.key])
    reply.order(.exchangeRecords)
    return reply
  }

  /// Tells what came of it. She stays where she is, and what she did elsewhere counts from now on.
  mutating func exchanged(_ outcome: ExchangeOutcome) -> [Effect] {
    var reply = self.reply
    switch outcome {
    case .noStick: fail(ExchangeSentence.noStick.key, in: &reply)
    case .unreadable: fail(LearnerSentence.notOpened.key, in: &reply)
    case .done(let exchange, let learners, let profile):
      state.learners = learners
      // Her settings are those she has here; a guest's are not kept.
      if let here = state.learner {
        state.profile = profile
        state.learner = learners.first { $0.id == here.id } ?? here
      }
      if !exchange.isWhole { reply.play(.failed) }
      for sentence in exchange.sentences(in: words.pack) { reply.say(sentence) }
    }
    return finish(reply)
  }

  private func fail(_ key: PhraseKey, in reply: inout Reply) {
    reply.play(.failed)
    reply.say(words[key])
  }
}
