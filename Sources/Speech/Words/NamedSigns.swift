internal import Feedback

/// Which signs each level of punctuation names, after TalkBack: first those that mean something by themselves, then those
/// that order a text, last those that are heard as pauses anyway.
enum NamedSigns {
  private static let levels: [(level: Punctuation, signs: Set<Unicode.Scalar>)] = [
    (.some, Set("@#%&+=/\\*_<>|~^".unicodeScalars)),
    (.most, Set("()[]{}\"';:-`".unicodeScalars)),
    (.all, Set(".,!?…।॥".unicodeScalars)),
  ]

  /// Whether a sign is named at a level. Money is named with what means something.
  static func holds(_ sign: Unicode.Scalar, at level: Punctuation) -> Bool {
    if sign.properties.generalCategory == .currencySymbol { return level >= .some }
    return levels.contains { $0.level <= level && $0.signs.contains(sign) }
  }
}
