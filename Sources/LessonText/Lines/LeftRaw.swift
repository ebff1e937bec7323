@_spi(_Unicode) import Swift

/// Vietnamese words as they come out where the typing method was off: `Thuwcj hanhf` by Telex, `Thu75c ha2nh` by VNI.
/// Nobody who cannot see the line notices before it is read out.
enum LeftRaw {
  /// The keys of Telex that write a word, the tone of each syllable at its end; `nil` for a word that needs none or has
  /// letters of other scripts.
  static func telex(_ word: some StringProtocol) -> [Unicode.Scalar]? {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var keys: [Unicode.Scalar] = []
    var tone: Unicode.Scalar?
    for scalar in word.lowercased()._nfd {
      if scalar.isBlank, let key = tone {
        keys.append(key)
        tone = nil
      }
      switch scalar.value {
      case ..<0x80: keys.append(scalar)
      case 0x111: keys += ["d", "d"]
      case 0x302: if let letter = keys.last { keys.append(letter) }
      case 0x306, 0x31B: keys.append("w")
      default:
        guard let key = tones[scalar] else { return nil }
        tone = key
      }
    }
    return keys + (tone.map { [$0] } ?? [])
  }

  /// The letters of a word that VNI's digits stand in; `nil` for one without digits, or of digits alone.
  static func withoutDigits(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let rest = letters.filter { !("0"..."9").contains($0) }
    return rest.count == letters.count || rest.isEmpty ? nil : rest
  }

  private static let tones: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{300}": "f", "\u{301}": "s", "\u{309}": "r", "\u{303}": "x", "\u{323}": "j",
  ]
}
