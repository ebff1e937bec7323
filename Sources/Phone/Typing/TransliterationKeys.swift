/// The Latin letters that write a Hindi word by its sound.
///
/// A letter may have several spellings, and what one of them means depends on its neighbours: so they are tried, the
/// first of the table first, and what they come to is compared as the word grows.
enum TransliterationKeys {
  /// The keys of a word in Devanagari; `nil` where no spelling gives it.
  static func keys(for word: String) -> [Character]? {
    let scalars = Array(word.unicodeScalars)
    guard let units = units(of: scalars) else { return nil }
    var ways = [""]
    for (index, unit) in units.enumerated() {
      var next: [String] = []
      for way in ways {
        for spelling in unit.spellings where !next.contains(way + spelling) {
          let typed = way + spelling
          let isLast = index == units.count - 1
          let written = Transliterator.written(typed, after: "")
          if isLast ? written == word : agrees(written, with: scalars, upTo: unit.end) { next.append(typed) }
        }
      }
      ways = Array(next.prefix(mostWays))
    }
    return ways.first.map(Array.init)
  }

  private static let mostWays = 12

  /// What the spellings so far are written as, but for what the next letter may still change: the last two signs.
  private static func agrees(_ written: String, with word: [Unicode.Scalar], upTo end: Int) -> Bool {
    let written = Array(written.unicodeScalars)
    let sure = max(0, min(written.count, end) - 2)
    return written.count <= end + 1 && written.prefix(sure).elementsEqual(word.prefix(sure))
  }

  /// A letter or a sign, how it can be spelled, and where it ends in the word.
  private struct Unit {
    var spellings: [String]
    var end: Int
  }

  /// The word cut into what has a spelling.
  private static func units(of word: [Unicode.Scalar]) -> [Unit]? {
    var units: [Unit] = []
    var place = 0
    while place < word.count {
      let longest = min(longestLetter, word.count - place)
      let found = (1...longest).reversed().lazy.compactMap { count -> (Int, [String])? in
        spellings[Array(word[place..<(place + count)])].map { (count, $0) }
      }.first
      guard let (count, names) = found else { return nil }
      place += count
      let isConsonant = consonants.contains(Array(word[(place - count)..<place]))
      let follower = place < word.count ? word[place] : nil
      if isConsonant, follower == Transliterator.halant {
        // The next consonant joins it.
        place += 1
        units.append(Unit(spellings: names, end: place))
      } else if isConsonant, follower == nil || follower.map(isVowelSign) == true {
        units.append(Unit(spellings: names, end: place))
      } else {
        units.append(Unit(spellings: isConsonant ? names.map { $0 + "a" } : names, end: place))
      }
    }
    return units
  }

  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool { vowelSigns.contains(scalar) }

  private static let spellings: [[Unicode.Scalar]: [String]] = {
    var all: [[Unicode.Scalar]: [String]] = [:]
    // Short spellings first, and of these the small letters.
    for (spelling, unit) in TransliterationRules.units.sorted(by: {
      ($0.key.count, $1.key) < ($1.key.count, $0.key)
    }) {
      for form in forms(of: unit) where !form.isEmpty {
        all[Array(form.unicodeScalars), default: []].append(spelling)
      }
    }
    return all
  }()

  private static let consonants: Set<[Unicode.Scalar]> = Set(
    TransliterationRules.units.values.compactMap { unit in
      if case .consonant(let letter) = unit { Array(letter.unicodeScalars) } else { nil }
    })

  private static let vowelSigns: Set<Unicode.Scalar> = Set(
    TransliterationRules.units.values.flatMap { unit -> [Unicode.Scalar] in
      guard case .vowel(_, let sign) = unit, let scalar = sign.unicodeScalars.first, scalar.isMark else { return [] }
      return [scalar]
    })

  private static let longestLetter = spellings.keys.map(\.count).max() ?? 1

  private static func forms(of unit: TransliterationRules.Unit) -> [String] {
    switch unit {
    case .consonant(let letter), .sign(let letter): [letter]
    case .vowel(let alone, let sign): [alone.composed, sign.composed]
    }
  }
}
