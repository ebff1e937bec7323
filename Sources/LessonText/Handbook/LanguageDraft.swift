/// The `language.txt` that a new language begins with: that of English, with a line for each keyword to be translated,
/// and with notes that say what each does.
public enum LanguageDraft {
  /// The text.
  /// - Parameters:
  ///   - code: the code of the new language, which is the name of its folder.
  ///   - english: the `language.txt` of English.
  ///   - handbook: the one of the author's language, which the notes are taken from.
  public static func text(code: String, english: String, handbook: Handbook) -> String {
    var lines: [String] = []
    var isKeyword: Set<String> = []
    for line in english.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case _ where line.hasPrefix("Name: "): lines.append("Name: \(code)")
      case _ where line.hasPrefix("Code: "): lines.append("Code: \(code)")
      // Those that are taught stand in front; a language that is being translated does not.
      case _ where line.hasPrefix("Order: "): break
      case _ where line.hasPrefix("Keyword: "):
        let name = line.dropFirst("Keyword: ".count).prefix { $0 != "=" }
        isKeyword.insert(name.trimmed)
        lines += notes(Keyword(rawValue: name.trimmed), handbook) + [String(line)]
      default: lines.append(String(line))
      }
    }
    let rest = Keyword.allCases.filter { !isKeyword.contains($0.rawValue) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    lines.append("")
    for keyword in rest {
      lines += notes(keyword, handbook) + ["Keyword: \(keyword.rawValue) = \(keyword.rawValue)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func notes(_ keyword: Keyword?, _ handbook: Handbook) -> [String] {
    guard let keyword, let entry = handbook[.keyword(keyword)]?.entry else { return [] }
    return entry.blocks.prefix(1).compactMap { block in
      if case .text(let text) = block { "Note: \(text)" } else { nil }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
