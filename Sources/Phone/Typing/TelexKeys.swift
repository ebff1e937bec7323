/// The keys that write a word in Telex: each mark after its letter, the tone at the end, as it is taught.
struct TelexKeys {
  private let tones: TonePlacement

  init(_ tones: TonePlacement) { self.tones = tones }

  /// The keys of a word of letters; `nil` where there are none.
  func keys(for word: String) -> [Character]? {
    var letters: [(letter: VietnameseLetter, tone: Tone?)] = []
    for character in word {
      // Longer words than any syllable, and letters of elsewhere, are typed as they stand.
      guard let letter = VietnameseLetter.reading(character) else { return nil }
      letters.append(letter)
    }
    let tone = letters.lazy.compactMap(\.tone).first
    let plain = letters.map { Self.keys(of: $0.letter) }
    let toneKey = tone.flatMap { Self.toneKeys[$0] }.map { [$0] } ?? []
    let atTheEnd = plain.joined() + toneKey
    if leads(to: word, atTheEnd) { return atTheEnd }
    let withTheLetter = zip(plain, letters).flatMap { keys, letter in keys + (letter.tone == nil ? [] : toneKey) }
    if leads(to: word, withTheLetter) { return withTheLetter }
    return search(for: word, letters.map(\.letter), toneKey)
  }

  private func leads(to word: String, _ keys: [Character]) -> Bool {
    TypingMethod.telex.written(by: keys, tones) == word
  }

  /// A word that is no Vietnamese may need a key twice, the second press taking back what the first has made of it.
  private func search(for word: String, _ letters: [VietnameseLetter], _ toneKey: [Character]) -> [Character]? {
    let bases = letters.map(\.base)
    var ways: [[Character]] = [[]]
    for (index, letter) in letters.enumerated() {
      let own = Self.keys(of: letter)
      let choices = [own, own + own.suffix(1), own + toneKey].reduce(into: [[Character]]()) { choices, keys in
        if !choices.contains(keys) { choices.append(keys) }
      }
      var next: [[Character]] = []
      for way in ways {
        for choice in choices {
          let keys = way + choice
          // So far the word must have these letters, whatever their marks.
          let shown = TypingMethod.telex.written(by: keys, tones).compactMap {
            VietnameseLetter.reading($0)?.letter.base
          }
          if shown == Array(bases.prefix(index + 1)) { next.append(keys) }
        }
      }
      ways = Array(next.prefix(Self.mostWays))
    }
    return ways.first { leads(to: word, $0) } ?? ways.lazy.map { $0 + toneKey }.first { leads(to: word, $0) }
  }

  private static let mostWays = 24

  /// The letter's own key, then the one for its mark; marks are small whatever the letter.
  private static func keys(of letter: VietnameseLetter) -> [Character] {
    let base = Character(Unicode.Scalar(letter.base))
    let own: Character = letter.isCapital ? Character(base.uppercased()) : base
    switch letter.mark {
    case .none: return [own]
    case .circumflex, .stroke: return [own, base]
    case .breve, .horn: return [own, "w"]
    }
  }

  private static let toneKeys: [Tone: Character] = [.acute: "s", .grave: "f", .hook: "r", .tilde: "x", .dot: "j"]
}
