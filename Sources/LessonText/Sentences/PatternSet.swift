/// The sentences of a language and those beside them, in the order in which they are tried.
struct PatternSet<Meaning: Hashable & Sendable>: Sendable {
  /// In that order.
  let patterns: [SentencePattern<Meaning>]
  private let index: PatternIndex<Meaning>
  /// The words of all of them, without case and marks, and by pattern where they stand in it.
  private let words: [[Unicode.Scalar]]
  private let numbers: [[Int]]

  /// Patterns of which the one that asks for the most words is tried first; of equal ones, the earlier.
  /// - Parameter isFirst: those that speak of other sentences, and would otherwise be taken for a part of a name.
  init(_ patterns: [SentencePattern<Meaning>], isFirst: (Meaning) -> Bool = { _ in false }) {
    let ranks = patterns.map { $0.length + (isFirst($0.sentence) ? SentenceText.longest : 0) }
    let order = patterns.indices.sorted { (ranks[$0], -$0) > (ranks[$1], -$1) }
    self.patterns = order.map { patterns[$0] }
    index = PatternIndex(self.patterns)
    var known: [String: Int] = [:]
    var words: [[Unicode.Scalar]] = []
    numbers = self.patterns.map { pattern in
      pattern.words.map { word in
        if let number = known[word] { return number }
        known[word] = words.count
        words.append(NearMiss.bared(word))
        return words.count - 1
      }
    }
    self.words = words
  }

  /// All ways in which a text can be read, the surest first.
  /// - Parameter steps: grows by the steps that it took; they are bounded for each pattern.
  func readings(
    of text: SentenceText, _ steps: inout Int,
    _ take: (SentencePattern<Meaning>, SentencePattern<Meaning>.Places, inout Int) -> Bool
  ) {
    for number in index.candidates(for: text) {
      let pattern = patterns[number]
      steps += 1
      for places in pattern.matches(text, &steps) where take(pattern, places, &steps) { return }
    }
  }

  /// The patterns nearest to a text, one of each meaning.
  /// - Parameters:
  ///   - count: how many at most.
  ///   - bonus: what speaks for a pattern beside its words; `nil` leaves it out.
  func nearest(
    to text: SentenceText, atMost count: Int = 3, bonus: (SentencePattern<Meaning>) -> Double? = { _ in 0 }
  ) -> [SentencePattern<Meaning>] {
    let others = text.folded.split(separator: " ").prefix(Self.mostWords).map { NearMiss.bared($0) }
    let isShared = words.map { word in others.contains { NearMiss.isSlip($0, of: word) } }
    let likenesses = patterns.indices.map { number -> (number: Int, likeness: Double)? in
      guard let more = bonus(patterns[number]) else { return nil }
      let shared = numbers[number].count { isShared[$0] }
      return (number, Double(shared) / Double(max(numbers[number].count, 1)) + more)
    }
    // How many letters differ is looked at only where it can matter.
    let ranked = likenesses.compactMap(\.self).sorted { ($1.likeness, $0.number) < ($0.likeness, $1.number) }
    let close = ranked.prefix(Self.mostCompared).map { row in
      (row.number, row.likeness, patterns[row.number].distance(from: text.scalars.prefix(Self.mostLetters)))
    }.sorted { ($1.1, $0.2, $0.0) < ($0.1, $1.2, $1.0) }
    var meanings: Set<Meaning> = []
    return Array(
      close.map { patterns[$0.0] }.filter { meanings.insert($0.sentence).inserted }.prefix(count))
  }

  /// No sentence that was nearly right has more words, or letters; and so many are compared letter by letter.
  private static var mostWords: Int { 40 }
  private static var mostLetters: Int { 200 }
  private static var mostCompared: Int { 60 }
}
