/// Finds what a word or a sentence means, in whatever language it is written, with or without its marks.
struct HandbookIndex {
  /// A sentence with open places, as what stands between them.
  private struct Sentence {
    var subject: HandbookSubject
    /// What must be there, in this order; empty where an open place is at the beginning or the end.
    var parts: [[Unicode.Scalar]]
    /// How much it asks for.
    var length: Int { parts.reduce(0) { $0 + $1.count } }
  }

  /// By the bare letters of keywords and of the names of entries.
  private var names: [[Unicode.Scalar]: [HandbookSubject]] = [:]
  /// By the bare letters of kinds of sentences and of their fixed words.
  private var kinds: [[Unicode.Scalar]: [HandbookSubject]] = [:]
  private var sentences: [Sentence] = []
  /// What is shown to somebody whose word is near.
  private var shown: [String] = []

  /// An index of the words of some languages.
  init(_ languages: [LessonLanguage]) {
    for subject in HandbookSubject.all {
      Self.add(subject, to: &names, subject.name)
      shown.append(subject.name)
      // A mark has no other words, so that it is found beside a keyword of the same name.
      if case .mark(let mark) = subject { Self.add(subject, to: &names, mark.rawValue) }
      if let kind = subject.kind { Self.add(subject, to: &kinds, kind) }
      for language in languages {
        for word in subject.words(in: language) { add(subject, word) }
      }
    }
  }

  private mutating func add(_ subject: HandbookSubject, _ word: String) {
    if case .keyword = subject {
      Self.add(subject, to: &names, word)
      shown.append(word)
      return
    }
    // As it stands in the table, with its places.
    Self.add(subject, to: &names, word)
    let parts = Self.parts(of: word)
    Self.add(subject, to: &kinds, parts.joined(separator: " "))
    if parts.count > 1 {
      // With the blanks around it, so that no part is found inside a word.
      sentences.append(Sentence(subject: subject, parts: parts.map { NearMiss.bared($0) }))
    }
    shown.append(word)
  }

  /// Static, so that there is no second copy of the table to be written to.
  private static func add(
    _ subject: HandbookSubject, to table: inout [[Unicode.Scalar]: [HandbookSubject]], _ word: String
  ) {
    let bare = bare(word)
    guard !bare.isEmpty, table[bare]?.contains(subject) != true else { return }
    table[bare, default: []].append(subject)
  }

  /// What is meant; empty where nothing is known by that name. Keywords go before sentences.
  func subjects(named word: String) -> [HandbookSubject] {
    let bare = Self.bare(word)
    if let found = names[bare] ?? kinds[bare] { return found }
    let fitting = sentences.filter { Self.fits(bare, $0.parts) }
    let longest = fitting.map(\.length).max()
    return fitting.filter { $0.length == longest }.map(\.subject).reduce(into: []) { found, subject in
      if !found.contains(subject) { found.append(subject) }
    }
  }

  /// The nearest words that are known.
  func nearest(to word: String) -> [String] { NearMiss.words(near: word, among: shown) }

  /// The words of a sentence around its open places.
  private static func parts(of sentence: String) -> [String] {
    var parts = [""]
    var isInside = false
    for character in sentence {
      switch character {
      case "{":
        isInside = true
        parts.append("")
      case "}": isInside = false
      default: if !isInside { parts[parts.count - 1].append(character) }
      }
    }
    return parts
  }

  /// Small letters without marks, with one blank between words, and no stop at the end.
  private static func bare(_ text: String) -> [Unicode.Scalar] {
    var bare = NearMiss.bared(text.folded)
    while let last = bare.last, [".", "!", "?", "।", ":"].contains(last) { bare.removeLast() }
    return bare
  }

  /// Whether a text has all parts in their order, with something in each open place.
  private static func fits(_ text: [Unicode.Scalar], _ parts: [[Unicode.Scalar]]) -> Bool {
    guard let first = parts.first, let last = parts.last, text.count >= first.count + last.count else { return false }
    guard text.starts(with: first), text.suffix(last.count).elementsEqual(last) else { return false }
    var rest = text[first.count..<(text.count - last.count)]
    for part in parts.dropFirst().dropLast() {
      // At least one letter stands in the open place before it.
      guard !part.isEmpty,
        let start = rest.indices.dropFirst().first(where: { rest[$0...].starts(with: part) })
      else { return false }
      rest = rest[(start + part.count)...]
    }
    return rest.contains { !$0.isBlank }
  }
}
