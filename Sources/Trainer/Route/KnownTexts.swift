/// Texts among which others are looked up by what they mean, many times: each is prepared once.
struct KnownTexts {
  /// As they stand, in small letters.
  let small: Set<String>
  private let plainForms: Set<String>
  private let figures: Set<String>

  init(_ texts: [String]) {
    small = Set(texts.map { $0.lowercased() })
    plainForms = Set(texts.map(\.plainForm))
    figures = Set(plainForms.compactMap(\.figures))
  }

  /// Whether one of them means the same as a text.
  func contains(_ text: String) -> Bool {
    let form = text.plainForm
    return plainForms.contains(form) || form.figures.map(figures.contains) ?? false
  }
}

extension String {
  /// Whether another text stands in it, byte by byte. The library's own search makes a table of the other text first,
  /// which takes longer than to look for it in a sentence.
  func contains(bytesOf other: String) -> Bool {
    let (own, other) = (utf8, other.utf8)
    guard let first = other.first else { return true }
    var start = own.startIndex
    while let found = own[start...].firstIndex(of: first) {
      let rest = own[found...]
      guard rest.count >= other.count else { return false }
      if rest.starts(with: other) { return true }
      start = own.index(after: found)
    }
    return false
  }
}
