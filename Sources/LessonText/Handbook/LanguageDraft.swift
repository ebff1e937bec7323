public import Feedback

/// The `language.txt` that a new language begins with: a head with notes, then a line for each keyword with a note that
/// says what it does, then the sentences of English.
public enum LanguageDraft {
  /// The text; `nil` where a text of English is missing.
  /// - Parameters:
  ///   - code: the code of the new language, which is the name of its folder.
  ///   - author: the language in which notes are written, where it has a template.
  ///   - handbook: what the notes of keywords are taken from.
  ///   - files: the folder of all lessons.
  public static func text(
    code: String, for author: Language, _ handbook: Handbook, from files: some FileSource
  ) -> String? {
    let heads = [author.code, "en"].lazy.compactMap { text(of: "\($0)/templates/new-language.txt", files) }
    guard let head = heads.first, let english = text(of: "en/\(LanguageFile.language.rawValue)", files) else {
      return nil
    }
    var lines = [head.replacing("{code}", with: code)]
    for keyword in Keyword.allCases {
      if let note = note(keyword, handbook) { lines.append("Note: \(note)") }
      lines.append("Keyword: \(keyword.rawValue) = \(keyword.rawValue)")
    }
    var notes: [String] = []
    for line in english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.isBlank || line.hasPrefix("Note: ") {
        notes.append(line)
      } else {
        if LanguageReader.sentenceLines.contains(where: { line.hasPrefix("\($0): ") }) { lines += notes + [line] }
        notes = []
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of path: String, _ files: some FileSource) -> String? {
    guard let bytes = try? files.bytes(of: path, atMost: Library.Limits().bytesOfFile) else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The first paragraph on a keyword.
  private static func note(_ keyword: Keyword, _ handbook: Handbook) -> String? {
    guard case .text(let text)? = handbook[.keyword(keyword)]?.entry.blocks.first else { return nil }
    return text
  }
}
