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

  private static func isVowelSign(_ letter: Unicode.Scalar) -> Bool { (0x93E...0x94C).contains(letter.value) }
}
