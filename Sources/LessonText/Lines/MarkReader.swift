import Feedback

/// Reads the marks inside a text: `[en: Settings]`, `[spell: OTP]`, `[slow: …]`, `[key: next item]`, and in phrases
/// `{details}`.
struct MarkReader {
  /// The share of the learner's own speed at which `[slow: …]` is said.
  static let slowRate = 0.7

  /// The codes of all languages of the library.
  var languages: [String]
  /// What stands for `[name: …]`, by its word; the same words in every language.
  var names: [String: String] = [:]
  /// The commands by their names in the author's language and in English, each as its English name.
  var commands: Vocabulary<String>

  /// What a mark does, by its word.
  private enum Mark: Equatable { case language(Language), spell, slow, key, name }

  /// The text with its marks read. What is wrong is told, and left out.
  /// - Parameter details: the names that may stand in braces; `nil` where braces are plain.
  func read(_ written: Written, details: Set<String>? = nil, _ findings: inout Findings) -> MarkedText {
    let text = text(of: written, details: details, &findings)
    findings.keep(text, at: written)
    return text
  }

  private func text(of written: Written, details: Set<String>? = nil, _ findings: inout Findings) -> MarkedText {
    guard let details else { return read(written, findings: &findings, place: nil) }
    return read(written, findings: &findings) { name, place, findings in
      if details.contains(name.string) { return name.string }
      tellUnknownDetail(place, name: name.string, details, &findings)
      return nil
    }
  }

  /// The text of an app with its marks read. What its braces name is known only when all apps are, so it is collected.
  func read(_ written: Written, places: inout [Written], _ findings: inout Findings) -> MarkedText {
    var found: [Written] = []
    let text = read(written, findings: &findings) { name, place, findings in
      guard !name.isBlank else {
        findings.tell(.unclosedBrace, at: place)
        return nil
      }
      found.append(name)
      return name.text.folded
    }
    places += found
    if !written.isCode { findings.keep(text, at: written) }
    return text
  }

  /// - Parameter place: the detail that a name in braces stands for, and `nil` where it stands for none, which it tells;
  ///   without it braces are plain.
  private func read(
    _ written: Written, findings: inout Findings,
    place: ((_ name: Written, _ whole: Written, _ findings: inout Findings) -> String?)?
  ) -> MarkedText {
    let text = written.text
    let bytes = text.utf8
    let isSpecial = { (byte: UInt8) in
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
        || (place != nil && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")))
    }
    var pieces: [MarkedText.Piece] = []
    var plain = ""
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let special = bytes[index...].firstIndex(where: isSpecial) ?? bytes.endIndex
      plain += text[index..<special]
      guard special < bytes.endIndex else { break }
      let next = bytes.index(after: special)
      switch bytes[special] {
      case let bracket where isBracket(bracket) && next < bytes.endIndex && bytes[next] == bracket:
        plain += text[special..<next]
        index = bytes.index(after: next)
      case UInt8(ascii: "["):
        guard let end = Self.end(of: bytes[next...]) else {
          findings.tell(.unclosedBracket, at: written[special..<next])
          return MarkedText(pieces)
        }
        let piece = mark(written[next..<end], &findings)
        index = bytes.index(after: end)
        guard let piece else { continue }
        if case .words(let span) = piece, span == Utterance.Span(span.text) {
          plain += span.text
          continue
        }
        if !plain.isEmpty { pieces.append(.words(Utterance.Span(plain))) }
        plain = ""
        pieces.append(piece)
      case UInt8(ascii: "{"):
        guard let end = bytes[next...].firstIndex(of: UInt8(ascii: "}")) else {
          findings.tell(.unclosedBrace, at: written[special..<next])
          return MarkedText(pieces)
        }
        let name = written[next..<end].trimmed
        index = bytes.index(after: end)
        guard let detail = place?(name, written[special..<index], &findings) else { continue }
        if !plain.isEmpty { pieces.append(.words(Utterance.Span(plain))) }
        plain = ""
        pieces.append(.detail(detail))
      case UInt8(ascii: "}"):
        findings.tell(.unclosedBrace, at: written[special..<next])
        index = next
      default:
        findings.tell(.strayBracket, at: written[special..<next])
        index = next
      }
    }
    if !plain.isEmpty { pieces.append(.words(Utterance.Span(plain))) }
    return MarkedText(pieces)
  }

  /// The text without its marks, for names: they are the same with and without. Wrong marks are told.
  func unmarked(_ written: Written, _ findings: inout Findings) -> Written {
    let bytes = written.text.utf8
    guard bytes.contains(where: isBracket) else { return written }
    _ = text(of: written, &findings)
    var parts: [Written] = []
    var start = bytes.startIndex
    var index = bytes.startIndex
    while let bracket = bytes[index...].firstIndex(where: isBracket) {
      let next = bytes.index(after: bracket)
      if next < bytes.endIndex, bytes[next] == bytes[bracket] {
        // Doubled, it stands for itself.
        parts.append(written[start..<next])
        (start, index) = (bytes.index(after: next), bytes.index(after: next))
        continue
      }
      index = next
      guard bytes[bracket] == UInt8(ascii: "["), let close = bytes[next...].firstIndex(of: UInt8(ascii: "]")),
        let colon = bytes[bracket..<close].firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      parts.append(written[start..<bracket])
      let words = written[bytes.index(after: colon)..<close].trimmed
      let isName = kind(of: written[next..<colon].trimmed.text) == .name
      let name = isName ? names[words.text.folded] : nil
      parts.append(name.map { Written($0, insteadOf: words) } ?? words)
      (start, index) = (bytes.index(after: close), bytes.index(after: close))
    }
    return Written(parts: parts + [written[start..<bytes.endIndex]])
  }

  private func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

  /// Where the bracket that was opened is closed, past any that were opened inside.
  private static func end(of bytes: Substring.UTF8View.SubSequence) -> Substring.Index? {
    var depth = 1
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "[") { depth += 1 }
      if bytes[index] == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return index }
      index = bytes.index(after: index)
    }
    return nil
  }

  private func mark(_ inside: Written, _ findings: inout Findings) -> MarkedText.Piece? {
    if let nested = inside.text.utf8.firstIndex(of: UInt8(ascii: "[")) {
      findings.tell(.nestedMark, at: inside[nested..<inside.text.utf8.index(after: nested)])
      return nil
    }
    let colon = inside.text.utf8.firstIndex(of: UInt8(ascii: ":"))
    let word = inside[inside.text.startIndex..<(colon ?? inside.text.endIndex)].trimmed
    guard let colon, let mark = kind(of: word.text) else {
      let allowed = languages + ["spell", "slow", "key", "name"]
      findings.tell(
        .unknownMark, at: word.isBlank ? inside : word,
        ["written": word.string, "allowed": allowed.joined(separator: ", ")],
        meant: NearMiss.words(near: word.text, among: allowed))
      return nil
    }
    let words = inside[inside.text.utf8.index(after: colon)..<inside.text.endIndex].trimmed
    guard !words.isBlank else {
      findings.tell(.emptyMark, at: word)
      return nil
    }
    switch mark {
    case .language(let language): return .words(Utterance.Span(words.string, language: language))
    case .spell: return .words(Utterance.Span(words.string, isSpelled: true))
    case .slow: return .words(Utterance.Span(words.string, relativeRate: Self.slowRate))
    case .key:
      guard let command = commands[words.text] else {
        findings.tell(.unknownCommand, at: words, ["written": words.string], meant: commands.near(words))
        return nil
      }
      return .command(command)
    case .name:
      guard let name = names[words.text.folded] else {
        let known = names.keys.sorted()
        findings.tell(
          .unknownNameMark, at: words, ["written": words.string], meant: NearMiss.words(near: words.text, among: known))
        return nil
      }
      return .words(Utterance.Span(name))
    }
  }

  private func kind(of word: Substring) -> Mark? {
    switch word.folded {
    case "spell": .spell
    case "slow": .slow
    case "key": .key
    case "name": .name
    case let code where languages.contains(code): .language(Language(code))
    default: nil
    }
  }

  private func tellUnknownDetail(
    _ place: Written, name: String, _ details: Set<String>, _ findings: inout Findings
  ) {
    let allowed = details.sorted()
    findings.tell(
      .unknownDetail, at: place, ["written": name, "allowed": allowed.map { "{\($0)}" }.joined(separator: ", ")],
      meant: NearMiss.words(near: name, among: allowed))
  }
}

extension Written {
  /// Small letters without marks, as apps write values that nobody hears: `refused`, `weather.example`.
  fileprivate var isCode: Bool { text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
}
