import Feedback

/// What is said while a keyboard is checked for braille. The raw value names its sentence in `phrases.txt`.
enum KeyboardCheckSentence: String, CaseIterable {
  case begins = "keyboard check begins"
  /// The chord that is to be held.
  case ask = "keyboard check ask"

  // What came of a try.
  case missing = "keyboard check missing"
  case extra = "keyboard check extra"
  case lost = "keyboard check lost"
  case invented = "keyboard check invented"
  case leftOut = "keyboard check left out"

  // What came of it all.
  case chords = "keyboard check chords"
  case dotAfterDot = "keyboard check dot after dot"
  case unclear = "keyboard check unclear"
  /// Some of the chords that can't be typed here.
  case notCarried = "keyboard check not carried"

  /// In place of a check, where only presses are told.
  case noReleases = "keyboard check no releases"

  /// Its key, with the details that are given.
  var key: PhraseKey { PhraseKey(rawValue, details) }

  private var details: Set<String> {
    switch self {
    case .ask, .missing, .extra, .lost, .invented: ["keys"]
    case .notCarried: ["chords"]
    case .begins, .leftOut, .chords, .dotAfterDot, .unclear, .noReleases: []
    }
  }
}
