import Feedback
import LessonText
import Phone
import Trainer

/// What can be heard of a table of sentences or words, line by line.
struct SpokenLines {
  /// A line, from 1, and what is said of it.
  private var entries: [(line: Int, item: Report.Item)] = []

  /// The sentences of `phrases.txt`. Open places are said by their names.
  init(phrases lines: [String], _ pack: LanguagePack) {
    let ofPhone = Set(ScreenReader.phraseKeys.map(\.name))
    for (number, line) in lines.enumerated() {
      let key = line.prefix { $0 != ":" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard line.contains(":"), let text = pack.phrases.template(key) else { continue }
      let names = Dictionary(text.detailNames.map { ($0, MarkedText($0)) }) { first, _ in first }
      entries.append((number + 1, Report.Item(text.filled(with: names), by: ofPhone.contains(key) ? .phone : .trainer)))
    }
  }

  /// The rows of `pronunciations.txt`: a word is said as it would be in a lesson, a letter as it would be spelled.
  init(pronunciations lines: [String]) {
    for (number, line) in lines.enumerated() {
      guard let colon = line.firstIndex(of: ":"), let sign = line.range(of: " = ", after: colon) else { continue }
      let written = line[line.index(after: colon)..<sign.lowerBound].drop(while: \.isWhitespace)
      let said = line[sign.upperBound...]
      switch line[..<colon] {
      case "Word", "Emoji": add(number + 1, Utterance.Span(String(written)))
      case "Letter", "Character", "Tone":
        add(number + 1, Utterance.Span(written == "(space)" ? " " : String(written), isSpelled: true))
      case "Spelling", "Term": add(number + 1, Utterance.Span(String(said)))
      default: break
      }
    }
  }

  /// All of them, from the one at a line or the nearest above it.
  func report(at line: Int?) -> Report {
    let focus = line.flatMap { line in entries.lastIndex { $0.line <= line } } ?? 0
    return Report(entries.map(\.item), focus: focus)
  }

  private mutating func add(_ line: Int, _ span: Utterance.Span) {
    entries.append((line, Report.Item(MarkedText([.words(span)]))))
  }
}

extension String {
  fileprivate func range(of words: String, after start: Index) -> Range<Index>? {
    var from = start
    while from < endIndex {
      if self[from...].hasPrefix(words) { return from..<index(from, offsetBy: words.count) }
      from = index(after: from)
    }
    return nil
  }
}
