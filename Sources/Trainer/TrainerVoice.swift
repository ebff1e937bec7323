import Feedback

/// How the trainer itself is heard: again, slower, faster, quieter, louder.
extension Trainer {
  mutating func sayAgain() -> Reply {
    var reply = self.reply
    let (manner, utterances) = state.memory.again()
    guard !utterances.isEmpty else {
      reply.say(words[.nothingToRepeat])
      return reply
    }
    reply.say(utterances)
    reply.isRemembered = false
    if state.cover == nil, let answer = withLesson({ $0.repeated(manner, $1) }) { reply.append(answer) }
    return reply
  }

  mutating func changeRate(up: Bool) -> Reply {
    let next = Ladder.step(Ladder.rates, from: state.wordsAMinute, up: up)
    guard let next else {
      return end(words.speed(state.wordsAMinute, up ? .fastest : .slowest), asked: (up ? 1 : -1, 0))
    }
    state.wordsAMinute = next
    var reply = self.reply
    reply.order(.setRate(wordsAMinute: next))
    reply.record(.rateSet(wordsAMinute: next))
    reply.say(words.speed(next, .rate))
    return again(after: reply)
  }

  mutating func changeVolume(up: Bool) -> Reply {
    let next = Ladder.step(Ladder.volumes, from: state.volumePercent, up: up)
    guard let next else {
      return end(words.volume(state.volumePercent, up ? .loudest : .quietest), asked: (0, up ? 1 : -1))
    }
    state.volumePercent = next
    var reply = self.reply
    reply.order(.setVolume(percent: next))
    reply.record(.volumeSet(percent: next))
    reply.say(words.volume(next, .volume))
    return again(after: reply)
  }

  /// The end of a ladder. Whoever asks for more than there is has done what a task asked for: nobody is to be kept from
  /// a lesson by having the slowest speed already.
  private mutating func end(_ text: MarkedText, asked: (rate: Int, volume: Int)) -> Reply {
    var reply = self.reply
    reply.play(.edge)
    reply.say(text)
    return again(
      after: reply,
      asked: VoiceLevel(rate: state.wordsAMinute + asked.rate, volume: state.volumePercent + asked.volume))
  }

  /// What was being said is said anew, so that the change is heard on it and nothing is lost.
  private mutating func again(after reply: Reply, asked: VoiceLevel? = nil) -> Reply {
    var reply = reply
    reply.isRemembered = false
    if state.cover == nil, let answer = withLesson({ $0.voiceChanged($1, asked: asked) }), answer.isHeard {
      // That was the task.
      reply.append(answer)
      return reply
    }
    reply.say(state.memory.last)
    withLesson { $0.resume($1) }
    return reply
  }

  @discardableResult
  mutating func withLesson<Answer>(_ act: (inout LessonSession, LessonScene) -> Answer) -> Answer? {
    guard case .lesson(var session) = state.activity, let scene = scene(of: session) else { return nil }
    let answer = act(&session, scene)
    state.activity = .lesson(session)
    return answer
  }

  /// Ends what is being shown; `nil` where nothing is.
  mutating func stopShow() -> Reply? { withLesson { $0.stopShow($1) } ?? nil }

  mutating func hint() -> Reply {
    if state.cover == nil {
      if let reply = withLesson({ $0.hint($1) }) { return reply }
      if case .phone(let free) = state.activity { return free.hint(words) }
    }
    var reply = self.reply
    reply.say(words[.noHintHere])
    reply.isRemembered = false
    return reply
  }
}

extension Words {
  /// A sentence with the name of a speed.
  func speed(_ wordsAMinute: Int, _ key: PhraseKey) -> MarkedText {
    self[key, ["speed": self[.choice(Speed(nearestTo: wordsAMinute).rawValue, of: .speed)]]]
  }

  /// A sentence with a volume in percent.
  func volume(_ percent: Int, _ key: PhraseKey) -> MarkedText { self[key, ["number": number(percent)]] }
}
