extension TypingMethod {
  /// The keys that write a text into an empty box by this method, on a US keyboard: on a Vietnamese phone Nhà is
  /// `N`, `h`, `a`, `f`. `nil` where the method can't write it.
  ///
  /// What is answered was typed first: the composer makes exactly this text of it.
  /// - Parameter text: in NFC, or brought into it.
  public func keys(for text: String, tones: TonePlacement = .traditional) -> [Character]? {
    let text = text.composed
    var found: [Character] = []
    for part in text.parts(where: isWritten) {
      guard let keys = part.isWord ? keys(forWord: part.text, tones) : keysForSigns(part.text) else { return nil }
      found += keys
    }
    return written(by: found, tones) == text ? found : nil
  }

  /// What comes of keys in an empty box.
  func written(by keys: some Sequence<Character>, _ tones: TonePlacement = .traditional) -> String {
    var composer = composer(tones: tones)
    return keys.reduce(into: "") { text, key in text = composer.press(key, before: text).applied(to: text) }
  }

  /// How many of the keys, from the first on, have written what stands in a box; `nil` where it is no beginning of what
  /// they write.
  package func count(of keys: [Character], thatWrote text: String) -> Int? {
    if text.isEmpty { return 0 }
    var composer = composer
    var written = ""
    for (index, key) in keys.enumerated() {
      written = composer.press(key, before: written).applied(to: written)
      if written == text { return index + 1 }
    }
    return nil
  }

  /// Whether a character belongs to what the method composes, as against a sign that stands on a key of its own.
  private func isWritten(_ character: Character) -> Bool {
    switch self {
    case .direct: false
    case .telex: character.isLetter
    case .inscript: InScriptKeys.isSign(character)
    case .transliteration: character.isDevanagari
    }
  }

  private func keys(forWord word: String, _ tones: TonePlacement) -> [Character]? {
    switch self {
    case .direct: keysForSigns(word)
    case .telex: TelexKeys(tones).keys(for: word)
    case .inscript: InScriptKeys.keys(for: word)
    case .transliteration: TransliterationKeys.keys(for: word)
    }
  }

  /// What stands on a key types itself; a danda is a full stop after Hindi.
  private func keysForSigns(_ text: String) -> [Character]? {
    var keys: [Character] = []
    for character in text {
      if self == .transliteration, character == "।" {
        keys.append("|")
      } else if character.isOnKeyboard {
        keys.append(character)
      } else {
        return nil
      }
    }
    return keys
  }
}

extension Character {
  /// Whether a US keyboard has a key for it, Shift and Enter among them.
  var isOnKeyboard: Bool {
    isASCII && (self == "\n" || self == " " || asciiValue.map { (0x21...0x7E).contains($0) } == true)
  }
}

extension String {
  /// Cut into words, which a method composes, and what stands between them.
  fileprivate func parts(where isOfWord: (Character) -> Bool) -> [(text: String, isWord: Bool)] {
    var parts: [(text: String, isWord: Bool)] = []
    for character in self {
      let isWord = isOfWord(character)
      if let last = parts.indices.last, parts[last].isWord == isWord {
        parts[last].text.append(character)
      } else {
        parts.append((String(character), isWord))
      }
    }
    return parts
  }
}
