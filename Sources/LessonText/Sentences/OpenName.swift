import Feedback

/// A name of which a part is known only when it is heard, such as `Battery {battery} percent`.
struct OpenName {
  /// What is known, in order; between two of them anything may stand.
  private let known: [String]

  /// Letters that must be known, or everything would be such a name.
  private static let fewestLetters = 3

  /// The name with its places open; `nil` where too little of it is known.
  init?(_ text: MarkedText) {
    var known = [""]
    for piece in text.pieces {
      switch piece {
      case .words(let span): known[known.count - 1] += span.text
      case .detail: known.append("")
      case .command(let name): known[known.count - 1] += name
      }
    }
    guard known.reduce(0, { $0 + $1.count(where: \.isLetter) }) >= Self.fewestLetters else { return nil }
    self.known = known.map { $0.lowercased() }
  }

  /// Whether a name in small letters is this one.
  func matches(_ name: String) -> Bool {
    guard let first = known.first, let last = known.last, name.hasPrefix(first), name.hasSuffix(last),
      name.utf8.count >= first.utf8.count + last.utf8.count
    else { return false }
    // The first place where each stands is the best: it leaves the most for the rest.
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for words in known.dropFirst().dropLast() where !words.isEmpty {
      guard let range = rest.firstRange(of: words) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
