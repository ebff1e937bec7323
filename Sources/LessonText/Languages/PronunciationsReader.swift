import Feedback

/// Reads `pronunciations.txt` into the tables of a language.
struct PronunciationsReader {
  private enum Line: String, CaseIterable {
    case word = "Word"
    case letter = "Letter"
    case tone = "Tone"
    case character = "Character"
    case spelling = "Spelling"
    case emoji = "Emoji"
    case term = "Term"
  }

  /// How the blank is written in a table, where it couldn't be seen.
  private static let blank = "(space)"
  /// Carries a mark of tone in a table, since a mark can't stand alone.
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  private static let vocabulary = {
    var vocabulary = Vocabulary<Line>()
    for line in Line.allCases { vocabulary.add(line.rawValue, line) }
    vocabulary.addNote(Keyword.note.rawValue)
    vocabulary.strictness = .every
    return vocabulary
  }()

  /// Takes in what the text says.
  static func read(
    _ text: SourceText, into spoken: inout SpokenLanguage, _ marks: MarkReader, _ findings: inout Findings
  ) {
    var seen: Set<String> = []
    for entry in EntryReader.entries(of: text, vocabulary, &findings) {
      guard let sides = entry.text.sides, !sides.meaning.isBlank else {
        findings.tell(
          .missingEquals, at: entry.text.isBlank ? entry.keyword : entry.text, ["keyword": entry.keyword.string])
        continue
      }
      let (written, meaning) = sides
      guard seen.insert("\(entry.key.rawValue) \(written.string)").inserted else {
        findings.tell(.entryTwice, at: written, ["written": written.string])
        continue
      }
      switch entry.key {
      case .word:
        let said = marks.read(meaning, &findings)
        spoken.pronunciations.append(SpokenLanguage.Pronunciation(written.string, said))
      case .letter: single(written, &findings) { spoken.letterNames[$0] = meaning.string }
      case .tone: tone(written, &findings) { spoken.toneNames[$0] = meaning.string }
      case .character: single(written, &findings) { spoken.characterNames[$0] = meaning.string }
      case .spelling: single(written, &findings) { spoken.spellingWords[$0] = meaning.string }
      case .emoji: single(written, &findings) { spoken.emojiNames[$0] = meaning.string }
      case .term: spoken.words[written.string] = meaning.string
      }
    }
  }

  private static func single(_ written: Written, _ findings: inout Findings, _ take: (Character) -> Void) {
    if written.string == blank { return take(" ") }
    // A sign that only goes on a letter is written on a dotted circle, or alone.
    let scalars = written.text.unicodeScalars
    if scalars.count == 2, scalars.first == dottedCircle, let mark = scalars.last { return take(Character(mark)) }
    guard written.text.count == 1, let character = written.text.first else {
      findings.tell(.wrongCharacter, at: written, ["written": written.string])
      return
    }
    take(character)
  }

  private static func tone(_ written: Written, _ findings: inout Findings, _ take: (Character) -> Void) {
    let scalars = written.text.unicodeScalars.filter { $0 != dottedCircle }
    guard scalars.count == 1, let mark = scalars.first, mark.properties.isDiacritic else {
      findings.tell(.wrongCharacter, at: written, ["written": written.string])
      return
    }
    take(Character(mark))
  }
}
