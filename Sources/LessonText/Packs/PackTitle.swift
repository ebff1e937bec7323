/// What a pack is: its `pack.txt`, whose keywords are English.
public struct PackTitle: Hashable, Sendable {
  /// By which it is known on a PC: small letters, digits and hyphens.
  public var id: String
  /// As people call it.
  public var title: String
  /// Counts up from 1.
  public var version: Int
  /// Who made it. A pack of somebody else never takes its place.
  public var author: String

  /// What a pack is.
  public init(id: String, title: String, version: Int, author: String) {
    self.id = id
    self.title = title
    self.version = version
    self.author = author
  }

  /// Whether a name can be the id of a pack.
  public static func isId(_ name: String) -> Bool { name.isId }

  private enum Line: String, CaseIterable {
    case pack = "Pack"
    case id = "Id"
    case version = "Version"
    case author = "Author"
  }

  private static let vocabulary = {
    var vocabulary = Vocabulary<Line>()
    for line in Line.allCases { vocabulary.add(line.rawValue, line) }
    vocabulary.addNote(Keyword.note.rawValue)
    vocabulary.strictness = .every
    return vocabulary
  }()

  /// Reads a `pack.txt`; `nil` where a line is missing or wrong, which is told.
  static func read(_ text: SourceText, _ findings: inout Findings) -> PackTitle? {
    var lines = OnceLines<Line>()
    for entry in EntryReader.entries(of: text, vocabulary, &findings) { lines.take(entry, &findings) }
    for line in Line.allCases where lines[line] == nil {
      findings.tell(.missingLine, at: text.beginning, ["keyword": line.rawValue])
    }
    let id = lines.text(.id, &findings).flatMap { $0.id(&findings) }
    let version = lines.text(.version, &findings).flatMap { $0.number(in: 1...999_999, &findings) }
    let (title, author) = (lines.text(.pack, &findings)?.string, lines.text(.author, &findings)?.string)
    guard let id, let version, let title, let author, !findings.hasErrors else { return nil }
    // They are told in one breath.
    let longest = 100
    return PackTitle(
      id: id, title: String(title.prefix(longest)), version: version, author: String(author.prefix(longest)))
  }
}
