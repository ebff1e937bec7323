public import Feedback

/// What the command `explain` and the printed pages say around the texts of a handbook. The raw value names the
/// sentence in `phrases.txt`.
public enum ExplainSentence: String, Hashable, Sendable, CaseIterable {
  /// How to ask for one word, above the list of all.
  case contents
  /// Other words for the same.
  case also
  /// What a mark is called.
  case mark
  /// In which files a keyword stands.
  case inLesson = "in lesson"
  case inApp = "in app"
  case inCourse = "in course"
  case inPiece = "in piece"
  case inNames = "in names"
  case inSkills = "in skills"
  case inGlossary = "in glossary"
  case inEveryFile = "in every file"
  /// Behind which keywords a sentence stands.
  case behind
  case inTexts = "in texts"
  case chapter
  case example
  /// Which sentences a keyword takes.
  case sentences
  case unknown
  case nearest
  /// The printed pages: their titles, how they come about, and what they lead to.
  case lessonPage = "lesson page"
  case appPage = "app page"
  case firstLessonPage = "first lesson page"
  case printed
  case seeAlso = "see also"

  /// Its key, with the details that are given.
  public var key: PhraseKey {
    switch self {
    case .also, .sentences, .nearest: PhraseKey("explain \(rawValue)", ["words"])
    case .mark: PhraseKey("explain \(rawValue)", ["mark"])
    case .behind: PhraseKey("explain \(rawValue)", ["keywords"])
    case .chapter: PhraseKey("explain \(rawValue)", ["chapter"])
    case .unknown: PhraseKey("explain \(rawValue)", ["word"])
    case .seeAlso: PhraseKey("explain \(rawValue)", ["page"])
    case .contents, .inLesson, .inApp, .inCourse, .inEveryFile, .inPiece, .inNames, .inSkills, .inGlossary, .inTexts,
      .example, .lessonPage, .appPage, .firstLessonPage, .printed:
      PhraseKey("explain \(rawValue)")
    }
  }
}
