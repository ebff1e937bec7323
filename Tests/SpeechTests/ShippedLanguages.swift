import Feedback
import Foundation
import LessonText
import Support

/// The three languages as they are shipped.
enum ShippedLanguages {
  static let vi = Language("vi")
  static let en = Language("en")
  static let hi = Language("hi")

  static let all = Dictionary(
    ShippedLibrary.library.packs.map { ($0.language.language, $0.language.spoken) },
    uniquingKeysWith: { first, _ in first })

  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

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
