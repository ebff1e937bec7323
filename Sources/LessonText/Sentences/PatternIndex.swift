/// Finds, among hundreds of sentences, the few that a text can be: by the words they end with, or begin with where
/// they end with an open place.
struct PatternIndex<Meaning: Sendable>: Sendable {
  /// A letter after which the next ones are looked up, and the patterns whose words end there.
  private struct Node: Sendable {
    var next: [Unicode.Scalar: Int] = [:]
    var patterns: [Int] = []
  }

  private var ends: [Node] = [Node()]
  private var beginnings: [Node] = [Node()]
  /// Those that begin and end with an open place.
  private var open: [Int] = []

  /// An index of patterns, by their numbers.
  init(_ patterns: [SentencePattern<Meaning>]) {
    for (number, pattern) in patterns.enumerated() {
      if let words = pattern.end {
        Self.add(number, words.reversed(), to: &ends)
      } else if let words = pattern.beginning {
        Self.add(number, words, to: &beginnings)
      } else {
        open.append(number)
      }
    }
  }

  private static func add(_ number: Int, _ letters: some Sequence<Unicode.Scalar>, to nodes: inout [Node]) {
    var node = 0
    for letter in letters {
      if let next = nodes[node].next[letter] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[letter] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].patterns.append(number)
  }

  /// The numbers of all patterns that a text may be, in order.
  func candidates(for text: SentenceText) -> [Int] {
    var found = open
    Self.collect(text.scalars.reversed(), ends, &found)
    Self.collect(text.scalars, beginnings, &found)
    found.sort()
    return found
  }

  private static func collect(_ letters: some Sequence<Unicode.Scalar>, _ nodes: [Node], _ found: inout [Int]) {
    var node = 0
    found += nodes[node].patterns
    for letter in letters {
      guard let next = nodes[node].next[letter] else { return }
      node = next
      found += nodes[node].patterns
    }
  }
}
