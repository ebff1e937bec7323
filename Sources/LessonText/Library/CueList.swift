public import Feedback

/// The names of the cues and of their files, as `cues.txt` lists them. The sound room reads the sounds themselves.
public struct CueList: Hashable, Sendable {
  /// One cue of the list.
  public struct Row: Hashable, Sendable {
    /// What lessons call it.
    public var name: CueName
    /// The file beside the list.
    public var file: String
    /// What it tells, for people; empty where the list doesn't say.
    public var meaning: String

    /// A row of the list.
    public init(name: CueName, file: String, meaning: String) {
      self.name = name
      self.file = file
      self.meaning = meaning
    }
  }

  /// In the order of the file.
  public private(set) var rows: [Row] = []

  /// The names of all cues.
  public var names: Set<CueName> { Set(rows.map(\.name)) }

  private enum Line: String, CaseIterable {
    case cue = "Cue"
    case file = "File"
    case meaning = "Meaning"
  }

  private static let vocabulary = {
    var vocabulary = Vocabulary<Line>()
    for line in Line.allCases { vocabulary.add(line.rawValue, line) }
    vocabulary.addNote(Keyword.note.rawValue)
    return vocabulary
  }()

  /// Reads the bytes of a `cues.txt`; what is wrong in it is told and left out.
  /// - Parameters:
  ///   - file: the path as it is to be told.
  ///   - sounds: the names of the sound files beside it, to be held against the list; `nil` leaves them unchecked.
  public static func read(
    _ bytes: [UInt8], file: String, sounds: Set<String>? = nil
  ) -> (list: CueList, diagnostics: [Diagnostic]) {
    var findings = Findings(file: file)
    let text = SourceText(bytes, file: file, &findings)
    var list = CueList()
    var block: (cue: Entry<Line>, lines: OnceLines<Line>)?
    var files: [(name: CueName, file: Written)] = []
    for entry in EntryReader.entries(of: text, vocabulary, &findings) {
      if entry.key == .cue {
        files += list.take(block, &findings)
        block = (entry, OnceLines())
      } else if block == nil {
        findings.tell(
          .keywordInWrongPlace, at: entry.keyword,
          ["written": entry.keyword.string, "after": "“\(Line.cue.rawValue):”"])
      } else {
        block?.lines.take(entry, &findings)
      }
    }
    files += list.take(block, &findings)
    if let sounds { compare(files, with: sounds, &findings) }
    return (list, findings.diagnostics)
  }

  /// Tells cues without a sound, and sounds that no cue names.
  private static func compare(
    _ files: [(name: CueName, file: Written)], with sounds: Set<String>, _ findings: inout Findings
  ) {
    for row in files where !sounds.contains(row.file.string) {
      findings.tell(.missingSound, at: row.file, ["written": row.name.rawValue, "file": row.file.string])
    }
    let folder = findings.file.lastIndex(of: "/").map { String(findings.file[...$0]) } ?? ""
    for sound in sounds.subtracting(files.map(\.file.string)).sorted() {
      findings.tell(
        .unusedSound, at: Diagnostic.Place(file: folder + sound, line: 1, columns: 1..<2), ["file": sound])
    }
  }

  /// Takes in a cue; answers where its file is named.
  private mutating func take(
    _ block: (cue: Entry<Line>, lines: OnceLines<Line>)?, _ findings: inout Findings
  ) -> [(name: CueName, file: Written)] {
    guard let block, let name = block.cue.filledText(&findings) else { return [] }
    guard !names.contains(CueName(rawValue: name.string)) else {
      findings.tell(.entryTwice, at: name, ["written": name.string])
      return []
    }
    if block.lines[.file] == nil {
      findings.tell(.missingLine, at: block.cue.keyword, ["keyword": Line.file.rawValue])
    }
    guard let file = block.lines.text(.file, &findings) else { return [] }
    let meaning = block.lines.text(.meaning, &findings)?.string ?? ""
    let cue = CueName(rawValue: name.string)
    rows.append(Row(name: cue, file: file.string, meaning: meaning))
    return [(cue, file)]
  }
}
