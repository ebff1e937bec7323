/// Lines that may stand once in a file or a block: its head.
struct OnceLines<Key: Hashable & Sendable> {
  private var entries: [Key: Entry<Key>] = [:]

  /// Takes in a line; a second one is told and passed over.
  mutating func take(_ entry: Entry<Key>, _ findings: inout Findings) {
    guard entries[entry.key] == nil else {
      findings.tell(.keywordTwice, at: entry.keyword, ["written": entry.keyword.string])
      return
    }
    entries[entry.key] = entry
  }

  /// Takes in one of several lines of a keyword, to know that there is one.
  mutating func mark(_ entry: Entry<Key>) { entries[entry.key] = entries[entry.key] ?? entry }

  /// The line of a keyword; `nil` where there is none.
  subscript(key: Key) -> Entry<Key>? { entries[key] }

  /// The text of a line. A line without text is told; `nil` also where there is no line.
  func text(_ key: Key, _ findings: inout Findings) -> Written? { entries[key]?.filledText(&findings) }
}

extension Entry {
  /// Its text; a line without text is told.
  func filledText(_ findings: inout Findings) -> Written? {
    guard text.isBlank else { return text }
    findings.tell(.emptyText, at: keyword, ["keyword": keyword.string])
    return nil
  }
}
