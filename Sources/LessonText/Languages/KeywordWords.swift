/// The `Keyword:` lines of a language, such as `Keyword: Lesson = Bài học, Bài`.
struct KeywordWords {
  /// The words of each keyword; the first is the one we write.
  private(set) var words: [Keyword: [String]] = [:]
  /// What each word means already. English words mean what they mean in every language.
  private var meanings: [FoldedText: Keyword]
  private static let english = {
    var vocabulary = Vocabulary<Keyword>()
    for keyword in Keyword.allCases { vocabulary.add(keyword.rawValue, keyword) }
    return vocabulary
  }()

  /// No words yet.
  init() { meanings = Self.english.keys }

  /// Takes in a line.
  mutating func take(_ line: Written, _ text: Written, _ findings: inout Findings) {
    guard let sides = text.sides, !sides.meaning.isBlank else {
      findings.tell(.missingEquals, at: text.isBlank ? line : text, ["keyword": line.string])
      return
    }
    guard let keyword = Self.english[sides.written.text] else {
      findings.tell(
        .unknownTableKeyword, at: sides.written, ["written": sides.written.string],
        meant: Self.english.near(sides.written))
      return
    }
    for word in sides.meaning.listed {
      guard !word.isBlank else {
        findings.tell(.emptyText, at: line, ["keyword": line.string])
        continue
      }
      take(word, keyword, &findings)
    }
  }

  private mutating func take(_ word: Written, _ keyword: Keyword, _ findings: inout Findings) {
    let folded = FoldedText(word.text)
    guard !folded.text.utf8.contains(UInt8(ascii: ":")) else {
      findings.tell(.wrongCharacter, at: word, ["written": word.string])
      return
    }
    if let other = meanings[folded], other != keyword {
      findings.tell(
        .keywordsCollide, at: word, ["written": word.string, "one": other.rawValue, "other": keyword.rawValue])
      return
    }
    meanings[folded] = keyword
    if words[keyword]?.contains(word.string) != true { words[keyword, default: []].append(word.string) }
  }
}
