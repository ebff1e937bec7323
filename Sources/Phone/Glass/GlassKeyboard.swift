import Feedback

/// The keyboard that lies on the glass: its keys, and what makes text of them.
struct GlassKeyboard: Hashable, Sendable {
  var layout: KeyboardLayout
  var method: TypingMethod

  /// The keyboard for keys that go through a composer, on a phone of a language.
  ///
  /// Hindi by its sound is written with Latin keys; for InScript they have Hindi signs on them and type what they show.
  init(_ composer: Composer, _ language: Language) {
    let own = KeyboardLayout.layout(for: language) ?? .english
    switch composer.method {
    case .direct: (layout, method) = (own.isLatin ? own : .english, .direct)
    case .telex: (layout, method) = (.vietnamese, .telex)
    case .inscript: (layout, method) = (.hindi, .direct)
    case .transliteration: (layout, method) = (.english, .transliteration)
    }
  }
}

extension KeyboardLayout {
  /// Whether its first letters are Latin ones.
  fileprivate var isLatin: Bool {
    guard case .character(let text) = self[.letters]?.rows.first?.first?.key else { return false }
    return text.unicodeScalars.allSatisfy(\.isASCII)
  }
}

extension KeyboardLayout.Page {
  /// The number of the key in a row that lies nearest to a point of the glass, in thousandths of its width: at the ends
  /// of a row a finger finds the last key.
  func nearestKey(to column: Int, in row: Int) -> Int? {
    guard rows.indices.contains(row) else { return nil }
    let unit = column * KeyboardLayout.columns / GlassLayout.width
    return rows[row].indices.min { rows[row][$0].distance(to: unit) < rows[row][$1].distance(to: unit) }
  }
}

extension KeyboardLayout.Place {
  /// How many columns away it is from one; 0 where it covers it.
  fileprivate func distance(to column: Int) -> Int {
    max(columns.lowerBound - column, column - columns.upperBound + 1, 0)
  }

  /// Its middle, in thousandths of the width of the glass.
  var middle: Int {
    (columns.lowerBound + columns.upperBound) * GlassLayout.width / (2 * KeyboardLayout.columns)
  }
}
