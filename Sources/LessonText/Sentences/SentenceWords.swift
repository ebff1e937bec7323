/// A kind of sentence that a language writes in its own words. The raw value names it in `language.txt`.
protocol SentenceKind: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The names of its open places, all of which its pattern must hold.
  var places: Set<String> { get }
  /// What to tell of a kind that isn't known.
  static var unknownKind: Problem { get }
}

extension SentenceKind {
  static var unknownKind: Problem { .unknownValue }
}

/// The lines of one table of sentences of a language, such as `Goal: is on = {item} đang bật`.
struct SentenceWords<Kind: SentenceKind> {
  /// The sentences of each kind; the first is the one we write.
  private(set) var sentences: [Kind: [String]] = [:]
  private var kinds: [String: Kind] = [:]
  private let names: Vocabulary<Kind>

  /// No sentences yet.
  init() {
    var names = Vocabulary<Kind>()
    for kind in Kind.allCases { names.add(kind.rawValue, kind) }
    self.names = names
  }

  /// Takes in a line.
  mutating func take(_ line: Written, _ text: Written, _ findings: inout Findings) {
    guard let sides = text.sides, !sides.meaning.isBlank else {
      findings.tell(.missingEquals, at: text.isBlank ? line : text, ["keyword": line.string])
      return
    }
    guard let kind = names[sides.written.text] else {
      findings.tell(
        Kind.unknownKind, at: sides.written, unknownDetails(sides.written), meant: names.near(sides.written))
      return
    }
    guard hasItsPlaces(sides.meaning, kind, &findings) else { return }
    let folded = sides.meaning.text.folded
    if let other = kinds[folded], other != kind {
      findings.tell(.goalsCollide, at: sides.meaning, ["written": sides.meaning.string, "other": other.rawValue])
      return
    }
    kinds[folded] = kind
    sentences[kind, default: []].append(sides.meaning.string)
  }

  private func unknownDetails(_ written: Written) -> [String: String] {
    let all = ["written": written.string, "allowed": names.suggestions.joined(separator: ", ")]
    return all.filter { Kind.unknownKind.details.contains($0.key) }
  }

  /// Whether each open place of that kind stands in the sentence, once, and no other.
  private func hasItsPlaces(_ sentence: Written, _ kind: Kind, _ findings: inout Findings) -> Bool {
    var missing = kind.places
    var rest = sentence
    var isRight = true
    while let open = rest.text.utf8.firstIndex(of: UInt8(ascii: "{")) {
      guard let close = rest.text.utf8[open...].firstIndex(of: UInt8(ascii: "}")) else {
        findings.tell(.unclosedBrace, at: rest[open..<rest.text.utf8.index(after: open)])
        return false
      }
      let end = rest.text.utf8.index(after: close)
      let name = rest[rest.text.utf8.index(after: open)..<close].string
      if missing.remove(name) == nil {
        let allowed = kind.places.sorted().map { "{\($0)}" }.joined(separator: ", ")
        findings.tell(
          .unknownPlace, at: rest[open..<end], ["written": name, "allowed": allowed],
          meant: NearMiss.words(near: name, among: missing.sorted()))
        isRight = false
      }
      rest = rest[end..<rest.text.endIndex]
    }
    for name in missing.sorted() where isRight {
      findings.tell(.missingPlace, at: sentence, ["place": "{\(name)}"])
    }
    return isRight && missing.isEmpty
  }
}
