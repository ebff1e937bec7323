import Feedback
import LessonText
import Phone
import Testing

/// An app beside those of the small library, in which lines are tried.
enum CafeApp {
  /// The English phone with an app of these lines beside the others.
  static func model(_ lines: String) throws -> PhoneModel {
    var files = try SmallLibrary.files()
    files.files["en/phone/cafe.txt"] = Array(("App: Café\nId: cafe\n" + lines).utf8)
    let loaded = SmallLibrary.load(files)
    #expect(loaded.ownDiagnostics.map(loaded.printer.text) == [])
    return try #require(loaded.library?[Language("en")]?.phone)
  }

  /// The elements of the first screen, below a heading that is always there.
  static func elements(_ lines: String) throws -> [Element] {
    let screen = try model("Screen: Café\nHeading: H\n" + lines).apps["cafe"]?.screens.first
    return Array(try #require(screen).elements.dropFirst())
  }

  static func steps(_ lines: String) throws -> [Step] {
    try #require(try elements("Button: B\n" + lines).first).steps
  }

  /// A text with places, as people write it.
  static func text(_ words: String) -> MarkedText {
    MarkedText(
      words.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
        let sides = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard index > 0, sides.count == 2 else { return MarkedText(String(part)).pieces }
        return [.detail(sides[0])] + MarkedText(sides[1]).pieces
      })
  }
}
