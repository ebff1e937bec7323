public import Feedback

/// What is said while an author hears what she is writing. The raw value names its sentence in `phrases.txt`.
public enum PreviewSentence: String, Hashable, Sendable, CaseIterable {
  case begins, line
  case otherLine = "other line"
  case mistake
  case otherMistake = "other mistake"
  case mistakes
  case more
  case notes
  case inOrder = "in order"
  case inNoLesson = "in no lesson"
  case unchanged
  case missing
  case end
  case keys
  case nextStep = "next step"
  case previousStep = "previous step"

  /// Its key, with the details that are given.
  public var key: PhraseKey { PhraseKey("preview \(rawValue)", details) }

  private var details: Set<String> {
    switch self {
    case .begins, .inOrder, .inNoLesson, .missing: ["file"]
    case .line: ["line"]
    case .otherLine: ["file", "line"]
    case .mistake: ["line", "sentence"]
    case .otherMistake: ["file", "line", "sentence"]
    case .mistakes, .more, .notes: ["count"]
    case .keys: ["next", "previous"]
    case .unchanged, .end, .nextStep, .previousStep: []
    }
  }
}
