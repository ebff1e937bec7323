/// The word before the cursor while it is typed in Telex.
struct TelexWord: Hashable, Sendable, Codable {
  private(set) var letters: [VietnameseLetter] = []
  private var tone: Tone?
  /// The keys that made it, for a word that turns out to be no Vietnamese.
  private(set) var keys = ""
  /// The key before, small; a second press of it undoes the first.
  private var lastKey: UInt8?
  /// The last ư came of a w alone, so that undoing leaves a w.
  private var isHornAlone = false
  /// It is no syllable any more: keys type what stands on them.
  private(set) var isAsTyped = false
  /// The keys are those pressed, so that pressing them again leads to the same word.
  private(set) var areKeysKnown = true
  private(set) var shown = ""

  /// A word of which no key is known: what stands there is all there is.
  static func reading(_ text: some StringProtocol, _ placement: TonePlacement) -> TelexWord {
    var word = TelexWord()
    for character in text { word.take(character, placement) }
    // Where the tone stands as in neither way of writing, the word is left alone.
    let asWritten = TonePlacement.allCases.map { VietnameseSyllable.written(word.letters, word.tone, $0) }
    if !asWritten.contains(String(text)) { word.isAsTyped = true }
    word.shown = String(text)
    word.keys = word.shown
    word.areKeysKnown = false
    word.lastKey = word.canonicalLastKey
    return word
  }

  /// A word typed anew from its keys.
  static func typing(_ keys: some StringProtocol, _ placement: TonePlacement) -> TelexWord {
    var word = TelexWord()
    for key in keys { word.press(key, placement) }
    return word
  }

  mutating func press(_ key: Character, _ placement: TonePlacement) {
    guard !isAsTyped, let code = key.asciiValue, key.isLetter else { return take(key, placement) }
    let (small, isRepeated) = (code | 0x20, lastKey == code | 0x20)
    switch Character(Unicode.Scalar(small)) {
    case let tone where Self.toneKeys[tone] != nil: pressTone(Self.toneKeys[tone], key, isRepeated, placement)
    case "z": pressZ(key, isRepeated, placement)
    case "a", "e", "o": pressCircumflex(small, key, isRepeated, placement)
    case "w": pressW(key, isRepeated, placement)
    case "d": pressD(key, isRepeated, placement)
    default: take(key, placement)
    }
    lastKey = small
  }

  private static let toneKeys: [Character: Tone] = ["s": .acute, "f": .grave, "r": .hook, "x": .tilde, "j": .dot]

  private mutating func pressTone(_ wanted: Tone?, _ key: Character, _ isRepeated: Bool, _ placement: TonePlacement) {
    guard VietnameseSyllable.toneIndex(letters, placement) != nil else { return take(key, placement) }
    if tone == wanted {
      guard isRepeated else { return giveBack(key) }
      tone = nil
      undo(key, placement)
    } else if VietnameseSyllable.isPossible(letters, wanted) {
      tone = wanted
      accept(letters, key, placement)
    } else {
      giveBack(key)
    }
  }

  private mutating func pressZ(_ key: Character, _ isRepeated: Bool, _ placement: TonePlacement) {
    guard tone != nil else { return isRepeated ? undo(key, placement) : take(key, placement) }
    tone = nil
    accept(letters, key, placement)
  }

  private mutating func pressCircumflex(
    _ base: UInt8, _ key: Character, _ isRepeated: Bool, _ placement: TonePlacement
  ) {
    for index in letters.indices.reversed() where letters[index].base == base {
      if letters[index].mark == .circumflex {
        guard isRepeated else { continue }
        letters[index].mark = .none
        return undo(key, placement)
      }
      var next = letters
      next[index].mark = .circumflex
      if accept(next, key, placement) { return }
      // ươ becomes uô.
      if index > 0, next[index - 1].mark == .horn {
        next[index - 1].mark = .none
        if accept(next, key, placement) { return }
      }
    }
    take(key, placement)
  }

  private mutating func pressW(_ key: Character, _ isRepeated: Bool, _ placement: TonePlacement) {
    let start = VietnameseSyllable.initialCount(letters)
    for next in hornings(from: start ?? letters.count) where next != letters {
      if accept(next, key, placement) { return }
    }
    if isRepeated, letters.contains(where: { $0.mark == .horn || $0.mark == .breve }) {
      if isHornAlone { letters.removeAll { $0.mark == .horn } }
      for index in letters.indices where letters[index].mark != .circumflex && letters[index].mark != .stroke {
        letters[index].mark = .none
      }
      undo(key, placement)
    } else if start == nil {
      let lone = VietnameseLetter(UInt8(ascii: "u"), .horn, isCapital: key.isUppercase)
      if accept(letters + [lone], key, placement) { isHornAlone = true } else { take(key, placement) }
    } else {
      take(key, placement)
    }
  }

  /// What a w may make of the letters, likeliest first.
  private func hornings(from start: Int) -> [[VietnameseLetter]] {
    let rime = start..<letters.count
    var all: [[VietnameseLetter]] = []
    for index in rime.dropLast()
    where letters[index].base == UInt8(ascii: "u") && letters[index + 1].base == UInt8(ascii: "o") {
      var pair = letters
      pair[index + 1].mark = .horn
      // thuở, huơ, khuơ: the open ones keep their u.
      let before = letters[..<index].map(\.base)
      if index + 2 < letters.count || !["h", "th", "kh"].contains(where: { Array($0.utf8) == before }) {
        pair[index].mark = .horn
      }
      all.append(pair)
    }
    for index in rime.reversed() {
      guard let mark = Self.wMarks[letters[index].base] else { continue }
      var next = letters
      next[index].mark = mark
      all.append(next)
    }
    return all
  }

  private static let wMarks: [UInt8: VietnameseLetter.Mark] = [
    UInt8(ascii: "a"): .breve, UInt8(ascii: "o"): .horn, UInt8(ascii: "u"): .horn,
  ]

  private mutating func pressD(_ key: Character, _ isRepeated: Bool, _ placement: TonePlacement) {
    guard let first = letters.first, first.base == UInt8(ascii: "d") else { return take(key, placement) }
    var next = letters
    next[0].mark = first.mark == .stroke ? .none : .stroke
    if first.mark == .stroke {
      guard isRepeated else { return giveBack(key) }
      letters = next
      undo(key, placement)
    } else if !accept(next, key, placement) {
      take(key, placement)
    }
  }

  // MARK: Taking

  /// Takes a letter as it is.
  private mutating func take(_ key: Character, _ placement: TonePlacement) {
    guard !isAsTyped, let (letter, ownTone) = VietnameseLetter.reading(key), tone == nil || ownTone == nil else {
      return giveBack(key)
    }
    let earlier = tone
    tone = ownTone ?? tone
    for next in Self.paired(letters + [letter]) where accept(next, key, placement) { return }
    tone = earlier
    giveBack(key)
  }

  /// ưo and uơ with a letter after them are ươ.
  private static func paired(_ letters: [VietnameseLetter]) -> [[VietnameseLetter]] {
    for index in letters.indices.dropLast(2) {
      let (u, o) = (letters[index], letters[index + 1])
      guard u.base == UInt8(ascii: "u"), o.base == UInt8(ascii: "o") else { continue }
      guard (u.mark == .horn && o.mark == .none) || (u.mark == .none && o.mark == .horn) else { continue }
      var next = letters
      next[index].mark = .horn
      next[index + 1].mark = .horn
      return [next, letters]
    }
    return [letters]
  }

  /// Takes the letters if a syllable can come of them.
  @discardableResult private mutating func accept(
    _ next: [VietnameseLetter], _ key: Character, _ placement: TonePlacement
  ) -> Bool {
    guard VietnameseSyllable.isPossible(next, tone) else { return false }
    letters = next
    keys.append(key)
    shown = VietnameseSyllable.written(next, tone, placement)
    return true
  }

  /// The mark is off already; the key types itself.
  private mutating func undo(_ key: Character, _ placement: TonePlacement) {
    keys = VietnameseSyllable.written(letters, tone, placement)
    areKeysKnown = false
    if let letter = VietnameseLetter.reading(key)?.letter, accept(letters + [letter], key, placement) { return }
    giveBack(key)
  }

  /// No syllable can come of it: the word is what was typed.
  private mutating func giveBack(_ key: Character) {
    keys.append(key)
    shown = keys
    isAsTyped = true
  }

  /// The key that would have come last, had the word been typed with its tone at the end.
  private var canonicalLastKey: UInt8? {
    if let tone { return Self.toneKeys.first { $0.value == tone }?.key.asciiValue }
    guard let last = letters.last else { return nil }
    return last.mark == .horn || last.mark == .breve ? UInt8(ascii: "w") : last.base
  }
}
