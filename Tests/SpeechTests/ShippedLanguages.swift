import Feedback
import Foundation

/// The three languages as they are shipped, with the voices that `language.txt` names.
enum ShippedLanguages {
  static let vi = Language("vi")
  static let en = Language("en")
  static let hi = Language("hi")

  static let all: [Language: SpokenLanguage] = [
    vi: shipped(
      SpokenLanguage(
        vi, phone: .init("vi", pitch: 50, range: 75),
        trainer: .init("vi", variant: "Annie", pitch: 50, range: 50, gain: 0.3), numbers: .vietnamese)),
    en: shipped(
      SpokenLanguage(
        en, phone: .init("en", gain: 0.4), trainer: .init("en", variant: "Annie", pitch: 30, range: 50),
        numbers: .indian)),
    hi: shipped(
      SpokenLanguage(
        hi, phone: .init("hi", gain: 0.2), trainer: .init("hi", variant: "Annie", pitch: 30, range: 50))),
  ]

  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Adds what `pronunciations.txt` holds: one thing a line, `Keyword: written = spoken`.
  private static func shipped(_ language: SpokenLanguage) -> SpokenLanguage {
    var language = language
    let file = package.appending(path: "Lessons/\(language.language)/pronunciations.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") where !line.hasPrefix("Note:") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      let rest = line[colon.upperBound...]
      guard let equals = rest.dropFirst().firstRange(of: " = ") else { continue }
      let (written, spoken) = (String(rest[..<equals.lowerBound]), String(rest[equals.upperBound...]))
      let sign = written == "(space)" ? " " : written.first ?? " "
      switch line[..<colon.lowerBound] {
      case "Word": language.pronunciations.append(.init(written, marked(spoken)))
      case "Letter": language.letterNames[sign] = spoken
      case "Tone": if let mark = written.unicodeScalars.last { language.toneNames[Character(mark)] = spoken }
      case "Character": language.characterNames[sign] = spoken
      case "Emoji": language.emojiNames[sign] = spoken
      case "Term": language.words[written] = spoken
      default: break
      }
    }
    return language
  }

  /// Words with `[en: …]` around what another voice says.
  static func marked(_ text: String) -> MarkedText {
    var pieces: [MarkedText.Piece] = []
    for (index, part) in text.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "]"), let colon = part[..<close].firstIndex(of: ":") else {
        if !part.isEmpty { pieces.append(.words(Utterance.Span(String(part)))) }
        continue
      }
      let inside = part[part.index(after: colon)..<close].drop { $0 == " " }
      pieces.append(.words(Utterance.Span(String(inside), language: Language(String(part[..<colon])))))
      let after = part[part.index(after: close)...]
      if !after.isEmpty { pieces.append(.words(Utterance.Span(String(after)))) }
    }
    return MarkedText(pieces)
  }
}
