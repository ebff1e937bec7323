internal import Feedback

/// A language's tables, made ready for reading.
struct LanguageTables {
  /// A sign that stands after a number, or for money before it, and its word.
  struct Sign {
    let written: Letters
    /// After the number one.
    let one: String
    /// After any other number.
    let many: String
  }

  let spoken: SpokenLanguage
  let alphabet: Alphabet
  let pronunciations: PronunciationTable
  /// Names of small letters and of signs; a letter may be several code points, such as क्ष.
  let letterNames: [Letters: String]
  /// Signs of money, the longest first.
  let currencies: [Sign]
  /// Signs of measure, the longest first.
  let units: [Sign]
  /// What makes a number larger: k, million, lakh; the longest first.
  let scales: [Sign]
  /// The hundredths of a currency, by its word for many.
  let coins: [String: Sign]
  /// Names of pictures, by their first code point, the longest first: a flag is two.
  let pictures: [Unicode.Scalar: [Sign]]
  /// Words around numbers.
  let context: ContextWords
  /// Signs that stand before a number, such as `No.`, the longest first.
  let numberSigns: [Sign]
  let morningMarks: [Letters]
  let afternoonMarks: [Letters]

  init(_ spoken: SpokenLanguage) {
    self.spoken = spoken
    alphabet = Alphabet(spoken)
    pronunciations = PronunciationTable(spoken.pronunciations) { words in
      spoken.numbers == .vietnamese ? Self.withoutDigits(words, VietnameseNumbers(words: spoken.words)) : words
    }
    currencies = Self.signs(spoken.words, "currency ")
    units = Self.signs(spoken.words, "unit ")
    scales = Self.signs(spoken.words, "scale ")
    coins = Dictionary(
      Self.signs(spoken.words, "coin ").map { ($0.written.string, $0) }, uniquingKeysWith: { first, _ in first })
    context = ContextWords(spoken.words)
    let pictures = spoken.emojiNames.map { picture, name in
      Sign(written: Cleaning.cleaned(String(picture)), one: name, many: name)
    }
    self.pictures = Dictionary(grouping: pictures.filter { !$0.written.isEmpty }) { $0.written[0] }
      .mapValues { $0.sorted { $0.written.count > $1.written.count } }
    numberSigns = Self.signs(spoken.words, "before number ")
    // A sign that belongs to a letter is written on the dotted circle.
    letterNames = Dictionary(
      spoken.letterNames.map { (String($0.key).letters.filter { $0 != "\u{25CC}" }.small, $0.value) },
      uniquingKeysWith: { first, _ in first })
    morningMarks = Self.marks(spoken.words["written am"])
    afternoonMarks = Self.marks(spoken.words["written pm"])
  }

  /// A word of the language's file; empty where it gives none.
  func term(_ name: String) -> String { spoken.words[name] ?? "" }

  /// A sentence of the language's file with its places filled in, and without one the bare value.
  func phrase(_ name: String, _ values: [String: String], orElse bare: String) -> String {
    let template = term(name)
    return template.isEmpty ? bare : Template.filled(template, values)
  }

  /// A capital that stands for itself inside a sentence, where English takes A for the article.
  func letterAlone(_ capital: Unicode.Scalar) -> String {
    let ownName = term("letter \(capital)")
    return ownName.isEmpty ? String(capital) : ownName
  }

  private static func marks(_ written: String?) -> [Letters] {
    (written ?? "").split(separator: " ").map { Cleaning.cleaned(String($0)).small }.sorted { $0.count > $1.count }
  }

  private static func signs(_ words: [String: String], _ prefix: String) -> [Sign] {
    words.filter { $0.key.hasPrefix(prefix) }.map { name, word in
      let forms = word.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      return Sign(
        written: Cleaning.cleaned(String(name.dropFirst(prefix.count))), one: forms.first ?? "", many: forms.last ?? "")
    }.sorted {
      ($1.written.count, $0.written.string) < ($0.written.count, $1.written.string)
    }
  }

  /// An instructor may write a digit in a respelling; the Vietnamese voice gets the word.
  private static func withoutDigits(_ words: String, _ numbers: VietnameseNumbers) -> String {
    words.split(separator: " ").map { word in
      let letters = Letters(word.unicodeScalars)
      return letters.allSatisfy(\.isDigit) ? numbers.said(letters) ?? "" : String(word)
    }.joined(separator: " ")
  }
}
