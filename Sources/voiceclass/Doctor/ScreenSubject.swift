import Feedback
import Foundation
import LessonText
import Terminal
import Trainer

/// What somebody sees who reads along: the size of the screen, and whether it shows the letters of the language.
///
/// A learner needs none of it. Letters that a terminal can't show it can't type either, so that counts as a fault.
struct ScreenSubject: Subject {
  /// `nil` without a terminal.
  let terminal: TerminalLook?
  let pack: LanguagePack

  /// What a hint and the item in focus need without being cut.
  private static let (fewestColumns, fewestRows) = (40, 8)

  func look() -> [Finding] {
    let font = ConsoleFont.current
    return size() + (font.map(letters) ?? locale())
  }

  private func size() -> [Finding] {
    // A terminal that does not tell has none.
    guard let size = terminal?.size, size.columns > 0, size.rows > 0 else { return [] }
    let isSmall = size.columns < Self.fewestColumns || size.rows < Self.fewestRows
    return [Finding(isSmall ? .smallScreen : .screen, ["columns": String(size.columns), "rows": String(size.rows)])]
  }

  /// The text console takes every letter, whatever the locale is, and shows those that its font has.
  private func letters(in font: ConsoleFont) -> [Finding] {
    // What the doctor says of itself holds nearly all letters of a language.
    let sample = DoctorSentence.allCases.compactMap { pack.phrases.template($0.key.name)?.plain }.joined()
    let text = sample.precomposedStringWithCanonicalMapping
    guard font.lacksLetters(of: text) else { return [] }
    let details = ["language": pack.language.name]
    // No console shows the letters of Hindi, whatever its font is.
    guard let other = ScreenFonts.ofConsole, !ConsoleFont(other).lacksLetters(of: text) else {
      return [Finding(.consoleFont, details)]
    }
    let cure: Cure = {
      _ = ConsoleFont.put(other)
      return .tried()
    }
    return [Finding(.consoleLetters, details, cure: cure)]
  }

  /// The window of a desktop goes by the locale.
  private func locale() -> [Finding] {
    let environment = ProcessInfo.processInfo.environment
    // The strongest first, after POSIX.
    let variable = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment[$0]?.isEmpty == false }
    let locale = variable.flatMap { environment[$0] } ?? ""
    let isUTF8 = locale.uppercased().replacing("-", with: "").contains("UTF8")
    return isUTF8 ? [] : [Finding(.plainLetters, ["variable": variable ?? "LANG"])]
  }
}
