public import Feedback

/// What `cues.txt` says: which file is which cue, and what it tells.
public struct CueList: Hashable, Sendable {
  /// One cue.
  public struct Entry: Hashable, Sendable {
    /// The name that the program and the lessons play it by.
    public var name: CueName
    /// Its file, in the folder of the list.
    public var file: String
    /// What it tells a learner, in plain words.
    public var meaning: String
  }

  /// A mistake in the list.
  public enum Mistake: Error, Hashable, Sendable {
    /// The line begins with none of `Cue`, `File`, `Meaning`, `Note`.
    case unknownKeyword(String, line: Int)
    /// `File` or `Meaning` before the first `Cue`.
    case noCueYet(line: Int)
    /// A name that is no small letters, digits and hyphens.
    case badName(String, line: Int)
    /// The file is not the name of a file in the folder of the list.
    case badFile(String, line: Int)
    /// A cue that stands twice.
    case cueTwice(CueName, line: Int)
    /// A cue with two files or two meanings.
    case keywordTwice(String, line: Int)
    /// A cue without a file.
    case noFile(CueName, line: Int)
    /// A cue that the program plays, and the list has not.
    case missing(CueName)
  }

  /// All cues, in the order of the list.
  public var entries: [Entry]

  /// Reads a list; its first mistake is thrown.
  public init(text: String) throws(Mistake) {
    var blocks: [(name: CueName, file: String?, meaning: String?, line: Int)] = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = index + 1
      let trimmed = Self.trim(raw)
      if trimmed.isEmpty { continue }
      let halves = trimmed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { throw .unknownKeyword(String(trimmed), line: line) }
      let value = String(Self.trim(halves[1]))
      switch Self.trim(halves[0]).lowercased() {
      case "note": continue
      case "cue":
        let isName = value.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        guard isName, !value.isEmpty else { throw .badName(value, line: line) }
        let name = CueName(rawValue: value)
        if blocks.contains(where: { $0.name == name }) { throw .cueTwice(name, line: line) }
        blocks.append((name, nil, nil, line))
      case "file":
        guard let last = blocks.indices.last else { throw .noCueYet(line: line) }
        guard blocks[last].file == nil else { throw .keywordTwice("File", line: line) }
        // A list from elsewhere must not reach for files outside its own folder.
        guard !value.isEmpty, value.first != ".", !value.contains("/"), !value.utf8.contains(0) else {
          throw .badFile(value, line: line)
        }
        blocks[last].file = value
      case "meaning":
        guard let last = blocks.indices.last else { throw .noCueYet(line: line) }
        guard blocks[last].meaning == nil else { throw .keywordTwice("Meaning", line: line) }
        blocks[last].meaning = value
      default: throw .unknownKeyword(String(Self.trim(halves[0])), line: line)
      }
    }
    entries = []
    for block in blocks {
      guard let file = block.file else { throw .noFile(block.name, line: block.line) }
      entries.append(Entry(name: block.name, file: file, meaning: block.meaning ?? ""))
    }
    for name in CueName.required where !entries.contains(where: { $0.name == name }) { throw .missing(name) }
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\u{FEFF}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
