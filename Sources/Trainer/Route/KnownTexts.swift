import Phone

/// Texts among which others are looked up by what they mean, many times: each is prepared once.
struct KnownTexts {
  /// As they stand, in small letters.
  let small: Set<String>
  private let plainForms: Set<String>
  private let figures: Set<String>

  init(_ texts: [String]) {
    small = Set(texts.map { $0.lowercased() })
    plainForms = Set(small.map(\.trimmed))
    figures = Set(plainForms.compactMap(\.figures))
  }

  /// Whether one of them means the same as a text.
  func contains(_ text: String) -> Bool {
    let form = text.plainForm
    return plainForms.contains(form) || form.figures.map(figures.contains) ?? false
  }
}
