/// The kinds of file that are written in the author's keywords.
enum FileKind: String, CaseIterable {
  case lesson, app, course, piece, names, skills, glossary

  /// The keywords that belong in it.
  var keywords: [Keyword] {
    switch self {
    case .lesson:
      [.lesson, .id, .module, .level, .minutes, .needs, .objective] + Self.steps + [.section, .goesTo, .include]
    case .app: Keyword.appLines
    case .course: [.course, .module, .lesson, .exam, .surprises]
    case .piece: [.piece] + Self.steps
    case .names: [.name]
    case .skills: [.skill, .vitalSkill]
    case .glossary: [.glossaryWord]
    }
  }
}

extension FileKind {
  /// What lessons and shared pieces are made of.
  private static let steps: [Keyword] = [
    .say, .cue, .practise, .start, .event, .goal, .never, .hint, .praise, .limit, .patience, .ask, .listen, .choice,
    .answer, .why, .typeDrill, .skill,
  ]
}

/// The keywords of a language, and English ones beside them.
struct KeywordTable {
  private let words: [Keyword: [String]]
  private let vocabularies: [FileKind: Vocabulary<Keyword>]

  /// The keywords as `language.txt` gives them.
  init(_ words: [Keyword: [String]]) {
    self.words = words
    let own = Keyword.allCases.flatMap { keyword in (words[keyword] ?? []).map { (keyword, Word($0)) } }
    vocabularies = Dictionary(
      uniqueKeysWithValues: FileKind.allCases.map { ($0, Self.vocabulary(for: $0, own)) })
  }

  /// The word we write for a keyword.
  func word(for keyword: Keyword) -> String { words[keyword]?.first ?? keyword.rawValue }

  /// A word for a keyword, ready to be compared.
  private struct Word {
    var text: String
    var folded: FoldedText

    init(_ text: String) { (self.text, folded) = (text, FoldedText(text)) }
  }

  /// The English word of each keyword, which every language knows.
  private static let english = Keyword.allCases.map { (keyword: $0, word: Word($0.rawValue)) }

  /// What may stand before a colon in a kind of file. Keywords of other kinds are known too, so that they can be
  /// told, but never suggested.
  private static func vocabulary(
    for kind: FileKind, _ own: [(keyword: Keyword, word: Word)]
  ) -> Vocabulary<Keyword> {
    var vocabulary = Vocabulary<Keyword>()
    let belongs = Set(kind.keywords)
    for (keyword, word) in own + english {
      if keyword == .note {
        vocabulary.addNote(word.text)
      } else {
        vocabulary.add(word.text, word.folded, keyword, isSuggested: belongs.contains(keyword))
      }
    }
    return vocabulary
  }

  /// The entries of a file of that kind; keywords that belong in another are told.
  func entries(of text: SourceText, _ kind: FileKind, _ findings: inout Findings) -> [Entry<Keyword>] {
    let belongs = Set(kind.keywords)
    let vocabulary = vocabularies[kind] ?? Vocabulary()
    return EntryReader.entries(of: text, vocabulary, &findings).filter { entry in
      if belongs.contains(entry.key) { return true }
      let home = FileKind.allCases.first { $0.keywords.contains(entry.key) } ?? kind
      findings.tell(
        .keywordInWrongFile, at: entry.keyword, ["written": entry.keyword.string, "kind": home.rawValue],
        meant: NearMiss.words(near: entry.keyword.text, among: vocabulary.suggestions, .sure))
      return false
    }
  }
}
