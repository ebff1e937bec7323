/// One `Keyword: text` of a file, with the lines that continue it.
struct Entry<Key: Sendable> {
  /// Which keyword.
  let key: Key
  /// The keyword as it was written.
  let keyword: Written
  /// Its text without the blanks around it.
  let text: Written
}

/// The words that may stand before a colon in a kind of file; also any other table of names that an author may write.
struct Vocabulary<Key: Sendable>: Sendable {
  /// Which unknown words before a colon are taken for keywords, and so for mistakes.
  enum Strictness: Sendable {
    /// Those near a known one; the others are words of a text that goes on. For lessons and apps.
    case near
    /// Besides, a few words of small ASCII letters. For phrases, whose keys look so.
    case keys
    /// All. For tables, where no text goes on over a colon.
    case every
  }

  /// By the word as it is compared.
  private(set) var keys: [FoldedText: Key] = [:]
  /// As they are shown to an author whose word is near.
  private(set) var suggestions: [String] = []
  /// Words that start a line nobody reads.
  private var noteWords: Set<FoldedText> = []
  /// Which unknown words before a colon are taken for keywords.
  var strictness = Strictness.near
  /// What to tell of a keyword that isn't known.
  var problem = Problem.unknownKeyword

  /// Takes in a word. The one that stands already stays.
  mutating func add(_ word: some StringProtocol, _ key: Key, isSuggested: Bool = true) {
    add(String(word), FoldedText(word), key, isSuggested: isSuggested)
  }

  /// Takes in a word that is folded already.
  mutating func add(_ word: String, _ folded: FoldedText, _ key: Key, isSuggested: Bool) {
    guard keys[folded] == nil else { return }
    keys[folded] = key
    if isSuggested { suggestions.append(word) }
  }

  /// What a written word stands for; `nil` where it is unknown.
  subscript(written: some StringProtocol) -> Key? { keys[FoldedText(written)] }

  /// What a word stands for that is folded already.
  subscript(folded: FoldedText) -> Key? { keys[folded] }

  /// Whether a word starts a line that nobody reads.
  func isNote(_ word: FoldedText) -> Bool { noteWords.contains(word) }

  /// The known words that lie near.
  func near(_ written: Written) -> [String] { NearMiss.words(near: written.text, among: suggestions) }

  /// Takes in a word for notes.
  mutating func addNote(_ word: some StringProtocol) {
    noteWords.insert(FoldedText(word))
    suggestions.append(String(word))
  }
}
