import Feedback
import Testing

@testable import Speech

/// A sentence, how it is respelled, and the sounds the engine makes of it: the rows of `Sentences/golden.tsv`.
struct GoldenSentence: Sendable, CustomTestStringConvertible {
  let language: Language
  let written: String
  let respelling: String
  let phonemes: String

  var testDescription: String { "\(language): \(written)" }

  static let all: [GoldenSentence] =
    SentenceTable.rows("golden.tsv").map { columns in
      GoldenSentence(
        language: Language(columns[0]), written: columns[1], respelling: columns[2], phonemes: columns[3])
    }
}

extension [Clause] {
  /// As the golden sentences write them: other languages in brackets, a mark behind them outside.
  func respelling(in language: Language) -> String {
    var text = ""
    for (index, clause) in enumerated() {
      if !text.isEmpty { text += " " }
      text += clause.manner.language == language ? clause.text : "[\(clause.manner.language): \(clause.text)]"
      switch clause.ending {
      case .joint, .letter: break
      case .comma: if index < count - 1 { text += "," }
      case .stop: if !text.hasSuffix(".") { text += language.code == "hi" ? "।" : "." }
      case .question: text += "?"
      case .exclamation: text += "!"
      }
    }
    return text
  }
}
