/// In what steps a learner goes through text: those of TalkBack's reading controls that are about text.
public enum Granularity: String, Hashable, Sendable, CaseIterable, Codable {
  /// What a reader calls a character: a letter with all its marks, a Devanagari cluster with its vowel sign, an emoji.
  case characters
  /// Runs of letters and digits. Blanks, punctuation and emoji are passed over in silence, as Android does.
  case words
  /// What fits the width of a phone; `TextContent.cellsALine`.
  case lines
  /// What stands between line feeds.
  case paragraphs
}

/// Where a learner goes in text.
public enum TextDirection: String, Hashable, Sendable, CaseIterable, Codable { case forward, backward }
