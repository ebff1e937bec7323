@_spi(_Unicode) import Swift

extension String {
  /// Small letters without accents and tones, and no blanks around: what somebody finds who types without them. Vowel
  /// signs of Devanagari stay, for without them it is another word.
  public var withoutMarks: String {
    var scalars = UnicodeScalarView()
    for scalar in comparable._nfd where !scalar.isLatinMark {
      // đ is a letter of its own in Unicode, but D is the key for it.
      scalars.append(scalar == "đ" ? "d" : scalar)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Of the block of combining marks that Latin letters take.
  fileprivate var isLatinMark: Bool { (0x300...0x36F).contains(value) }
}
