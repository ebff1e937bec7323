public import Feedback
import LessonText

/// What is said in a lesson that is listened to, besides the lesson. Its sentences stand in `phrases.txt`.
public enum DemonstrationSentence: String, Hashable, Sendable, CaseIterable {
  /// Before the lesson: what this is.
  case opens
  /// Before the lesson: that keys are named.
  case namesKeys = "names keys"
  /// A key is pressed.
  case presses
  /// The same key is pressed again.
  case again
  /// Letters are typed, which are heard by themselves.
  case types
  /// Nothing is done until something comes.
  case waits
  /// What a task is called among the chapters.
  case task

  /// Its key, with the details that are given.
  public var key: PhraseKey {
    switch self {
    case .presses: PhraseKey("recorded \(rawValue)", ["key"])
    case .task: PhraseKey("recorded \(rawValue)", ["number", "words"])
    case .opens, .namesKeys, .again, .types, .waits: PhraseKey("recorded \(rawValue)")
    }
  }
}

extension Words {
  /// A sentence for those who listen.
  subscript(sentence: DemonstrationSentence, details: [String: MarkedText] = [:]) -> MarkedText {
    self[sentence.key, details]
  }
}
