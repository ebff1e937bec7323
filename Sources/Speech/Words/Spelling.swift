internal import Feedback

extension Reading {
  /// How much higher a capital is said, and how high at most, both times the speaker's own pitch: TalkBack's figures.
  private static let capitalPitch = (factor: 1.8, highest: 2.0)

  /// Says a text letter by letter, by the names of the file, one clause a letter.
  func spell(_ text: String, _ tables: LanguageTables, _ capitals: Capitals, into builder: inout ClauseBuilder) {
    let manner = builder.manner
    builder.manner.isSpelled = true
    defer { builder.manner = manner }
    var letters = text.letters[...]
    while let first = letters.first {
      let (name, language, count) = self.name(of: letters, tables, sayingCapitals: capitals == .word)
      builder.manner.relativePitch = manner.relativePitch
      if first.isCapital, capitals == .pitch {
        let highest = max(Self.capitalPitch.highest, manner.relativePitch)
        builder.manner.relativePitch = min(manner.relativePitch * Self.capitalPitch.factor, highest)
      }
      if !name.isEmpty { builder.say(name, in: language) }
      letters = letters.dropFirst(count)
      // Several blanks are heard as one.
      if first.properties.isWhitespace { letters = letters.drop { $0.properties.isWhitespace } }
    }
  }

  /// The name of the first letter or sign, the language of the name, and how many code points it names.
  private func name(
    of letters: ArraySlice<Unicode.Scalar>, _ tables: LanguageTables, sayingCapitals: Bool
  ) -> (name: String, language: Language, count: Int) {
    let own = tables.spoken.language
    for language in [own] + order.filter({ $0 != own }) {
      guard let tables = self.tables[language], let (name, count) = tables.letterName(letters, sayingCapitals)
      else { continue }
      return (name, language, count)
    }
    guard let first = letters.first else { return ("", own, 1) }
    if let cleaned = Cleaning.cleaned(String(Character(first))).first {
      if cleaned.isDigit { return (tables.term(String(cleaned)), own, 1) }
      for sign in [first, cleaned] {
        let character = Character(sign)
        if let name = tables.spoken.characterNames[character] ?? tables.spoken.emojiNames[character] {
          return (name, own, 1)
        }
      }
    }
    // ½ and the like stand in the table of words.
    if let (row, end) = tables.pronunciations.match([first], at: 0), end == 1, row.spoken.count == 1 {
      return (row.spoken[0].text, row.spoken[0].language ?? own, 1)
    }
    // A mark that stands alone is listed on the dotted circle.
    if first.isMark, let name = tables.spoken.characterNames[Character("\u{25CC}\(first)")] { return (name, own, 1) }
    return ("", own, 1)
  }
}

extension LanguageTables {
  /// The name of the longest letter at the beginning, with its tone and, if it is said, its capital; `nil` if it has none.
  fileprivate func letterName(
    _ letters: ArraySlice<Unicode.Scalar>, _ sayingCapitals: Bool
  ) -> (name: String, count: Int)? {
    // क्ष and ज्ञ are three code points, क़ is two.
    for count in stride(from: min(3, letters.count), through: 1, by: -1) {
      let written = letters.prefix(count)
      if count > 1 && written.allSatisfy({ $0.value < 0x80 }) { continue }
      if let name = letterNames[written.map(\.small)] {
        return (sayingCapitals ? withCapital(name, written.first) : name, count)
      }
    }
    guard let first = letters.first, first.value >= 0x80 else { return nil }
    let (bare, tone) = VietnameseSyllable.withoutTone([first])
    guard let tone, let toneName = spoken.toneNames[Character(tone)], bare.count == 1,
      let name = letterNames[bare]
    else { return nil }
    let toned = "\(name) \(toneName)"
    return (sayingCapitals ? withCapital(toned, first) : toned, 1)
  }

  private func withCapital(_ name: String, _ letter: Unicode.Scalar?) -> String {
    letter?.isCapital == true ? "\(term("capital")) \(name)" : name
  }
}
