@_spi(_Unicode) import Swift

/// What an author may have meant: known words near a written one, without regard to case and missing tone marks.
enum NearMiss {
  /// Longer words are compared no further: nobody mistypes a sentence of that length into another.
  private static let longest = 64

  /// How near is near.
  enum Reach {
    /// For a line that may be right as it is: one slip in three letters, at most three. In words of three letters one
    /// letter for another is no slip, or every name before a colon would be a keyword.
    case sure
    /// For a name that is wrong in any case: one slip in two letters, at most four, or one name inside the other.
    case wide
  }

  /// A known word, made ready to be compared.
  struct Word: Sendable {
    let text: String
    fileprivate let letters: [Unicode.Scalar]
    /// The keys that write it, where they may have been left raw.
    fileprivate let keys: [Unicode.Scalar]?
    /// As it stands in a sentence, between blanks.
    private let folded: [UInt8]

    init(_ text: String) {
      self.text = text
      letters = NearMiss.bared(text)
      keys = LeftRaw.telex(text)
      folded = Array(" \(text.folded) ".utf8)
    }

    /// Whether it stands in a sentence of small letters, with a blank before and behind.
    func stands(in sentence: [UInt8]) -> Bool {
      guard folded.count <= sentence.count, folded.count > 2 else { return false }
      let first = folded[1]
      return (0...sentence.count - folded.count).contains { start in
        sentence[start] == 0x20 && sentence[start + 1] == first && sentence[start...].starts(with: folded)
      }
    }
  }

  /// The nearest words, the nearest first; words that are too far are left out.
  static func words(
    near written: some StringProtocol, among known: some Sequence<String>, _ reach: Reach = .wide,
    atMost limit: Int = 3
  ) -> [String] {
    words(near: written, among: known.lazy.map { Word($0) }, reach, atMost: limit)
  }

  /// The nearest words, the nearest first; words that are too far are left out.
  static func words(
    near written: some StringProtocol, among known: some Sequence<Word>, _ reach: Reach = .wide,
    atMost limit: Int = 3
  ) -> [String] {
    let bare = bared(written)
    guard !bare.isEmpty, bare.count <= longest else { return [] }
    // What was typed without Vietnamese letters may be their keys.
    let isPlain = bare.allSatisfy(\.isASCII)
    let letters = isPlain ? LeftRaw.withoutDigits(bare) : nil
    var found: [(word: String, distance: Int)] = []
    for word in known where !found.contains(where: { $0.word == word.text }) {
      var distances = [distance(from: bare, to: word.letters, reach)]
      if isPlain, let keys = word.keys {
        distances.append(distance(from: bare, to: keys, .sure))
        if let letters { distances.append(distance(from: letters, to: word.letters, .sure)) }
      }
      guard let distance = distances.compactMap(\.self).min() else { continue }
      found.append((word.text, distance))
    }
    // Sorting is stable only by what is compared; the order in the table breaks ties.
    let ranked = found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
    // One that is clearly the nearest is told alone.
    let farthest = (ranked.first?.element.distance ?? 0) + 1
    return ranked.prefix(limit).filter { $0.element.distance <= farthest }.map(\.element.word)
  }

  /// Whether a bared word is another one, give or take a slip.
  static func isSlip(_ one: [Unicode.Scalar], of other: [Unicode.Scalar]) -> Bool {
    one.count <= longest && distance(from: one, to: other, .sure) != nil
  }

  private static func distance(from one: [Unicode.Scalar], to other: [Unicode.Scalar], _ reach: Reach) -> Int? {
    let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
    switch reach {
    case .sure:
      let distance = distance(from: one, to: other, atMost: shorter < 3 ? 0 : min(3, longer / 3))
      guard let distance, distance > 0, longer == 3 else { return distance }
      return one.sorted() == other.sorted() ? distance : nil
    case .wide:
      if let distance = distance(from: one, to: other, atMost: min(4, longer / 2)) { return distance }
      let isInside = shorter >= 3 && (contains(one, other) || contains(other, one))
      return isInside ? 4 + longer - shorter : nil
    }
  }

  private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0...].starts(with: part) }
  }

  /// Vowels of Hindi that look and sound the same when they are put together of two letters.
  private static let joinedVowels: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{905}": ["\u{93E}": "\u{906}", "\u{94B}": "\u{913}", "\u{94C}": "\u{914}"],
    "\u{90F}": ["\u{947}": "\u{910}"],
  ]

  /// Letters without case and without the marks that are often left out: tones, the bar of đ, the dot of nukta.
  static func bared(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.lowercased()._nfd {
      switch scalar.value {
      case 0x300...0x36F, 0x93C: continue
      case 0x111: scalars.append("d")
      case 0x901: scalars.append("\u{902}")
      default:
        if let last = scalars.last, let joined = joinedVowels[last]?[scalar] {
          scalars[scalars.count - 1] = joined
        } else {
          scalars.append(scalar)
        }
      }
    }
    return scalars
  }

  /// Letters added, left out, changed, or swapped with a neighbour; `nil` when more than the bound.
  static func distance(from one: [Unicode.Scalar], to other: [Unicode.Scalar], atMost bound: Int) -> Int? {
    guard abs(one.count - other.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 0..<one.count {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for column in 0..<other.count {
        var best = min(last[column + 1] + 1, current[column] + 1)
        best = min(best, last[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      guard current.contains(where: { $0 <= bound }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[other.count] <= bound ? last[other.count] : nil
  }
}
