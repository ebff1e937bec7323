import Phone

/// A text that is nearly right: what of it is wrong, what belongs there, and what stays on both sides.
struct Mending: Hashable {
  /// What stays before and behind.
  let before: Substring
  let after: Substring
  /// What stands between them, and what is to stand there.
  let wrong: Substring
  let right: Substring

  /// Fewer letters than that are written anew sooner than mended.
  static let leastKept = 20

  /// What differs between two texts; `nil` where too little stays to be worth a walk through it.
  ///
  /// - Parameter byWords: Whether words are mended as wholes. A typing method makes a word of its keys, and knows
  ///   nothing of a half of it.
  init?(of held: String, to wanted: String, byWords: Bool) {
    var before = zip(held, wanted).prefix { $0 == $1 }.count
    let most = min(held.count, wanted.count) - before
    var after = zip(held.reversed(), wanted.reversed()).prefix(most).prefix { $0 == $1 }.count
    if byWords {
      before = held.prefix(before).lastIndex(of: " ").map { held.distance(from: held.startIndex, to: $0) + 1 } ?? 0
      let end = held.suffix(after)
      after = end.firstIndex(of: " ").map { end.distance(from: $0, to: end.endIndex) } ?? 0
    }
    guard before + after >= Self.leastKept, before + after > wanted.count / 2 else { return nil }
    self.before = held.prefix(before)
    self.after = held.suffix(after)
    wrong = held.dropFirst(before).dropLast(after)
    right = wanted.dropFirst(before).dropLast(after)
  }
}

extension Steps {
  /// Mends a few letters in the middle of the text in hand, in the shorter of two ways: letter by letter, or the words in
  /// which they stand; `false` where neither comes out right.
  mutating func mend(_ text: String, _ method: TypingMethod) -> Bool {
    guard let held = phone.textInHand else { return false }
    let ways = [false, true].compactMap { byWords -> Steps? in
      var way = self
      guard let mending = Mending(of: held, to: text, byWords: byWords), way.mend(mending, method) else { return nil }
      return way.phone.textInHand == text ? way : nil
    }
    guard let shortest = ways.min(by: { $0.made.presses < $1.made.presses }) else { return false }
    self = shortest
    return true
  }

  /// Goes behind what is wrong, deletes it, unless it is the beginning of what belongs there, and writes that.
  private mutating func mend(_ mending: Mending, _ method: TypingMethod) -> Bool {
    guard let keys = method.keys(for: String(mending.right)),
      moveCursor(to: mending.before.count + mending.wrong.count)
    else { return false }
    if let done = method.count(of: keys, thatWrote: String(mending.wrong)) {
      return write(String(mending.right), Array(keys.dropFirst(done)))
    }
    let kept = String(mending.before + mending.after)
    // A letter may go in several parts.
    for _ in 0..<mending.wrong.unicodeScalars.count where phone.textInHand != kept {
      guard perform(.deleteBefore) else { return false }
    }
    guard phone.textInHand == kept else { return false }
    return keys.isEmpty || write(String(mending.right), keys)
  }

  /// Moves the cursor to a place, by words as long as they don't lead past it.
  private mutating func moveCursor(to place: Int) -> Bool {
    while let cursor = phone.cursorInHand, cursor != place {
      let isForward = cursor < place
      let nearer = [Granularity.words, .characters].first { granularity in
        var trial = phone
        _ = trial.perform(.read(granularity, isForward: isForward))
        guard let reached = trial.cursorInHand, reached != cursor else { return false }
        return isForward ? cursor < reached && reached <= place : place <= reached && reached < cursor
      }
      guard let nearer, perform(.read(nearer, isForward: isForward)) else { return false }
    }
    return phone.cursorInHand == place
  }
}
