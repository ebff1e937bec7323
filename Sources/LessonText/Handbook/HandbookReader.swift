/// Reads `handbook.txt`. Its keywords are English in every language.
struct HandbookReader {
  private enum Line: String, CaseIterable {
    case part = "Part"
    case entry = "Entry"
    case means = "Means"
    case example = "Example"
  }

  private static let vocabulary = {
    var vocabulary = Vocabulary<Line>()
    for line in Line.allCases { vocabulary.add(line.rawValue, line) }
    vocabulary.addNote(Keyword.note.rawValue)
    vocabulary.strictness = .every
    return vocabulary
  }()

  private static let subjects = {
    var subjects = Vocabulary<HandbookSubject>()
    for subject in HandbookSubject.all { subjects.add(subject.name, subject) }
    return subjects
  }()

  /// So many that are missing are told at once; the next ones when those are there.
  private static let mostNames = 10

  /// What the lines below belong to.
  private enum Current { case nothing, chapter, entry, ignored }

  private var chapters: [Handbook.Chapter] = []
  private var current = Current.nothing
  /// Where each entry stands that has no paragraph yet.
  private var unexplained: [(subject: HandbookSubject, place: Written)] = []
  private var seen: Set<HandbookSubject> = []
  /// The line of the last example, to which the next line goes on.
  private var lastExampleLine: Int?

  /// What a text tells. What is wrong in it is left out.
  static func handbook(of text: SourceText, _ findings: inout Findings) -> Handbook {
    var reader = HandbookReader()
    for entry in EntryReader.entries(of: text, vocabulary, &findings) { reader.take(entry, &findings) }
    for (_, place) in reader.unexplained {
      findings.tell(.missingLine, at: place, ["keyword": Line.means.rawValue])
    }
    let missing = HandbookSubject.all.filter { !reader.seen.contains($0) }
    if !missing.isEmpty {
      let names = missing.prefix(mostNames).map { "“\($0.name)”" }.joined(separator: ", ")
      findings.tell(.missingEntry, at: text.beginning, ["names": names])
    }
    return Handbook(chapters: reader.chapters)
  }

  private mutating func take(_ entry: Entry<Line>, _ findings: inout Findings) {
    if entry.key != .example, entry.text.isBlank {
      findings.tell(.emptyText, at: entry.keyword, ["keyword": entry.keyword.string])
      return
    }
    switch entry.key {
    case .part:
      chapters.append(Handbook.Chapter(title: entry.text.string))
      current = .chapter
    case .entry: start(entry, &findings)
    case .means: add(.text(entry.text.string), entry, &findings)
    case .example: addExample(entry, &findings)
    }
    if entry.key != .example { lastExampleLine = nil }
  }

  private mutating func start(_ entry: Entry<Line>, _ findings: inout Findings) {
    current = .ignored
    guard let subject = Self.subjects[entry.text.text] else {
      findings.tell(
        .unknownEntry, at: entry.text, ["written": entry.text.string], meant: Self.subjects.near(entry.text))
      return
    }
    guard seen.insert(subject).inserted else {
      findings.tell(.entryTwice, at: entry.text, ["written": entry.text.string])
      return
    }
    guard !chapters.isEmpty else {
      tellPlace(entry, [.part], &findings)
      return
    }
    chapters[chapters.count - 1].entries.append(Handbook.Entry(subject: subject, blocks: []))
    unexplained.append((subject, entry.text))
    current = .entry
  }

  private mutating func addExample(_ entry: Entry<Line>, _ findings: inout Findings) {
    let line = entry.keyword.spot.line
    defer { lastExampleLine = line }
    let isNext = lastExampleLine == line - 1
    if isNext, case .example(let lines)? = lastBlock {
      replaceLastBlock(.example(lines + [entry.text.string]))
    } else {
      add(.example([entry.text.string]), entry, &findings)
    }
  }

  private mutating func add(_ block: Handbook.Block, _ entry: Entry<Line>, _ findings: inout Findings) {
    switch current {
    case .nothing: tellPlace(entry, [.part, .entry], &findings)
    case .ignored: break
    case .chapter: chapters[chapters.count - 1].blocks.append(block)
    case .entry:
      let chapter = chapters.count - 1
      let last = chapters[chapter].entries.count - 1
      chapters[chapter].entries[last].blocks.append(block)
      if case .text = block, unexplained.last?.subject == chapters[chapter].entries[last].subject {
        unexplained.removeLast()
      }
    }
  }

  private var lastBlock: Handbook.Block? {
    switch current {
    case .nothing, .ignored: nil
    case .chapter: chapters.last?.blocks.last
    case .entry: chapters.last?.entries.last?.blocks.last
    }
  }

  private mutating func replaceLastBlock(_ block: Handbook.Block) {
    let chapter = chapters.count - 1
    if case .entry = current {
      let last = chapters[chapter].entries.count - 1
      chapters[chapter].entries[last].blocks[chapters[chapter].entries[last].blocks.count - 1] = block
    } else {
      chapters[chapter].blocks[chapters[chapter].blocks.count - 1] = block
    }
  }

  private func tellPlace(_ entry: Entry<Line>, _ after: [Line], _ findings: inout Findings) {
    let names = after.map { "“\($0.rawValue)”" }.joined(separator: ", ")
    findings.tell(.keywordInWrongPlace, at: entry.keyword, ["written": entry.keyword.string, "after": names])
  }
}
