internal import Feedback

/// Turns what is written into clauses that the engine says right: numbers, dates, money, abbreviations, foreign words,
/// pictures and marks become words.
///
/// Pure: the same utterance and the same tables give the same clauses.
struct Reading {
  /// The tables of every language that can be spoken.
  let tables: [Language: LanguageTables]
  /// The languages in the order in which they are asked whether a foreign word is theirs: those without tones first,
  /// so that a word in plain letters is English rather than Vietnamese.
  let order: [Language]

  init(_ tables: [Language: LanguageTables]) {
    self.tables = tables
    order = tables.values.sorted { one, other in
      let (oneHasTones, otherHasTones) = (!one.spoken.toneNames.isEmpty, !other.spoken.toneNames.isEmpty)
      return oneHasTones == otherHasTones ? one.spoken.language < other.spoken.language : otherHasTones
    }.map(\.spoken.language)
  }

  /// The clauses of an utterance. Spans in a language without tables are left out.
  func clauses(of utterance: Utterance) -> [Clause] {
    var remarks: Remarks?
    return clauses(of: utterance, &remarks)
  }

  /// What there is to remark on the words of an utterance.
  func remarks(on utterance: Utterance) -> Remarks {
    var remarks: Remarks? = Remarks()
    _ = clauses(of: utterance, &remarks)
    return remarks ?? Remarks()
  }

  private func clauses(of utterance: Utterance, _ remarks: inout Remarks?) -> [Clause] {
    var builder = ClauseBuilder(Clause.Manner(language: utterance.language))
    let isSingleSign = isSingleSign(utterance)
    let isOnlySigns = !isSingleSign && isOnlySigns(utterance)
    for span in utterance.spans {
      let language = span.language ?? utterance.language
      guard let tables = tables[language] else { continue }
      builder.manner = Clause.Manner(
        language: language, relativeRate: span.relativeRate, relativePitch: span.relativePitch,
        isSpelled: span.isSpelled)
      if span.isSpelled || isSingleSign {
        spell(span.text, tables, span.capitals, into: &builder)
      } else {
        let punctuation = isOnlySigns ? .all : span.punctuation
        let text = Cleaning.cleaned(span.text, isNamingMarks: punctuation >= .most)
        var reader = TextReader(text, tables, self, builder)
        reader.punctuation = punctuation
        reader.remarks = remarks
        reader.readAll()
        builder = reader.builder
        remarks = reader.remarks
        if remarks != nil { remarkJoiners(in: span.text, tables, &remarks) }
      }
    }
    return builder.clauses
  }

  private func remarkJoiners(in text: String, _ tables: LanguageTables, _ remarks: inout Remarks?) {
    let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
    for word in text.letters.split(separator: " ") where word.contains(where: joiners.contains) {
      let letters = word.drop { !$0.isPartOfWord }
      let end = letters.lastIndex { $0.isPartOfWord } ?? letters.endIndex
      guard letters.contains(where: { Script.devanagari.holds($0) }), end < letters.endIndex else { continue }
      remarks?.doubt(Letters(letters[...end]), .joined, in: tables)
    }
  }

  /// Where nothing but signs is said, such as `:-)`, they are named: silence would tell nothing.
  private func isOnlySigns(_ utterance: Utterance) -> Bool {
    let text = utterance.spans.map(\.text).joined()
    guard text.utf8.count < 32 else { return false }
    let visible = Cleaning.cleaned(text).filter { $0 != " " }
    return !visible.isEmpty && visible.allSatisfy { !$0.isPartOfWord && !$0.isDigit }
  }

  /// A sign that is all there is to say is named, not dropped.
  private func isSingleSign(_ utterance: Utterance) -> Bool {
    // A sign is short; the long texts need not be cleaned twice.
    let text = utterance.spans.map(\.text).joined()
    guard text.utf8.count < 32 else { return false }
    let visible = Cleaning.cleaned(text).filter { $0 != " " }
    return visible.count == 1 && !visible[0].isPartOfWord && !visible[0].isDigit
  }
}
