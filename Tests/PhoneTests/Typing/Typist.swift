import Phone

/// Somebody who presses keys, and sees the text before the cursor.
struct Typist {
  var composer: Composer
  var text = ""
  var edits: [Edit] = []

  init(_ method: TypingMethod, tones: TonePlacement = .traditional, text: String = "") {
    composer = method.composer(tones: tones)
    self.text = text
  }

  /// Presses keys; `⌫` is the key that deletes.
  mutating func press(_ keys: String) {
    for key in keys {
      let edit = key == "⌫" ? composer.delete(before: text) : composer.press(key, before: text)
      text = edit.applied(to: text)
      edits.append(edit)
    }
  }

  /// The text after the cursor moved away and back: the composer has forgotten.
  mutating func moveAway() {
    switch composer {
    case .direct: composer = TypingMethod.direct.composer
    case .telex(let telex): composer = .telex(TelexComposer(tones: telex.tones))
    case .inscript: composer = TypingMethod.inscript.composer
    case .transliteration: composer = TypingMethod.transliteration.composer
    }
  }

  static func typing(_ keys: String, _ method: TypingMethod, tones: TonePlacement = .traditional) -> String {
    var typist = Typist(method, tones: tones)
    typist.press(keys)
    return typist.text
  }
}
