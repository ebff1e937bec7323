import Feedback
import LessonText

/// A sentence that returns often, in the words in which its turn has come.
struct Wording {
  /// The name of its key.
  let name: String
  let text: MarkedText
}

extension Words {
  /// A sentence in the wording whose turn it is: never in the same words twice in a row.
  func varied(_ key: PhraseKey, _ details: [String: MarkedText] = [:]) -> Wording {
    Wording(name: key.name, text: named(pack.phrases[key, details, wording: turns[key.name] ?? 0]))
  }

  /// A sentence in all its wordings.
  func wordings(_ key: PhraseKey, _ details: [String: MarkedText] = [:]) -> [MarkedText] {
    (0..<pack.phrases.wordings(of: key)).map { named(pack.phrases[key, details, wording: $0]) }
  }
}

extension Reply {
  /// Says a sentence that has several wordings; the next time it comes in another one.
  mutating func say(_ wording: Wording) {
    say(wording.text)
    use(wording.name)
  }
}
