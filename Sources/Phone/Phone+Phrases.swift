import Feedback

/// The last phrases again, pausing, and reading on.
extension Phone {
  /// The phrase to which one has gone back; at first the last one.
  var recalledPhrase: [Utterance.Span]? {
    state.phrases.indices.contains(state.phraseIndex) ? state.phrases[state.phraseIndex] : nil
  }

  mutating func recall(_ gesture: Gesture) -> [Change] {
    guard !state.phrases.isEmpty else { return [.nothing(.noPhrase)] }
    let distance = gesture == .earlierPhrase ? 1 : gesture == .laterPhrase ? -1 : 0
    guard state.phrases.indices.contains(state.phraseIndex + distance) else { return [.nothing(.noFurtherPhrase)] }
    state.phraseIndex += distance
    let phrase = state.phrases[state.phraseIndex]
    return gesture == .copyPhrase ? copy(phrase.words) : [.phrase(phrase, isSpelled: gesture == .spellPhrase)]
  }

  /// Pauses speech; the next time the last phrase is said again, and reading goes on that was paused.
  mutating func pauseOrResume() -> [Change] {
    guard let pause = state.pause else {
      state.pause = state.isReadingOn ? .readingOn : .phrase
      state.isReadingOn = false
      return [.paused]
    }
    state.pause = nil
    state.isReadingOn = pause == .readingOn
    return state.phrases.first.map { [.phrase($0, isSpelled: false)] } ?? [.nothing(.noPhrase)]
  }

  /// Begins to read on by itself, from the item in focus or from the top.
  mutating func readOn(fromTop: Bool) -> [Change] {
    state.isReadingOn = true
    return [.readingBegan] + focus(on: fromTop ? 0 : focus)
  }

  /// The item after the one that was read to its end; at the end of the screen reading ends.
  mutating func readNextItem() -> [Change] {
    guard elements.indices.contains(focus + 1) else {
      state.isReadingOn = false
      return [.readingEnded]
    }
    state.edge = nil
    return focus(on: focus + 1)
  }
}

extension [Utterance.Span] {
  /// What is said, in whatever manner.
  var words: String { map(\.text).joined() }
}
