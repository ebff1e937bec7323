import Synchronization

/// Names among which the one is looked for that was meant. A phone has thousands, so they are made ready once, when the
/// first is misspelt; nearly always none is.
final class NameIndex: Sendable {
  private let names: [String]
  private let ready = Mutex<[NearMiss.Word]?>(nil)

  /// An index of names.
  init(_ names: [String]) { self.names = names }

  private var words: [NearMiss.Word] {
    ready.withLock { ready in
      if let ready { return ready }
      let words = names.map { NearMiss.Word($0) }
      ready = words
      return words
    }
  }

  /// The nearest to a written one.
  func near(_ written: Substring) -> [String] { NearMiss.words(near: written, among: words) }

  /// The longest that stands in a sentence between blanks.
  /// - Parameter sentence: in small letters, with single blanks.
  func longest(in sentence: String) -> String? {
    let whole = Array(" \(sentence) ".utf8)
    return words.filter { $0.stands(in: whole) }.max { $0.text.count < $1.text.count }?.text
  }
}
