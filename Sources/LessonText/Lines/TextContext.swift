import Feedback
import Keys
import Phone

/// What the readers of a language's lessons and apps must know beside the text.
struct TextContext {
  /// The keywords of the language.
  var keywords: KeywordTable
  /// The marks that may stand in texts.
  var marks: MarkReader
  /// The names of keys in the language and in English.
  var keys: Vocabulary<Key.Symbol>
  /// The names of the reading controls in the language and in English.
  var controls: Vocabulary<ReadingControl> = Vocabulary()
  /// Words for what has no name of its own, in the language and in English.
  var words: [SpecialWord: [String]] = [:]
  /// The words for on and off.
  var states: Vocabulary<Bool>
  /// The cues there are; `nil` leaves them unchecked.
  var cues: Set<CueName>?
  /// The gestures that commands stand for, by their English names; empty leaves them unchecked.
  var gestures: [String: Gesture] = [:]
  /// The words for what can happen on the phone.
  var triggers: Vocabulary<Trigger> = Vocabulary()
  /// The ids of the skills that lessons may train, in their order.
  var skills: [String] = []

  /// A cue by its name; an unknown one is told.
  func cue(_ written: Written, _ findings: inout Findings) -> CueName? {
    let name = CueName(rawValue: written.text.folded)
    guard let cues, !cues.contains(name) else { return name }
    findings.tell(
      .unknownCue, at: written, ["written": written.string],
      meant: NearMiss.words(near: written.text, among: cues.map(\.rawValue).sorted()))
    return nil
  }

  /// The ids of skills on a line, with commas between them; an unknown one is told.
  func skills(of entry: Entry<Keyword>, _ findings: inout Findings) -> [String] {
    guard let line = entry.filledText(&findings) else { return [] }
    return line.listed.compactMap { written in
      guard !written.isBlank else {
        findings.tell(.emptyText, at: written, ["keyword": entry.keyword.string])
        return nil
      }
      let id = written.text.folded
      if skills.contains(id) { return id }
      findings.tell(
        .unknownSkill, at: written, ["written": written.string],
        meant: NearMiss.words(near: written.text, among: skills))
      return nil
    }
  }

  /// A text with its marks read; a line without text is told.
  func text(of entry: Entry<Keyword>, _ findings: inout Findings) -> MarkedText? {
    entry.filledText(&findings).map { marks.read($0, &findings) }
  }

  /// A sentence without its marks; `nil` where one of them was told, since the sentence then says something else.
  func sentence(of entry: Entry<Keyword>, _ findings: inout Findings) -> Written? {
    guard let written = entry.filledText(&findings) else { return nil }
    let count = findings.diagnostics.count
    let sentence = marks.unmarked(written, &findings)
    return findings.diagnostics.count == count ? sentence : nil
  }
}

extension Written {
  /// An id: small letters without marks, digits and hyphens. Anything else is told, with an id that would do.
  func id(_ findings: inout Findings) -> String? {
    if text.isId { return string }
    let proposal = NearMiss.bared(text).map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? scalar : "-"
    }
    let words = String(String.UnicodeScalarView(proposal)).split(separator: "-").joined(separator: "-")
    findings.tell(.badId, at: self, ["written": string], meant: words.isEmpty ? [] : [String(words.prefix(60))])
    return nil
  }
}

extension StringProtocol {
  /// Small letters without marks, digits and hyphens, and not too many of them.
  var isId: Bool {
    (1...60).contains(utf8.count)
      && utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}
