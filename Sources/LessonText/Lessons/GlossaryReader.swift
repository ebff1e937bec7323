import Feedback

/// Reads `glossary.txt`: the words that learners are new to, each with a short sentence that says what it means.
enum GlossaryReader {
  /// The words of a text, in its order.
  static func words(
    of text: SourceText, _ context: TextContext, _ findings: inout Findings
  ) -> [GlossaryWord] {
    var words: [GlossaryWord] = []
    var known: Set<String> = []
    for entry in context.keywords.entries(of: text, .glossary, &findings) {
      guard let sides = entry.text.sides, !sides.meaning.isBlank, !sides.written.isBlank else {
        findings.tell(
          .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
        continue
      }
      guard known.insert(sides.written.text.folded).inserted else {
        findings.tell(.entryTwice, at: sides.written, ["written": sides.written.string])
        continue
      }
      let word = context.marks.read(sides.written, &findings)
      words.append(GlossaryWord(word, context.marks.read(sides.meaning, &findings)))
    }
    return words
  }
}
