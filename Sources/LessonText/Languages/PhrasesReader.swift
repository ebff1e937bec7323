import Feedback

/// Reads `phrases.txt` and `problems.txt`: a sentence a line, under its key.
struct PhrasesReader {
  private let keys: [String: PhraseKey]
  private let required: [PhraseKey]
  private let vocabulary: Vocabulary<String>

  /// A reader of the sentences of these keys.
  init(_ required: [PhraseKey], noteWords: [String]) {
    self.required = required
    keys = Dictionary(required.map { ($0.name, $0) }) { first, _ in first }
    var vocabulary = Vocabulary<String>()
    for key in required { vocabulary.add(key.name, key.name) }
    for word in [Keyword.note.rawValue] + noteWords { vocabulary.addNote(word) }
    vocabulary.strictness = .keys
    vocabulary.problem = .unknownPhrase
    self.vocabulary = vocabulary
  }

  /// The lines of a text, one for each key, or several where it may be worded in several ways; other second ones are
  /// told.
  func entries(of text: SourceText, _ findings: inout Findings) -> [Entry<String>] {
    var seen: Set<String> = []
    return EntryReader.entries(of: text, vocabulary, &findings).filter { entry in
      if seen.insert(entry.key).inserted || keys[entry.key]?.isVaried == true { return true }
      findings.tell(.keywordTwice, at: entry.keyword, ["written": entry.keyword.string])
      return false
    }
  }

  /// The sentences of those lines. Missing ones are told.
  func phrases(
    of entries: [Entry<String>], in text: SourceText, _ language: Language, _ marks: MarkReader,
    _ findings: inout Findings
  ) -> Phrases {
    var texts: [String: MarkedText] = [:]
    var further: [String: [MarkedText]] = [:]
    for entry in entries {
      guard let written = entry.filledText(&findings) else { continue }
      let keepsTexts = findings.keepsTexts
      findings.keepsTexts = keepsTexts && !Self.printed.contains(entry.key)
      let sentence = marks.read(written, details: keys[entry.key]?.details ?? [], &findings)
      if texts[entry.key] == nil {
        texts[entry.key] = sentence
      } else {
        further[entry.key, default: []].append(sentence)
      }
      findings.keepsTexts = keepsTexts
    }
    let present = Set(entries.map(\.key))
    for key in required where !present.contains(key.name) {
      findings.tell(.missingPhrase, at: text.beginning, ["key": key.name])
    }
    return Phrases(language, texts, further: further)
  }

  /// The sentences that are printed and never spoken.
  private static let printed = Set((ExplainSentence.allCases.map(\.key) + NewSentence.allCases.map(\.key)).map(\.name))

  /// The names that phrases give to something under keys that begin alike, such as `command next item`, and the names
  /// in the keys themselves, which are English.
  func names(under prefix: String, in entries: [Entry<String>]) -> Vocabulary<String> {
    var names = Vocabulary<String>()
    for entry in entries where entry.key.hasPrefix(prefix) && !entry.text.isBlank {
      names.add(entry.text.text, String(entry.key.dropFirst(prefix.count)))
    }
    for key in required where key.name.hasPrefix(prefix) {
      let name = String(key.name.dropFirst(prefix.count))
      names.add(name, name)
    }
    return names
  }
}
