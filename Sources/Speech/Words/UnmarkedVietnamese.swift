/// Vietnamese that is written without its marks, as in addresses and in the messages of banks: `tai khoan cua ban`.
enum UnmarkedVietnamese {
  /// Fewer words tell nothing: `set an alarm` could be Vietnamese syllables too.
  private static let fewestWords = 3
  /// The share of its words that have to be syllables, in percent.
  private static let share = 80
  /// Longest word of an address that is taken apart.
  private static let longestWord = 30

  /// By a rime without its marks, the likeliest rime that the voice knows: `ien` is `iên`, `uoc` is `ươc`.
  private static let rimes: [Letters: Letters] = Dictionary(
    VietnameseSyllable.rimes.map { (bare($0), $0) },
    uniquingKeysWith: { one, other in rank(one) < rank(other) ? one : other })

  /// A rime without marks stands for itself; of the others ươ is the commonest.
  private static func rank(_ rime: Letters) -> (Int, String) {
    (rime.allSatisfy { $0.value < 0x80 } ? 0 : rime.contains("ơ") ? 1 : 2, rime.string)
  }
  private static let onsets = VietnameseSyllable.onsets.filter { $0 != ["đ"] }
  /// Beginnings that English words hardly have.
  private static let tellingOnsets: Set<Letters> = Set(["ng", "ngh", "nh", "kh", "gi", "x"].map(\.letters))
  /// Ends that English words hardly have behind such beginnings.
  private static let tellingRimes: Set<Letters> = Set(
    ["uoc", "oan", "inh", "anh", "enh", "ang", "ung", "uu", "oai", "ich", "ach"].map(\.letters))

  private static func bare(_ letters: Letters) -> Letters {
    letters.string.takenApart.filter { !$0.isMark }.map { $0 == "đ" ? "d" : $0 }
  }

  /// Whether a word could be a syllable if it had its marks.
  static func matches(_ word: some Collection<Unicode.Scalar>) -> Bool {
    guard (1...7).contains(word.count), word.allSatisfy({ $0.value < 0x80 }) else { return false }
    let letters = word.small
    return parts(of: letters) != nil
  }

  /// A syllable as the voice says it in Vietnamese: with the marks that it can't be without, `dich` as `dích`.
  static func said(_ word: some Collection<Unicode.Scalar>) -> Letters {
    let letters = word.small
    guard !VietnameseSyllable.matches(letters), let (onset, rime) = parts(of: letters) else { return Letters(word) }
    guard let last = rime.last, "cpth".unicodeScalars.contains(last), rime.count > 1,
      let vowel = rime.lastIndex(where: { !"chpt".unicodeScalars.contains($0) })
    else { return onset + rime }
    return (onset + rime[...vowel] + ["\u{301}"] + rime[(vowel + 1)...]).string.letters
  }

  private static func parts(of word: Letters) -> (onset: Letters, rime: Letters)? {
    for onset in onsets where word.starts(with: onset) {
      if let rime = rimes[Letters(word.dropFirst(onset.count))] { return (onset, rime) }
    }
    return nil
  }

  /// Whether a text is Vietnamese without marks: not one letter has any, nearly all words are syllables, and one of
  /// them is like no English word.
  static func isWritten(in text: Letters) -> Bool {
    guard text.allSatisfy({ $0.value < 0x80 }) else { return false }
    let words = text.split { !$0.isPartOfWord }.filter { $0.count > 1 && !Letters($0).isCapitalWord }
    guard words.count >= fewestWords else { return false }
    let syllables = words.filter { matches($0) }
    return syllables.count * 100 >= words.count * share && syllables.contains { isTelling($0.small) }
  }

  /// Whether all of some words are syllables and one is like no English word.
  static func isWritten(as words: [Letters]) -> Bool {
    words.allSatisfy { matches($0) } && words.contains { isTelling($0.small) }
  }

  private static func isTelling(_ word: Letters) -> Bool {
    onsets.contains { onset in
      let rime = Letters(word.dropFirst(onset.count))
      guard word.starts(with: onset), let marked = rimes[rime] else { return false }
      // uyen and ieu are nothing without the marks of uyên and iêu.
      return tellingOnsets.contains(onset) || tellingRimes.contains(rime) || marked.contains { $0.value >= 0x80 }
    }
  }

  /// The syllables of a word of an address, `dichvucong`; `nil` where it can't be taken apart without a rest.
  ///
  /// Of several ways the one with the fewest syllables is taken, and with consonants before their vowels.
  static func syllables(of word: Letters) -> [Letters]? {
    guard (2...longestWord).contains(word.count), word.allSatisfy({ $0.value < 0x80 }) else { return nil }
    let word = word.small
    // The best way to take apart the rest from each place, and its cost.
    // What is like any English word, `language`, is not taken apart.
    var best: [(syllables: [Letters], cost: Int)?] = Array(repeating: nil, count: word.count) + [([], 0)]
    for start in word.indices.reversed() {
      for length in 2...7 where start + length <= word.count {
        let syllable = Letters(word[start..<start + length])
        guard let rest = best[start + length], matches(syllable) else { continue }
        let cost = rest.cost + ("aeiouy".unicodeScalars.contains(syllable[0]) ? 3 : 2)
        if cost <= best[start]?.cost ?? .max { best[start] = ([syllable] + rest.syllables, cost) }
      }
    }
    guard let syllables = best[0]?.syllables, syllables.contains(where: { isTelling($0) }) else { return nil }
    return syllables.map { said($0) }
  }
}
