/// What the engine needs to say Hindi words with the vowels that people say.
enum HindiWords {
  private static let suffix: Letters = ["क", "र"]

  /// `सुनकर` becomes `सुन कर`: in a short stem with the ending `कर` the engine keeps a vowel too many.
  static func withEndingApart(_ word: Letters) -> Letters {
    guard word.count >= 4, word.count <= 7, word.suffix(2).elementsEqual(suffix) else { return word }
    let stem = word.dropLast(2)
    let consonants = stem.filter { (0x915...0x939).contains($0.value) }
    let isPlain = stem.allSatisfy { (0x915...0x939).contains($0.value) || $0 == "़" || isVowelSign($0) }
    guard consonants.count == 2, isPlain, let last = stem.last, !isVowelSign(last) else { return word }
    return stem + [" "] + suffix
  }

  private static let halant: Unicode.Scalar = "\u{94D}"

  /// `पहले` becomes `पह्ले`: before a last syllable, the vowel that nobody writes is silent, and behind ह and ढ़ the engine
  /// says it.
  static func withSilentVowel(_ word: Letters) -> Letters {
    var end = word.count
    if word.last == "ं" { end -= 1 }
    guard end >= 4, isVowelSign(word[end - 1]) else { return word }
    var last = end - 2
    if word[last] == "\u{93C}" { last -= 1 }
    guard last >= 2, isConsonant(word[last]) else { return word }
    let isBehindSilent = word[last - 1] == "ह" || (word[last - 1] == "\u{93C}" && word[last - 2] == "ढ")
    let start = word[last - 1] == "ह" ? last - 1 : last - 2
    guard isBehindSilent, start >= 1, word[start - 1] != halant else { return word }
    return word[..<last] + [halant] + word[last...]
  }

  private static func isConsonant(_ letter: Unicode.Scalar) -> Bool { (0x915...0x939).contains(letter.value) }

  private static func isVowelSign(_ letter: Unicode.Scalar) -> Bool { (0x93E...0x94C).contains(letter.value) }
}
