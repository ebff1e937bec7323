/// What an author wrote as a goal or a condition, ready to be compared: small letters, single blanks, no stop at the end.
struct SentenceText {
  /// Longer texts are not compared: no sentence with two names is.
  static let longest = 600

  /// What may end a sentence. The bar stands for a danda where the keyboard has none.
  static let stops: Set<Unicode.Scalar> = [" ", ".", "!", "।", "॥", "|"]

  /// As they are compared.
  private(set) var scalars: [Unicode.Scalar] = []
  private var indices: [Substring.Index] = []
  private let source: Written

  /// The text of a sentence.
  init(_ written: Written) {
    source = written
    let own = written.text.unicodeScalars
    var index = own.startIndex
    while index < own.endIndex, scalars.count < Self.longest {
      let scalar = own[index]
      if !scalar.isBlank {
        scalars.append(scalar.small)
        indices.append(index)
      } else if scalars.last != " " {
        scalars.append(" ")
        indices.append(index)
      }
      index = own.index(after: index)
    }
    while let last = scalars.last, Self.stops.contains(last) {
      scalars.removeLast()
      index = indices.removeLast()
    }
    indices.append(index)
  }

  /// All of it, as it is compared.
  var folded: String { scalars.text }

  /// The author's words at a range of what is compared.
  func written(_ range: Range<Int>) -> Written { source[indices[range.lowerBound]..<indices[range.upperBound]].trimmed }
}

extension Unicode.Scalar {
  /// The small letter. One that becomes two in small is left alone: it stands for itself.
  fileprivate var small: Unicode.Scalar {
    if value < 0x80 { return (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : self }
    // Devanagari has no capitals, and of the letters of Vietnamese each capital stands before its small one.
    if (0x900...0x97F).contains(value) { return self }
    if (0x1EA0...0x1EF9).contains(value) { return Unicode.Scalar(value | 1) ?? self }
    guard properties.isUppercase else { return self }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? self : self
  }
}
