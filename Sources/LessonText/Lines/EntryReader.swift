/// Takes a file apart into its entries: the one tokenizer of all formats.
struct EntryReader<Key: Hashable & Sendable> {
  private let vocabulary: Vocabulary<Key>
  private var entries: [Entry<Key>] = []
  private var pending: Pending = .nothing

  /// What the lines so far have begun.
  private enum Pending {
    /// Nothing yet: a line without a keyword would continue nothing.
    case nothing
    /// A note, or a line that was told to be wrong: what continues it is passed over.
    case ignored
    /// An entry; `keyword` and `colon` count UTF-8 bytes of its first line.
    case entry(Key, keyword: Range<Int>, colon: Int, lines: [(line: String, number: Int)])
  }

  /// What a line starts with.
  private enum Start {
    case keyword(Key, Range<Int>, colon: Int)
    case note
    case wrong
    case words
  }

  private init(_ vocabulary: Vocabulary<Key>) { self.vocabulary = vocabulary }

  /// The entries of a text, in order.
  static func entries(
    of text: SourceText, _ vocabulary: Vocabulary<Key>, _ findings: inout Findings
  ) -> [Entry<Key>] {
    var reader = EntryReader(vocabulary)
    for (index, line) in text.lines.enumerated() {
      guard !findings.isFull else { break }
      reader.read(line, number: index + 1, &findings)
    }
    reader.finish()
    // Of phrases each stands once: a slip near one that is there already is meant for another.
    if vocabulary.strictness == .keys {
      findings.withdrawMends(to: Set(reader.entries.map(\.keyword.text.folded)))
    }
    return reader.entries
  }

  private mutating func read(_ line: String, number: Int, _ findings: inout Findings) {
    guard !line.isBlank else { return }
    switch start(of: line, number: number, &findings) {
    case .keyword(let key, let keyword, let colon):
      finish()
      pending = .entry(key, keyword: keyword, colon: colon, lines: [(line, number)])
    case .note, .wrong:
      finish()
      pending = .ignored
    case .words:
      switch pending {
      case .entry(let key, let keyword, let colon, var lines):
        // Taken out first, so that the growing list isn't copied at each line.
        pending = .ignored
        lines.append((line, number))
        pending = .entry(key, keyword: keyword, colon: colon, lines: lines)
      case .nothing:
        findings.tell(.textBeforeKeyword, at: Written(line: line, number: number).trimmed)
        pending = .ignored
      case .ignored: break
      }
    }
  }

  private mutating func finish() {
    guard case .entry(let key, let keyword, let colon, let lines) = pending else { return }
    let whole = lines.count == 1 ? Written(line: lines[0].line, number: lines[0].number) : Written(lines: lines)
    let bytes = whole.text.utf8
    let index = { (offset: Int) in bytes.index(bytes.startIndex, offsetBy: offset) }
    entries.append(
      Entry(
        key: key, keyword: whole[index(keyword.lowerBound)..<index(keyword.upperBound)],
        text: whole[index(colon + 1)..<whole.text.endIndex].trimmed))
    pending = .nothing
  }

  /// No keyword is longer, in UTF-8 bytes.
  private static var longest: Int { 120 }

  private func start(of line: String, number: Int, _ findings: inout Findings) -> Start {
    let bytes = line.utf8
    guard let colon = bytes.prefix(Self.longest).firstIndex(of: UInt8(ascii: ":")) else {
      return startWithWrongColon(line, number: number, &findings)
    }
    let whole = Written(line: line, number: number)
    let word = whole[line.startIndex..<colon].trimmed
    let folded = FoldedText(word.text)
    if let key = vocabulary[folded] {
      return .keyword(key, word.range(in: bytes), colon: bytes.distance(from: bytes.startIndex, to: colon))
    }
    if vocabulary.isNote(folded) { return .note }
    let near = NearMiss.words(near: word.text, among: vocabulary.suggestions, .sure)
    guard !near.isEmpty || isMeantAsKeyword(word.text) else {
      return startWithWrongColon(line, number: number, &findings)
    }
    let place = word.isBlank ? whole[colon..<line.utf8.index(after: colon)] : word
    // Several words may be near and all mean the same.
    let keys = Set(near.map { vocabulary[$0] })
    findings.tell(
      vocabulary.problem, at: place, ["written": word.string], meant: near, mend: keys.count == 1 ? near.first : nil)
    // Read on as it was meant, where only one thing can be: a slip in one line is no fault of the lines below it.
    guard vocabulary.strictness == .near, keys.count == 1, let key = keys.first ?? nil else { return .wrong }
    return .keyword(key, word.range(in: bytes), colon: bytes.distance(from: bytes.startIndex, to: colon))
  }

  private func isMeantAsKeyword(_ word: Substring) -> Bool {
    switch vocabulary.strictness {
    case .near: false
    case .keys:
      word.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } && word.split(separator: " ").count < 6
    case .every: true
    }
  }

  /// A keyword with something before its text that looks or sounds like a colon: the visarga of Hindi, a semicolon,
  /// the wide colon of Chinese keyboards.
  private func startWithWrongColon(_ line: String, number: Int, _ findings: inout Findings) -> Start {
    let scalars = line.unicodeScalars
    let wrong: [Unicode.Scalar] = [";", "：", "\u{903}", "꞉"]
    guard
      let found = scalars.prefix(Self.longest).firstIndex(where: { scalar in wrong.contains(scalar) })
    else { return .words }
    let word = line[..<found]
    let folded = FoldedText(word)
    guard vocabulary[folded] != nil || vocabulary.isNote(folded) else { return .words }
    let whole = Written(line: line, number: number)
    findings.tell(
      .wrongColon, at: whole[found..<scalars.index(after: found)],
      ["written": String(scalars[found]), "keyword": String(word)], mend: ":")
    return .wrong
  }
}

extension Written {
  /// Where it stands in a line, in UTF-8 bytes.
  fileprivate func range(in bytes: String.UTF8View) -> Range<Int> {
    let lower = bytes.distance(from: bytes.startIndex, to: text.startIndex)
    return lower..<lower + text.utf8.count
  }
}
