internal import Feedback

extension TextReader {
  /// So many of one sign are said as a number of them, as TalkBack does; two are said twice.
  private static let fewestCounted = 3

  /// The next pictures, marks and signs.
  mutating func readSign() {
    let sign = text[place]
    if NamedSigns.holds(sign, at: punctuation), !isInsideDevanagari(place), let name = name(of: sign) {
      return readNamed(sign, name)
    }
    if readPicture() || readLoneSign(sign) { return }
    place += 1
    if sign.isDigit {
      builder.say(tables.saidDigits([sign]))
    } else if sign.value < 0x80 || Self.pauses[sign] != nil {
      readMark(sign)
    } else if let name = tables.spoken.characterNames[Character(sign)] {
      builder.say(name)
    } else if sign == "→" || sign == "•" || sign == "·" {
      builder.pause(.comma)
    }
  }

  /// A picture, or several of one: they stand apart from the words.
  private mutating func readPicture() -> Bool {
    guard let pictures = tables.pictures[text[place]] else { return false }
    guard
      let picture = pictures.first(where: { text[place...].starts(with: $0.written) })
    else { return false }
    var count = 0
    while text[place...].starts(with: picture.written) {
      count += 1
      place += picture.written.count
    }
    builder.pause(.comma)
    let times = tables.said(Amount(whole: String(count).letters))
    let isCounted = count >= Self.fewestCounted && !tables.term("repeated").isEmpty
    for index in 0..<(isCounted ? 1 : count) {
      if index > 0 { builder.pause(.comma) }
      builder.say(
        isCounted ? tables.phrase("repeated", ["count": times, "name": picture.one], orElse: "") : picture.one)
    }
    builder.pause(.comma)
    return true
  }

  /// `phím *`: a key that is told by its sign alone would be lost; what begins a text is a bullet.
  private mutating func readLoneSign(_ sign: Unicode.Scalar) -> Bool {
    guard sign == "*" || sign == "#", peek(-1) == " ", place > 1, let name = name(of: sign) else { return false }
    if let next = peek(1), next != " ", !".,;:!?)".unicodeScalars.contains(next) { return false }
    builder.say(name)
    place += 1
    return true
  }

  /// A sign by its name, with its pause: the tune of a sentence stays what it is.
  private mutating func readNamed(_ sign: Unicode.Scalar, _ name: String) {
    var end = place
    while letter(at: end) == sign { end += 1 }
    let count = end - place
    if Self.openings.contains(sign) { builder.pause(.comma) }
    if count >= Self.fewestCounted {
      let number = tables.said(Amount(whole: String(count).letters))
      builder.say(
        tables.phrase(
          "repeated", ["count": number, "name": name],
          orElse: Array(repeating: name, count: count).joined(separator: " ")))
    } else {
      for _ in 0..<count { builder.say(name) }
    }
    place = end
    if let pause = Self.pauses[sign], !Self.openings.contains(sign) { builder.pause(pause) }
  }

  private func name(of sign: Unicode.Scalar) -> String? {
    tables.spoken.characterNames[Character(sign)] ?? tables.currencies.first { $0.written == [sign] }?.one
  }

  private mutating func readMark(_ mark: Unicode.Scalar) {
    if isInsideDevanagari(place - 1) { return }
    if let pause = Self.pauses[mark] {
      builder.pause(pause)
    } else if Self.wordSigns.contains(mark) {
      builder.say(tables.spoken.characterNames[Character(mark)] ?? "")
    } else if mark == "-"
      ? letter(at: place - 2) == " " && peek() == " "
      : mark == "/" && amountEnd == place - 1 && peek()?.isDigit == true
    {
      builder.pause(.comma)
    }
  }

  /// Marks that are heard as pauses.
  private static let pauses: [Unicode.Scalar: Clause.Ending] = [
    ".": .stop, "।": .stop, "॥": .stop, "…": .stop, "?": .question, "!": .exclamation, ",": .comma, ":": .comma,
    ";": .comma, "(": .comma, ")": .comma, ">": .comma, "|": .comma, "[": .comma, "]": .comma, "{": .comma, "}": .comma,
  ]

  /// Marks whose pause comes before them, so that their name goes with what they open.
  private static let openings: Set<Unicode.Scalar> = ["(", "[", "{"]

  /// Signs that are read as words whatever is named.
  private static let wordSigns: Set<Unicode.Scalar> = ["&", "+", "=", "%", "@", "#", "$"]

  /// The dots of `ए.टी.एम.` end no sentence.
  private func isInsideDevanagari(_ dot: Int) -> Bool {
    guard text[dot] == ".", let before = letter(at: dot - 1), let after = letter(at: dot + 1) else { return false }
    return Script.devanagari.holds(before) && Script.devanagari.holds(after)
  }
}
