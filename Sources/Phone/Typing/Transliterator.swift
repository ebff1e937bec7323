/// Writes Latin letters in Devanagari by the table of spellings.
enum Transliterator {
  static let halant: Unicode.Scalar = "\u{94D}"
  private static let nukta: Unicode.Scalar = "\u{93C}"
  private static let consonants: ClosedRange<UInt32> = 0x915...0x939

  /// What the letters stand for, after a letter that is there already, or nothing.
  static func written(_ typed: String, after base: String) -> String {
    var out = Array(base.unicodeScalars)
    // A consonant from before takes a vowel sign, but joins no consonant: nobody knows whether its a was typed.
    var isOpen = false
    for (_, unit) in split(typed) {
      switch unit {
      case .consonant(let letter):
        if isOpen { join(&out, to: letter) }
        out += letter.unicodeScalars
        isOpen = true
      case .vowel(let alone, let sign):
        if isOpen || (out.count == base.unicodeScalars.count && endsInConsonant(out)) {
          if out.last == halant { out.removeLast() }
          out += sign.unicodeScalars
        } else {
          out += alone.unicodeScalars
        }
        isOpen = false
      case .sign(let sign):
        out += sign.unicodeScalars
        isOpen = false
      }
    }
    return String(scalars: out).composed
  }

  /// The last spelling: how many Latin letters it has, and what it stands for by itself.
  static func last(of typed: String) -> (length: Int, letter: String)? {
    split(typed).last.map { length, unit in
      switch unit {
      case .consonant(let letter), .vowel(let letter, _), .sign(let letter): (length, letter)
      }
    }
  }

  /// Cuts the letters into spellings, the longest that fits first.
  private static func split(_ typed: String) -> [(length: Int, unit: TransliterationRules.Unit)] {
    // A capital that means nothing is its small letter.
    var rest = Substring(
      typed.map { TransliterationRules.letters.contains($0) ? String($0) : $0.lowercased() }.joined())
    var all: [(length: Int, unit: TransliterationRules.Unit)] = []
    while !rest.isEmpty {
      let most = min(TransliterationRules.longestSpelling, rest.count)
      let count = (1...most).last { TransliterationRules.units[String(rest.prefix($0))] != nil } ?? 1
      let spelling = String(rest.prefix(count))
      // C is a capital only in Ch.
      if let unit = TransliterationRules.units[spelling] ?? TransliterationRules.units[spelling.lowercased()] {
        all.append((count, unit))
      }
      rest = rest.dropFirst(count)
    }
    return all
  }

  /// Two consonants meet: anusvara where Hindi prints one, else a conjunct.
  private static func join(_ out: inout [Unicode.Scalar], to letter: String) {
    let followsVowel = out.count > 1 && out[out.count - 2] != halant
    if followsVowel, let first = letter.unicodeScalars.first.map(Character.init),
      (out.last == "न" && TransliterationRules.afterN.contains(first))
        || (out.last == "म" && TransliterationRules.afterM.contains(first))
    {
      out[out.count - 1] = "\u{902}"
    } else {
      out.append(halant)
    }
  }

  private static func endsInConsonant(_ out: [Unicode.Scalar]) -> Bool {
    out.last.map { consonants.contains($0.value) || $0 == nukta || $0 == halant } ?? false
  }
}
