/// Knows most text that is in NFC already, so that it need not be composed anew: nine lines in ten of ours, and
/// composing takes longer than all other reading.
///
/// The ranges are those in which Unicode's `NFC_Quick_Check` is yes and no character moves.
enum Composition {
  /// Whether UTF-8 bytes are in NFC for sure. `false` says nothing.
  static func isSurelyComposed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let lead = bytes[index]
      switch lead {
      // Latin letters, the Vietnamese ơ and ư among them, up to U+02FF.
      case ..<0x80: index += 1
      case ..<0xCC: index += 2
      case 0xE0...0xE2:
        guard index + 2 < bytes.endIndex else { return false }
        guard isComposed(lead, bytes[index + 1], bytes[index + 2], after: bytes[..<index]) else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  private static func isComposed(
    _ lead: UInt8, _ second: UInt8, _ third: UInt8, after before: ArraySlice<UInt8>
  ) -> Bool {
    switch (lead, second, third) {
    // Devanagari, where nukta composes with three letters, must not with eight, and stress marks may move.
    case (0xE0, 0xA4, 0xBC): isLetterThatKeepsNukta(before)
    case (0xE0, 0xA4, _): true
    case (0xE0, 0xA5, 0x91...0x94), (0xE0, 0xA5, 0x98...0x9F): false
    case (0xE0, 0xA5, _): true
    // Vietnamese letters with two marks, U+1E80 to U+1EFF.
    case (0xE1, 0xBA...0xBB, _): true
    // Punctuation such as dashes and quotes; the two blanks before them are other characters in NFC.
    case (0xE2, 0x80, 0x80...0x81): false
    case (0xE2, 0x80, _): true
    default: false
    }
  }

  /// क ख ग ज ड ढ फ य.
  private static func isLetterThatKeepsNukta(_ before: ArraySlice<UInt8>) -> Bool {
    guard before.count >= 3, before[before.endIndex - 3] == 0xE0, before[before.endIndex - 2] == 0xA4 else {
      return false
    }
    return [0x95, 0x96, 0x97, 0x9C, 0xA1, 0xA2, 0xAB, 0xAF].contains(before[before.endIndex - 1])
  }
}
