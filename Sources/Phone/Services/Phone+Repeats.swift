import Feedback

/// Nothing is told twice within a second.
extension Phone {
  /// TalkBack skips what it said less than so many milliseconds before (`SpeechController`).
  private static let repeatsWithin = 1_000
  private static let mostRemembered = 20

  /// Changes without what was told by itself a moment ago. A gesture is never left without an answer.
  mutating func toldOnce(_ changes: [Change], isAskedFor: Bool = false) -> [Change] {
    state.lately.removeAll { state.clock - $0.clock >= Self.repeatsWithin }
    var told: [Change] = []
    for change in changes {
      if let text = change.passingText {
        guard !state.lately.contains(where: { $0.text == text }) else { continue }
        state.lately.append(PhoneState.Told(text: text, clock: state.clock))
      }
      told.append(change)
    }
    state.lately = state.lately.suffix(Self.mostRemembered)
    return isAskedFor && told.allSatisfy(\.isOnlyTheTouch) ? changes : told
  }
}

extension Change {
  /// The text of what comes by itself and is gone when it was said.
  fileprivate var passingText: String? {
    switch self {
    case .toast(let text): text.plain
    case .live(let text, let percent, _): text.plain + (percent.map { "\n\($0)" } ?? "")
    case .notified(_, let title, let text): title + "\n" + text
    default: nil
    }
  }

  /// Whether it only tells that something was touched, not what came of it.
  fileprivate var isOnlyTheTouch: Bool {
    switch self {
    case .activated, .heldDown: true
    default: false
    }
  }
}
