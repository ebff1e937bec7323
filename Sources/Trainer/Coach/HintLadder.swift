/// Which hint comes next in a task: each stronger than the one before.
struct HintLadder: Hashable, Sendable, Codable {
  /// A hint.
  enum Rung: Hashable, Sendable {
    /// What is to be done, once more; it counts as no hint.
    case instruction
    /// One of the author's, by its number.
    case author(Int)
    /// What is to be done next from where she is.
    case way
    /// Where that key lies under the fingers.
    case place
    /// It is shown.
    case show
  }

  private var climbed = 0
  /// What is to be done was the last that was heard, and no key was pressed since.
  private var isFresh = true
  /// The same before the last key.
  private var wasFresh = true

  /// What is to be done was said again.
  mutating func instructionHeard() { (isFresh, wasFresh) = (true, true) }

  /// What was said before the last key has been said again.
  mutating func heardAgain() { isFresh = wasFresh }

  /// A key was pressed, the one that asks for a hint among them.
  mutating func keyPressed() { (wasFresh, isFresh) = (isFresh, false) }

  /// The next hint.
  /// - Parameters:
  ///   - authors: How many hints the author gave.
  ///   - mayShow: Whether it can be shown, and was asked for.
  mutating func next(authors: Int, mayShow: Bool) -> Rung {
    let rungs: [Rung] = [.instruction] + (0..<authors).map { .author($0) } + [.way, .place, .show]
    if climbed == 0, isFresh || wasFresh { climbed = 1 }
    if rungs[climbed] == .show, !mayShow { climbed = 1 + authors }
    defer {
      climbed += 1
      // From the last rung it goes around to the way from here, which has changed with what she did.
      if !rungs.indices.contains(climbed) { climbed = 1 + authors }
    }
    return rungs[climbed]
  }

  /// The hint before has led her on: what is next is told to her, and neither where its key lies nor the whole way.
  /// - Parameter authors: How many hints the author gave.
  mutating func ledOn(authors: Int) { climbed = min(climbed, 1 + authors) }

  /// Leaves out the instruction, which is said besides.
  mutating func skipInstruction() { climbed = max(1, climbed) }
}
