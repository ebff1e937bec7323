import Feedback

/// Calls: who calls is heard to the end, and so is what the other side says.
extension Telling {
  mutating func tell(_ event: CallEvent) {
    switch event {
    case .rings(let name):
      // The ring is a cue of its own, so that a phone whose ring was turned down does not ring.
      say(words(.call("rings"), ["name": content(MarkedText(name))]), .protected)
      focusManner = .queue
      if let hint = hint(.answer) { hints.append(hint) }
    case .dialling(let name): say(words(.call("dialling"), ["name": content(MarkedText(name))]), .queue)
    case .answered(let name):
      play(.on)
      say(words(.call("answered"), ["name": content(MarkedText(name))]), .queue)
    case .ended(_, let seconds):
      play(.off)
      say(joined([words(.callEnded)] + duration(seconds)), .queue)
    case .refused(let name):
      play(.off)
      say(words(.call("refused"), ["name": content(MarkedText(name))]), .queue)
    case .missed(let name):
      play(.off)
      say(words(.call("missed"), ["name": content(MarkedText(name))]), .protected)
    case .keySent(let key):
      play(.typed)
      say(MarkedText([.words(Utterance.Span(key, isSpelled: true))]), .flush)
    case .heard(let text): say(content(MarkedText(text)), .protected)
    case .replied(let text): say(words(.callReplied, ["reply": content(MarkedText(text))]), .queue)
    }
  }

  /// Minutes and seconds; nothing of a call in which nobody talked.
  private func duration(_ seconds: Int) -> [MarkedText] {
    let (minutes, rest) = max(0, seconds).quotientAndRemainder(dividingBy: 60)
    return (minutes > 0 ? [counted(.minutes, minutes)] : []) + (rest > 0 ? [counted(.seconds, rest)] : [])
  }
}
