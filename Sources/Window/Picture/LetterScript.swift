/// A script that needs a font of its own.
enum LetterScript: CaseIterable {
  /// Latin letters, with all that is common to scripts.
  case latin
  case devanagari

  /// Its name in ISO 15924, by which letters are shaped.
  var name: String {
    switch self {
    case .latin: "Latn"
    case .devanagari: "Deva"
    }
  }

  /// Letters that a font for it must have: the last of Vietnamese to be forgotten, and the first of Hindi.
  var sample: [Unicode.Scalar] {
    switch self {
    case .latin: ["a", "\u{1EEF}", "\u{1EB7}", "\u{0111}"]
    case .devanagari: ["\u{0915}", "\u{093F}", "\u{094D}"]
    }
  }

  /// Of a character; `nil` where any font will do that has it.
  init(_ character: Character) {
    let isDevanagari = character.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x900...0x97F, 0xA8E0...0xA8FF, 0x1CD0...0x1CFF: true
      default: false
      }
    }
    self = isDevanagari ? .devanagari : .latin
  }
}

/// Letters of one script, side by side.
struct LetterRun: Hashable {
  var script: LetterScript
  var text: String

  /// A text in runs: characters without a script of their own go by the font that has them.
  /// - Parameter has: whether the font of a script has a character. What none has is left out: a box tells nothing.
  static func runs(of text: some StringProtocol, has: (LetterScript, Unicode.Scalar) -> Bool) -> [LetterRun] {
    var runs: [LetterRun] = []
    for character in text {
      let own = LetterScript(character)
      let scripts = [own] + LetterScript.allCases.filter { $0 != own }
      guard
        let script = scripts.first(where: { script in
          character.unicodeScalars.allSatisfy { $0.isUnseen || has(script, $0) }
        })
      else { continue }
      if runs.last?.script == script {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(LetterRun(script: script, text: String(character)))
      }
    }
    return runs
  }
}

extension Unicode.Scalar {
  /// Whether it only changes how others look: joiners, variants, and controls, of which there are none in a line.
  fileprivate var isUnseen: Bool {
    switch properties.generalCategory {
    case .format, .control: true
    default: properties.isVariationSelector
    }
  }
}
