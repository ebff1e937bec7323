@_spi(_Unicode) import Swift

/// The five tones of Vietnamese that are written.
public enum Tone: UInt32, Hashable, Sendable, Codable, CaseIterable {
  // By their combining marks in Unicode.
  case grave = 0x300
  case acute = 0x301
  case tilde = 0x303
  case hook = 0x309
  case dot = 0x323
}

/// A letter of Vietnamese without its tone.
struct VietnameseLetter: Hashable, Sendable, Codable {
  /// What makes â of a, ă of a, ơ of o and đ of d.
  enum Mark: UInt32, Hashable, Sendable, Codable {
    case none = 0
    case circumflex = 0x302
    case breve = 0x306
    case horn = 0x31B
    // Unicode takes đ for a letter of its own, so this one is in no decomposition.
    case stroke = 0x335
  }

  /// The plain small letter, as ASCII.
  var base: UInt8
  var mark: Mark
  var isCapital: Bool

  init(_ base: UInt8, _ mark: Mark = .none, isCapital: Bool = false) {
    self.base = base
    self.mark = mark
    self.isCapital = isCapital
  }

  /// A letter as it is typed or written, and the tone on it; `nil` for what is no Latin letter, or has other marks.
  static func reading(_ character: Character) -> (letter: VietnameseLetter, tone: Tone?)? {
    if character == "đ" { return (VietnameseLetter(UInt8(ascii: "d"), .stroke), nil) }
    if character == "Đ" { return (VietnameseLetter(UInt8(ascii: "d"), .stroke, isCapital: true), nil) }
    var letter: VietnameseLetter?
    var tone: Tone?
    for scalar in String(character)._nfd {
      if letter == nil {
        guard scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
        let code = UInt8(truncatingIfNeeded: scalar.value)
        letter = VietnameseLetter(code | 0x20, isCapital: code & 0x20 == 0)
      } else if let found = Tone(rawValue: scalar.value), tone == nil, letter?.isVowel == true {
        tone = found
      } else if let found = Mark(rawValue: scalar.value), letter?.mark == Mark.none {
        letter?.mark = found
      } else {
        return nil
      }
    }
    return letter.map { ($0, tone) }
  }

  var isVowel: Bool { Self.vowels.contains(base) }

  /// The letter as it is written, in NFC.
  func written(with tone: Tone?) -> Character {
    if mark == .stroke { return isCapital ? "Đ" : "đ" }
    let code = isCapital ? base & ~0x20 : base
    let scalars = [UInt32(code), mark.rawValue, tone?.rawValue ?? 0].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
    return String(scalars: scalars).composed.first ?? "?"
  }

  private static let vowels = Set("aeiouy".utf8)
}
