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

  /// A stick was plugged in, by somebody who may not know of any menu: all is done by itself. A lesson goes on as if
  /// nothing were, and the stick waits until she is at a menu again.
  mutating func stickPlugged() -> [Effect] {
    state.stickWaits = true
    return isAtMenu ? finish(self.reply) : []
  }

  /// A stick is plugged in already when the PC is switched on. At the first menu all is done by itself, behind the words
  /// that greet her.
  public mutating func expectStick() { state.stickWaits = true }

  /// It is gone before anything was done with it.
  mutating func stickRemoved() -> [Effect] {
    state.stickWaits = false
    return []
  }

  /// A reply, and behind it the exchange with a stick that waits, where she is at a menu now.
  mutating func withStick(_ reply: Reply) -> Reply {
    guard state.stickWaits, isAtMenu else { return reply }
    state.stickWaits = false
    var reply = reply
    reply.say(words[ExchangeSentence.noticed.key])
    reply.order(.exchangeRecords)
    return reply
  }

  private var isAtMenu: Bool {
    guard case .menu = state.activity, state.cover == nil, state.home == nil else { return false }
    return true
  }

  /// Tells what came of it. She stays where she is, and what she did elsewhere counts from now on.
  mutating func exchanged(_ outcome: ExchangeOutcome) -> [Effect] {
    var reply = self.reply
    // It may be there at once, and what comes before it is the greeting.
    reply.waitsItsTurn = true
    switch outcome {
    case .noStick: fail(ExchangeSentence.noStick.key, in: &reply)
    case .unreadable: fail(LearnerSentence.notOpened.key, in: &reply)
    case .done(let exchange, let learners, let profile):
      learn(learners, profile)
      if !exchange.isWhole { reply.play(.failed) }
      for sentence in exchange.sentences(in: words.pack) { reply.say(sentence) }
    case .synchronised(let exchange, let stick, let learners, let profile):
      learn(learners, profile)
      if !exchange.isWhole || stick?.isWhole == false { reply.play(.failed) }
      let sentences = exchange.sentences(in: words.pack) + (stick?.sentences(in: words.pack) ?? [])
      for sentence in sentences { reply.say(sentence) }
    }
    // A plan may have come, too.
    switch outcome {
    case .noStick, .unreadable: break
    case .done, .synchronised: reply.order(.classWork(.tell))
    }
    return finish(reply)
  }

  /// Others may be chosen from now on. Not while somebody walks through their list, or she would choose another one than
  /// she was told.
  mutating func learnersChanged(to learners: [LearnerCard]) -> [Effect] {
    if case .menu(let menu) = state.activity, menu.kind == .learners { return [] }
    state.learners = learners
    // A plan may have come, too. It makes a menu longer, which must not happen while she is in one.
    if case .lesson = state.activity { return [.classWork(.tell)] }
    return []
  }

  /// Who may be chosen from now on, and what is known of her who is here.
  private mutating func learn(_ learners: [LearnerCard], _ profile: Profile) {
    state.learners = learners
    // Her settings are those she has here; a guest's are not kept.
    if let here = state.learner {
      state.profile = profile
      state.learner = learners.first { $0.id == here.id } ?? here
    }
  }

  private func fail(_ key: PhraseKey, in reply: inout Reply) {
    reply.play(.failed)
    reply.say(words[key])
  }
}
