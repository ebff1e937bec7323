internal import Feedback

/// A script, by the code points of its letters and signs.
///
/// The engine reads freed memory when a voice meets signs of a script that is not its own, so each voice gets only
/// letters of its own.
enum Script: CaseIterable {
  case latin, greek, cyrillic, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada
  case malayalam, sinhala, thai, lao, myanmar, georgian, ethiopic, khmer

  /// The block of the script in Unicode.
  private var block: ClosedRange<UInt32> {
    switch self {
    case .latin: 0x41...0x24F
    case .greek: 0x370...0x3FF
    case .cyrillic: 0x400...0x52F
    case .hebrew: 0x590...0x5FF
    case .arabic: 0x600...0x6FF
    case .devanagari: 0x900...0x97F
    case .bengali: 0x980...0x9FF
    case .gurmukhi: 0xA00...0xA7F
    case .gujarati: 0xA80...0xAFF
    case .oriya: 0xB00...0xB7F
    case .tamil: 0xB80...0xBFF
    case .telugu: 0xC00...0xC7F
    case .kannada: 0xC80...0xCFF
    case .malayalam: 0xD00...0xD7F
    case .sinhala: 0xD80...0xDFF
    case .thai: 0xE00...0xE7F
    case .lao: 0xE80...0xEFF
    case .myanmar: 0x1000...0x109F
    case .georgian: 0x10A0...0x10FF
    case .ethiopic: 0x1200...0x137F
    case .khmer: 0x1780...0x17FF
    }
  }

  /// Whether a letter or sign is one of this script.
  func holds(_ letter: Unicode.Scalar) -> Bool {
    let isInside = block.contains(letter.value) || (self == .latin && (0x1E00...0x1EFF).contains(letter.value))
    return isInside && letter.isPartOfWord
  }

  /// The script of a letter; `nil` for what is no letter, or of a script that no voice is known for.
  static func of(_ letter: Unicode.Scalar) -> Script? {
    if letter.value < 0x370 { return latin.holds(letter) ? .latin : nil }
    return allCases.first { $0.holds(letter) }
  }
}

/// The letters a language's own voice may be given.
struct Alphabet {
  /// The script that most of the letters belong to.
  let script: Script
  /// Every letter and sign that the voice may meet.
  private let letters: Set<Unicode.Scalar>
  /// Whether all of the script is known to the voice: so for every script but Latin, whose letters differ by language.
  private let isWholeScript: Bool

  /// The alphabet that the letter names and tones of a language spell out; without any, the letters a to z.
  ///
  /// What is no letter of a known script is left out, whatever the file says.
  init(_ language: SpokenLanguage) {
    var letters: Set<Unicode.Scalar> = []
    var count: [Script: Int] = [:]
    let tones = language.toneNames.keys.flatMap { String($0).unicodeScalars }.filter(\.isMark)
    for name in language.letterNames.keys {
      let written = String(name).letters
      for letter in written {
        guard let script = Script.of(letter) else { continue }
        letters.insert(letter)
        count[script, default: 0] += 1
      }
      guard let first = String(name).takenApart.first, "aeiouy".unicodeScalars.contains(first) else { continue }
      for tone in tones {
        let toned = (written + [tone]).string.letters
        if toned.count == 1 { letters.formUnion(toned) }
      }
    }
    letters.formUnion(letters.compactMap { $0.properties.uppercaseMapping.letters.first })
    let most = count.max { ($0.value, $1.key == .latin ? 1 : 0) < ($1.value, $0.key == .latin ? 1 : 0) }
    script = most?.key ?? .latin
    isWholeScript = script != .latin
    if letters.isEmpty { letters.formUnion("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars) }
    self.letters = letters.filter { Script.of($0) != nil }
  }

  /// Whether the voice may be given this letter.
  func holds(_ letter: Unicode.Scalar) -> Bool {
    letters.contains(letter) || (isWholeScript && script.holds(letter))
  }

  /// Whether a word is written in this language's own script, with letters of its own.
  func owns(_ word: some Collection<Unicode.Scalar>) -> Bool {
    word.allSatisfy { $0 == "'" || $0 == "-" || (script.holds($0) && holds($0)) }
  }
}
