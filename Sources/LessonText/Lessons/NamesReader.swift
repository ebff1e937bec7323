import Feedback

/// Reads `names.txt`: the people, places and numbers that stand in texts as `[name: …]`.
enum NamesReader {
  /// The names of a text, by their words in small letters, and where each stands.
  static func names(
    of text: SourceText, _ keywords: KeywordTable, _ findings: inout Findings
  ) -> [String: (text: String, place: Written)] {
    var names: [String: (text: String, place: Written)] = [:]
    for entry in keywords.entries(of: text, .names, &findings) {
      guard let sides = entry.text.sides, !sides.meaning.isBlank, !sides.written.isBlank else {
        findings.tell(
          .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
        continue
      }
      guard names[sides.written.text.folded] == nil else {
        findings.tell(.entryTwice, at: sides.written, ["written": sides.written.string])
        continue
      }
      names[sides.written.text.folded] = (sides.meaning.string, sides.written)
    }
    return names
  }
}
