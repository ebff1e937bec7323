/// Whether a word can be Vietnamese: an onset, a rime, and a tone that the rime allows.
enum VietnameseSyllable {
  static let onsets = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "",
  ].map { Letters($0.unicodeScalars) }

  static let rimes: Set<Letters> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
    op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên
    uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ych ynh yt
    """.split { $0 == " " || $0 == "\n" }.map { String($0).letters })

  private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
  private static let acute: Unicode.Scalar = "\u{301}"
  private static let dotBelow: Unicode.Scalar = "\u{323}"

  /// A word without its tone, in small letters, and the tone; `nil` for the level tone.
  static func withoutTone(_ word: some Collection<Unicode.Scalar>) -> (letters: Letters, tone: Unicode.Scalar?) {
    if word.allSatisfy({ $0.value < 0x80 }) { return (word.small, nil) }
    var tone: Unicode.Scalar?
    let bare = word.small.string.takenApart.filter { letter in
      guard tones.contains(letter) else { return true }
      tone = letter
      return false
    }
    return (bare.string.letters, tone)
  }

  /// Whether a word is a syllable of Vietnamese.
  ///
  /// A rime that ends in c, ch, p or t has the acute or the dot below; so `chat` and `set` are no Vietnamese.
  static func matches(_ word: some Collection<Unicode.Scalar>) -> Bool {
    guard (1...7).contains(word.count) else { return false }
    let (letters, tone) = withoutTone(word)
    for onset in onsets where letters.starts(with: onset) {
      let rime = Letters(letters.dropFirst(onset.count))
      guard rimes.contains(rime) else { continue }
      guard let last = rime.last, last == "c" || last == "p" || last == "t" || rime.suffix(2) == ["c", "h"] else {
        return true
      }
      return tone == acute || tone == dotBelow
    }
    return false
  }

  /// The syllables that capitals set apart in a word without blanks, `AnToàn`; `nil` where a piece is none.
  static func syllables(of word: Letters) -> [Letters]? {
    var pieces: [Letters] = []
    for letter in word {
      if letter.isCapital || pieces.isEmpty { pieces.append([]) }
      pieces[pieces.count - 1].append(letter)
    }
    guard pieces.count > 1, hasMarks(word), pieces.allSatisfy({ $0.count > 1 && matches($0) }) else { return nil }
    return pieces.map(\.small)
  }

  /// Whether a word bears a mark that only Vietnamese writes so.
  static func hasMarks(_ word: some Collection<Unicode.Scalar>) -> Bool { word.contains { $0.value >= 0xC0 } }

  /// The old place of the tone in `dọa` becomes the new one, `doạ`: the engine makes two syllables of the old one.
  static func withNewTonePlace(_ word: Letters) -> Letters {
    guard let place = word.firstIndex(of: "ọ"), place + 2 == word.count, word[place + 1] == "a" else { return word }
    return word[..<place] + ["o", "ạ"]
  }
}
