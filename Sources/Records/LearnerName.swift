internal import Foundation

/// A name in the one form in which it is kept and compared, whoever typed it on whatever keyboard.
struct LearnerName: Hashable, Sendable {
  /// NFC, no blanks around, one blank between words, 1 to 60 characters.
  let text: String

  /// A name heard at one go, and a limit for a key that got stuck.
  static let longest = 60

  /// The name in what was typed; `nil` where nothing is left of it.
  init?(_ typed: String) {
    // Joiners stay: Devanagari is written with them.
    let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
    let words = typed.precomposedStringWithCanonicalMapping.unicodeScalars
      .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      .map { word in
        word.filter { joiners.contains($0) || $0.properties.generalCategory != .format }
      }
    let joined = words.filter { !$0.isEmpty }.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    let kept = String(Self.bounded(joined).trimmingCharacters(in: .whitespaces))
    guard kept.unicodeScalars.contains(where: { !joiners.contains($0) }) else { return nil }
    text = kept
  }

  /// The same for "lan" and "Lan": whoever is new to keyboards doesn't always find Shift.
  var compared: String { text.lowercased().precomposedStringWithCanonicalMapping }

  /// A character can be a letter with any number of marks, so that both are counted.
  private static func bounded(_ text: String) -> String {
    var scalars = 0
    return String(
      text.prefix(longest).prefix { character in
        scalars += character.unicodeScalars.count
        return scalars <= 4 * longest
      })
  }
}
